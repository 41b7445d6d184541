import { ContextConsumer, type Context } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';

/**
 * The value of a context, from the nearest provider. In contrast to its base class, it also finds a provider that is
 * defined later than the element, and it forgets the value when the element leaves the document.
 */
export class ContextValue<T> extends ContextConsumer<
  Context<unknown, T | undefined>,
  ReactiveControllerHost & HTMLElement
> {
  readonly #context: Context<unknown, T | undefined>;
  #document: Document | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, context: Context<unknown, T | undefined>) {
    super(host, { context, subscribe: true });
    this.#context = context;
  }

  override hostConnected(): void {
    super.hostConnected();
    this.#document = this.host.ownerDocument;
    // Providers announce themselves. In the capture phase, because an outer provider stops the announcement.
    this.#document.addEventListener('context-provider', this.#handleProvider, true);
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#document?.removeEventListener('context-provider', this.#handleProvider, true);
    // An element that moves out of a context does not take its value along.
    this.value = undefined;
  }

  readonly #handleProvider = (event: Event): void => {
    if ((event as HTMLElementEventMap['context-provider']).context === this.#context) super.hostConnected();
  };
}
