import type { ReactiveControllerHost } from 'lit';
import { markLanguage, ownLanguage } from '../../localization/language-of-parts.ts';
import { LocalizeController } from '../../localization/localize-controller.ts';

/** The words of an element that draws dialogs. Its dialogs say their language if the page is in another one. */
export class DialogLocalizeController extends LocalizeController {
  readonly #element: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host);
    this.#element = host;
  }

  hostUpdated(): void {
    const language = ownLanguage(this, this.#element);
    for (const dialog of this.#element.shadowRoot?.querySelectorAll('dialog') ?? []) markLanguage(dialog, language);
  }
}
