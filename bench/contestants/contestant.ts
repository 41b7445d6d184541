import type { Integration, IntegrationsAdapter } from 'integration-elements';
import type { AccountData } from '../data.ts';

/**
 * Where a contestant gets the account from: as plain data, or as the library does, from an adapter with the same data.
 */
export interface AccountSource {
  read(): Promise<AccountData>;
  readonly adapter: IntegrationsAdapter;
}

/** A contestant on the page. */
export interface Mounted {
  /** What holds the rows of the section. */
  section(): ParentNode | null;
  /** What holds the rows of the picker, where it is open. */
  picker(): ParentNode | null;
  openPicker(): void;
  /** Shows the account after one integration was changed elsewhere. */
  update(account: AccountData, changed: Integration): void;
  unmount(): void;
}

/** A way to build the section and its picker. */
export interface Contestant {
  /** Loads what the first paint does not need. */
  load(): Promise<unknown>;
  /** Puts the section into the page, and shows the account as soon as it is read. */
  mount(host: HTMLElement, source: AccountSource): Mounted;
}
