import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { largeCatalogue } from '../../../demo/server/catalogue/large.ts';
import { deepActiveElement } from '../../../src/ui/dom/focus.ts';
import { textIn } from '../../../src/model/text.ts';
import {
  createScriptedAdapter,
  type Call,
  type Script,
  type ScriptedAdapter,
  type Turn,
} from '../../../src/testing/scripted-adapter.ts';
import type { ThirdPartyPicker } from '../../../src/third-party-picker/third-party-picker.ts';
import { expectFocus, openPicker } from '../../support/fixtures/dialog-fixture.ts';

export const PAGE = 50;
export const applications = largeCatalogue(200).map((application) => ({
  ...application,
  name: textIn(application.name, 'en'),
}));
export const thirdParty = applications.filter(({ kind }) => kind === 'third-party');
/** On the first page, and on a later one. */
export const near = thirdParty[3]!;
export const far = thirdParty[120]!;

export const search = page.getByRole('searchbox');
export const panel = page.getByRole('tabpanel');
export const coming = page.getByText('Loading more applications…');
export const searching = page.getByText('Searching all applications…');
export const thirdPartyTab = page.getByRole('tab', { name: '3rd party' });

export const names = (): string[] =>
  panel
    .getByRole('listitem')
    .elements()
    .map((row) => row.querySelector('.name')?.textContent ?? '');
export const focused = (): string => deepActiveElement()?.closest('li')?.querySelector('.name')?.textContent ?? '';

interface Opened {
  readonly adapter: ScriptedAdapter;
  readonly picker: ThirdPartyPicker;
  /** Lets the pages after the first one come. */
  readonly release: () => void;
  /** What was searched on the server. */
  readonly searched: () => unknown[];
}

/** A picker on a catalogue of which only the first page comes. `onSearch` says what happens at a search. */
export async function open(
  onSearch: (text: string) => Turn | undefined = () => undefined,
  rest?: Turn,
): Promise<Opened> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const script: Script = {
    listApplications: ({ argument }) => {
      const text = argument['search'] as string | undefined;
      if (text) return onSearch(text);
      return argument['cursor'] ? (rest ?? { delay: promise }) : undefined;
    },
  };
  const adapter: ScriptedAdapter = createScriptedAdapter({ applications, pageSize: PAGE }, script);
  const picker = await openPicker({ adapter });
  await expect.poll(() => names().length).toBeGreaterThan(0);
  await expectFocus(search);
  const searched = (): unknown[] => adapter.calls.flatMap(({ argument }) => argument['search'] ?? []);
  return { adapter, picker, release: resolve, searched };
}

export function signalOf(call: Call | undefined): AbortSignal | undefined {
  return call?.argument['signal'] as AbortSignal | undefined;
}

/** The signal of a search. */
export function signalAt({ calls }: ScriptedAdapter, text: string): AbortSignal | undefined {
  return signalOf(calls.find(({ argument }) => argument['search'] === text));
}
