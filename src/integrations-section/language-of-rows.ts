import type { LitElement, ReactiveController } from 'lit';
import { foreignLanguage, markLanguage, ownLanguage } from '../localization/language-of-parts.ts';
import type { LocalizeController } from '../localization/localize-controller.ts';
import type { Integration } from '../model/integration.ts';
import type { Text } from '../model/text.ts';
import { applicationOf, type Account } from '../store/account-state.ts';
import type { AccountController } from '../ui/account-controller.ts';

/**
 * Says of the parts of a section in which language they are, if it is not that of the page. Most pages have no such
 * part, so the section does not wait for this.
 */
export class LanguageOfRows implements ReactiveController {
  readonly #host: LitElement;
  readonly #localize: LocalizeController;
  readonly #account: AccountController;
  #integrations: readonly Integration[] = [];
  #byId = new Map<string, Integration>();

  constructor(host: LitElement, localize: LocalizeController, account: AccountController) {
    this.#host = host;
    this.#localize = localize;
    this.#account = account;
    host.addController(this);
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    markLanguage(root.querySelector('.section'), ownLanguage(this.#localize, this.#host));
    const { state } = this.#account;
    if (state?.phase !== 'loaded') return;
    const { account } = state;
    if (account.integrations !== this.#integrations) {
      this.#integrations = account.integrations;
      this.#byId = new Map(account.integrations.map((integration) => [integration.id, integration]));
    }
    for (const row of root.querySelectorAll<HTMLElement>('[data-id]')) this.#markRow(row, account);
    this.#markText(root.querySelector('.section > .message'), reasonIn(account.permissions.supported));
    const denials = [account.permissions.add, account.permissions.configure, account.permissions.remove].map(reasonIn);
    for (const line of root.querySelectorAll('.notices .line')) {
      const shown = line.textContent.trim();
      this.#markText(
        line,
        denials.find((denial) => this.#localize.text(denial) === shown),
      );
    }
  }

  #markRow(row: HTMLElement, account: Account): void {
    const integration = this.#byId.get(row.dataset['id'] ?? '');
    if (!integration) return;
    this.#markText(row.querySelector('[part="name"]'), applicationOf(account, integration)?.name);
    this.#markText(row.querySelector('[part="detail"]:not(.tag)'), integration.statusReason);
  }

  #markText(part: Element | null, text: Text | undefined): void {
    markLanguage(part, foreignLanguage(this.#localize, text));
  }
}

function reasonIn(permission: true | Text): Text | undefined {
  return permission === true ? undefined : permission;
}
