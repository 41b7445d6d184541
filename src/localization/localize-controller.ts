import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { IntegrationsError } from '../model/errors.ts';
import { loadPart } from '../load-part.ts';
import { textIn, type Text } from '../model/text.ts';
import { enSection } from './en-section.ts';
import { sentence } from './isolate.ts';
import { nearestLanguage, observeLanguage } from './nearest-language.ts';
import { oncePerLanguage } from './once-per-language.ts';
import { followTables, hasOwnWords, provideWords, wordsFor } from './tables.ts';
import type { Translation } from './translation.ts';

/** Languages that come when a page asks for them. English is always there. */
export const loaders = new Map<string, () => Promise<Translation>>([
  ['de', async () => (await loadPart(() => import('./de.ts'))).de],
]);

provideWords(enSection);

const days = oncePerLanguage((language) => new Intl.DateTimeFormat(language, { dateStyle: 'long' }));

type ArgumentsOf<Word> = Word extends (...values: infer Values) => string ? Values : [];

/** The words of an element, in the language of the nearest `lang`, live. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #language: string | undefined;
  #unavailable: string | undefined;
  #stops: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the first language is there. Until then an element shows nothing rather than the wrong language. */
  get ready(): boolean {
    return this.#language !== undefined;
  }

  /** The language shown: the nearest one that has a table. While another is on its way, the one before. */
  get language(): string {
    return this.#language ?? 'en';
  }

  hostConnected(): void {
    this.#unavailable = undefined;
    const update = (): void => this.#host.requestUpdate();
    this.#stops = [observeLanguage(this.#host, update), followTables(update)];
    // An element that was moved may be in another language now.
    update();
  }

  hostDisconnected(): void {
    this.#stops.forEach((stop) => stop());
  }

  hostUpdate(): void {
    const nearest = nearestLanguage(this.#host).replaceAll('_', '-');
    const primary = (nearest.split('-')[0] ?? '').toLowerCase();
    const loader = loaders.get(primary);
    if (nearest !== this.#unavailable) this.#unavailable = undefined;
    // A host may have replaced some words of a language before the language itself comes.
    if (loader && !hasOwnWords(primary) && !this.#unavailable) void this.#load(nearest, loader);
    else if (wordsFor(nearest)) this.#language = nearest;
    else this.#language = 'en';
  }

  /** The words for something, in the language shown. */
  term<Key extends keyof Translation>(key: Key, ...values: ArgumentsOf<Translation[Key]>): string {
    const word = wordsFor(this.language)?.[key] as string | ((...values: unknown[]) => string);
    return typeof word === 'function' ? sentence(word, values) : word;
  }

  /** Text from the host's data, in the language shown. */
  text(text: Text | undefined): string {
    return textIn(text, this.language);
  }

  /** Why something failed, in words. */
  reason({ code, retryAfter }: IntegrationsError): string {
    return this.term('failureReason', code, retryAfter);
  }

  /** The day of an ISO 8601 time, written out; empty where it is none. */
  day(time: string | undefined): string {
    const day = Date.parse(time ?? '');
    return Number.isNaN(day) ? '' : days(this.language).format(day);
  }

  async #load(language: string, loader: () => Promise<Translation>): Promise<void> {
    const translation = await loader().catch(() => undefined);
    if (translation) provideWords(translation);
    // A table that did not come is asked for again when the language has been another one in between, or the element
    // comes back to a page. So is one of a tag that the browser refuses.
    this.#unavailable = translation && wordsFor(language) ? undefined : language;
    this.#host.requestUpdate();
  }
}
