import type { IntegrationsAdapter } from '../../adapter/adapter.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Integration } from '../../model/integration.ts';
import type { Text } from '../../model/text.ts';
import { denial } from '../../store/account-state.ts';
import type { AccountStore } from '../../store/account-store.ts';
import { identifier } from '../host/identifier.ts';
import { AccountController, type AccountHost } from '../account-controller.ts';

interface DialogHost extends AccountHost {
  open: boolean;
  readonly readonly: boolean;
  readonly integrationId?: string | undefined;
  readonly integration?: Integration | undefined;
}

/**
 * The account of a dialog, which does not change while the dialog is open: what was typed or asked for one account never goes
 * to another one. When the host shows another account or data source meanwhile, the dialog closes, unless input would be lost
 * by that: then it stays, to be read, and says so. The same holds for the integration that the dialog is about, except that a
 * dialog without input goes along to another one.
 */
export class DialogAccountController extends AccountController {
  readonly #dialog: DialogHost;
  readonly #localize: LocalizeController;
  readonly #hasInput: () => boolean;
  #bound: AccountStore | undefined;
  #integrationId: string | undefined;

  constructor(dialog: DialogHost, localize: LocalizeController, hasInput: () => boolean = () => false) {
    super(dialog, () => dialog.open);
    this.#dialog = dialog;
    this.#localize = localize;
    this.#hasInput = hasInput;
  }

  /** The integration that the dialog is about. Absent where the host has named none. */
  get integrationId(): string | undefined {
    return this.#integrationId;
  }

  /** The account that the dialog is about. */
  get boundAccountId(): string | undefined {
    return this.store?.source.accountId ?? this.accountId;
  }

  /** The adapter that the dialog works with. */
  get boundAdapter(): IntegrationsAdapter | undefined {
    return this.store?.source.adapter ?? this.adapter;
  }

  /** Whether the host has gone on to another account, data source or integration. As it is now, not as it is shown. */
  get isLeft(): boolean {
    if (!this.#dialog.open || !this.#dialog.isConnected) return false;
    return (this.#bound !== undefined && this.#bound !== this.current) || this.#wantedId !== this.#integrationId;
  }

  /** Lets the dialog go: what the host shows next may be of another account, at once. */
  release(): void {
    this.#bound = undefined;
    this.#integrationId = undefined;
  }

  /** Why nothing may be changed, whatever the account permits. */
  get lock(): string | undefined {
    if (this.isLeft) return this.#localize.term('dialogLeft');
    return this.#dialog.readonly ? this.#localize.term('readOnlyView') : undefined;
  }

  /** Why an action is not allowed. Absent where it is, and while nothing is known. */
  denial(action: 'add' | 'configure' | 'remove'): Text | undefined {
    return this.lock ?? denial(this.state, action);
  }

  protected override choose(current: AccountStore | undefined): AccountStore | undefined {
    const dialog = this.#dialog;
    const isKept = dialog.open && this.#bound !== undefined && this.#hasInput();
    if (!isKept) this.#integrationId = this.#wantedId;
    // Where there is no account at the moment, another one or the same may be on its way.
    if (dialog.open && !isKept && current && this.#bound && current !== this.#bound) dialog.open = false;
    this.#bound = dialog.open ? (this.#bound ?? current) : undefined;
    return dialog.isConnected ? (this.#bound ?? current) : undefined;
  }

  get #wantedId(): string | undefined {
    return identifier(this.#dialog.integrationId ?? this.#dialog.integration?.id);
  }
}
