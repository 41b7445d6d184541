import { LocalizeController as BaseController, registerTranslation } from '@shoelace-style/localize';
import type { ReactiveControllerHost } from 'lit';
import type { IntegrationsError } from '../adapter/errors.ts';
import { textIn, type Text } from '../model/text.ts';
import { enSection } from './en-section.ts';
import { nearestLanguage, observeLanguage } from './nearest-language.ts';
import type { Translation } from './translation.ts';

/** Languages that come when a page asks for them. English is always there. */
export const loaders = new Map<string, () => Promise<Translation>>([['de', async () => (await import('./de.ts')).de]]);

registerTranslation(enSection);

/** The words of an element, in the language of the nearest `lang`, live. */
export class LocalizeController extends BaseController<Translation> {
  #language: string | undefined;
  #unavailable: string | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host);
  }

  /** Whether the first language is there. Until then an element shows nothing rather than the wrong language. */
  get ready(): boolean {
    return this.#language !== undefined;
  }

  override hostConnected(): void {
    super.hostConnected();
    this.#unavailable = undefined;
    this.#stop = observeLanguage(this.host, () => this.host.requestUpdate());
    // An element that was moved may be in another language now.
    this.host.requestUpdate();
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#stop?.();
  }

  hostUpdate(): void {
    const nearest = nearestLanguage(this.host).replaceAll('_', '-');
    const primary = (nearest.split('-')[0] ?? '').toLowerCase();
    const loader = loaders.get(primary);
    if (nearest !== this.#unavailable) this.#unavailable = undefined;
    if (this.exists('integrationsHeading', { lang: nearest })) this.#language = nearest;
    else if (loader && !this.#unavailable) void this.#load(nearest, loader);
    else this.#language = 'en';
  }

  /** The language shown: the nearest one that has a table. While another is on its way, the one before. */
  override lang(): string {
    return this.#language ?? 'en';
  }

  /** Text from the host's data, in the language shown. */
  text(text: Text | undefined): string {
    return textIn(text, this.lang());
  }

  /** Why something failed, in words. */
  reason({ code, retryAfter }: IntegrationsError): string {
    return this.term('failureReason', code, retryAfter);
  }

  /** The day of an ISO 8601 time, written out; empty where it is none. */
  day(time: string | undefined): string {
    return time === undefined || Number.isNaN(Date.parse(time)) ? '' : this.date(time, { dateStyle: 'long' });
  }

  async #load(language: string, loader: () => Promise<Translation>): Promise<void> {
    await loader().then(registerTranslation, () => {});
    // A table that did not come is asked for again when the language has been another one in between, or the element
    // comes back to a page. So is one of a tag that the browser refuses.
    if (!this.exists('integrationsHeading', { lang: language })) this.#unavailable = language;
    this.host.requestUpdate();
  }
}
