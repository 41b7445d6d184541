import type { IntegrationsAdapter } from '../../adapter/adapter.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Integration } from '../../model/integration.ts';
import type { Text } from '../../model/text.ts';
import { denial } from '../../store/account-state.ts';
import { applyChange } from '../../store/changes/apply-change.ts';
import { findChecked } from '../../store/changes/find-checked.ts';
import type { AccountStore } from '../../store/account-store.ts';
import { ContextValue } from '../host/context-value.ts';
import { accountNameContext } from '../host/contexts.ts';
import { identifier } from '../host/identifier.ts';
import { AccountController, type AccountHost } from '../account-controller.ts';

interface DialogHost extends AccountHost {
  readonly accountName?: string | undefined;
  open: boolean;
  readonly readonly: boolean;
  readonly integrationId?: string | undefined;
  readonly integration?: Integration | undefined;
}

const loaded = { applyChange, findChecked };
/** The code for changes, which comes with every dialog. */
const CHANGE_PARTS = { load: async () => loaded, loaded };

/**
 * The account of a dialog. It is pinned while the dialog is open: input for one account never goes to another one.
 *
 * If the host turns to another account or data source meanwhile, the dialog closes. If that would lose input, it stays
 * readable instead and says why nothing can be changed. The same holds for the integration that the dialog is about,
 * except that a dialog without input follows the host to another integration.
 */
export class DialogAccountController extends AccountController {
  readonly #dialog: DialogHost;
  readonly #localize: LocalizeController;
  readonly #hasInput: () => boolean;
  readonly #nameContext: ContextValue<string>;
  #pinnedStore: AccountStore | undefined;
  #integrationId: string | undefined;
  #name: string | undefined;

  constructor(dialog: DialogHost, localize: LocalizeController, hasInput: () => boolean = () => false) {
    super(dialog, () => dialog.open, CHANGE_PARTS);
    this.#dialog = dialog;
    this.#localize = localize;
    this.#hasInput = hasInput;
    this.#nameContext = new ContextValue(dialog, accountNameContext);
  }

  /** The integration that the dialog is about. Undefined if the host has named none. */
  get integrationId(): string | undefined {
    return this.#integrationId;
  }

  /** The account that the dialog is about. */
  get dialogAccountId(): string | undefined {
    return this.store?.source.accountId ?? this.accountId;
  }

  /** The name of that account: the dialog's own, or else the nearest context's. */
  get dialogAccountName(): string | undefined {
    // The host may have turned to another account, with another name.
    if (!this.store || this.store === this.current) this.#name = this.#dialog.accountName || this.#nameContext.value;
    return this.#name;
  }

  /** The adapter that the dialog works with. */
  get dialogAdapter(): IntegrationsAdapter | undefined {
    return this.store?.source.adapter ?? this.adapter;
  }

  /** Whether the host has turned to another account, data source or integration, shown or not. */
  get hasHostMovedOn(): boolean {
    if (!this.#dialog.open || !this.#dialog.isConnected) return false;
    const isOtherStore = this.#pinnedStore !== undefined && this.#pinnedStore !== this.current;
    return isOtherStore || this.#wantedId !== this.#integrationId;
  }

  /** Unpins the account at once. What the host shows next may belong to another one. */
  unpin(): void {
    this.#pinnedStore = undefined;
    this.#integrationId = undefined;
  }

  /** Why nothing may be changed, whatever the account permits. Undefined if changes are possible. */
  get readonlyReason(): string | undefined {
    if (this.hasHostMovedOn) return this.#localize.term('dialogLeft');
    return this.#dialog.readonly ? this.#localize.term('readOnlyView') : undefined;
  }

  /** Why an action is denied. Undefined if it is allowed, and while the permissions are unknown. */
  denial(action: 'add' | 'configure' | 'remove'): Text | undefined {
    return this.readonlyReason ?? denial(this.state, action);
  }

  protected override choose(current: AccountStore | undefined): AccountStore | undefined {
    const dialog = this.#dialog;
    const isKept = dialog.open && this.#pinnedStore !== undefined && this.#hasInput();
    if (!isKept) this.#integrationId = this.#wantedId;
    // If the host has no account at the moment, the same one may come back.
    if (dialog.open && !isKept && current && this.#pinnedStore && current !== this.#pinnedStore) dialog.open = false;
    this.#pinnedStore = dialog.open ? (this.#pinnedStore ?? current) : undefined;
    return dialog.isConnected ? (this.#pinnedStore ?? current) : undefined;
  }

  get #wantedId(): string | undefined {
    return identifier(this.#dialog.integrationId ?? this.#dialog.integration?.id);
  }
}
