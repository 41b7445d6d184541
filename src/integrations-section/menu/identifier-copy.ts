import { html, type ReactiveControllerHost } from 'lit';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { COPIED_MS, copyText } from '../../ui/copy-text.ts';
import { checkIcon } from '../../ui/icons/icons.ts';
import type { MenuAction } from './menu-action.ts';

/** Copies the identifier of an integration. If the clipboard is denied, the identifier is shown and selected. */
export class IdentifierCopy {
  readonly #host: ReactiveControllerHost;
  readonly #localize: LocalizeController;
  #outcome: { readonly id: string; readonly isCopied: boolean } | undefined;
  #ending: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
  }

  /** What has come of it, in words. Empty if nothing was copied just now. */
  get outcomeText(): string {
    if (!this.#outcome) return '';
    return this.#localize.term(this.#outcome.isCopied ? 'valueCopied' : 'valueSelected');
  }

  /** The item of the menu. */
  action(id: string): MenuAction {
    const outcome = this.#outcome?.id === id ? this.#outcome : undefined;
    return {
      part: 'copy-button',
      label: outcome ? this.outcomeText : this.#localize.term('copyIdentifier'),
      icon: outcome?.isCopied ? checkIcon : undefined,
      details: outcome?.isCopied === false ? html`<code>${id}</code>` : undefined,
      staysOpen: true,
      onPress: ({ currentTarget }) => void this.#copy(id, currentTarget as HTMLElement),
    };
  }

  /** Forgets what has come of it. */
  forget(): void {
    clearTimeout(this.#ending);
    this.#outcome = undefined;
  }

  async #copy(id: string, item: HTMLElement): Promise<void> {
    this.forget();
    const isCopied = await copyText(id);
    this.#outcome = { id, isCopied };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const shown = item.querySelector('code');
    if (shown) getSelection()?.selectAllChildren(shown);
    else this.#ending = setTimeout(this.#end, COPIED_MS);
  }

  readonly #end = (): void => {
    this.forget();
    this.#host.requestUpdate();
  };
}
