import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { IntegrationsError } from '../model/errors.ts';
import { coveringTags } from '../model/language-tags.ts';
import { textIn, type Text } from '../model/text.ts';
import { formatsFor, type Formats } from './formats.ts';
import { languageLoaders, type LanguageLoader } from './languages.ts';
import { nearestLanguage, observeLanguage } from './nearest-language.ts';
import { addLibraryWords, hasLibraryWords, observeWords, wordsFor } from './registry.ts';
import { say, type ArgumentsOf } from './say.ts';
import { enInitial } from './tables/en-initial.ts';
import type { Translation } from './translation.ts';

addLibraryWords(enInitial);

/** The words of an element in the language of the nearest `lang`. They follow when that changes. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #language: string | undefined;
  #unavailable: string | undefined;
  #stops: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the first language is loaded. Until then an element shows nothing rather than the wrong language. */
  get ready(): boolean {
    return this.#language !== undefined;
  }

  /** The language shown: the nearest one that has words. The previous one stays while another one is loading. */
  get language(): string {
    return this.#language ?? 'en';
  }

  /** All words in the language shown. Another object after each change of a word. */
  get translation(): Translation | undefined {
    return wordsFor(this.language);
  }

  hostConnected(): void {
    this.#unavailable = undefined;
    const update = (): void => this.#host.requestUpdate();
    this.#stops = [observeLanguage(this.#host, update), observeWords(update)];
    // An element that was moved may be in another language now.
    update();
  }

  hostDisconnected(): void {
    this.#stops.forEach((stop) => stop());
  }

  hostUpdate(): void {
    const nearest = nearestLanguage(this.#host).replaceAll('_', '-');
    const code = coveringTags(languageLoaders.keys(), nearest).at(-1) ?? 'en';
    const loader = languageLoaders.get(code);
    if (nearest !== this.#unavailable) this.#unavailable = undefined;
    // A host may replace some words of a language before the language itself is loaded.
    if (loader && !hasLibraryWords(code) && !this.#unavailable) void this.#load(nearest, loader);
    else if (wordsFor(nearest)) this.#language = nearest;
    else this.#language = 'en';
  }

  /** The words for something, in the language shown. */
  term<Key extends keyof Translation>(key: Key, ...values: ArgumentsOf<Key>): string {
    return say(this.translation, this.language, key, ...values);
  }

  /** Writes numbers, lists and days in the language shown. */
  get write(): Formats {
    return formatsFor(this.language);
  }

  /** Text from the host's data, in the language shown. */
  text(text: Text | undefined): string {
    return textIn(text, this.language);
  }

  /** Why something failed, in words. */
  reason({ code, retryAfter }: IntegrationsError): string {
    return this.term('failureReason', { code, retryAfter });
  }

  async #load(language: string, loader: LanguageLoader): Promise<void> {
    const tables = await loader().catch(() => undefined);
    for (const table of Object.values(tables ?? {})) addLibraryWords(table);
    // A table that failed to load is tried again once the language has changed in between, or the element has moved.
    // The same holds for a tag that the browser refuses.
    this.#unavailable = tables && wordsFor(language) ? undefined : language;
    this.#host.requestUpdate();
  }
}
