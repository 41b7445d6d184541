import type { Context } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The value of a context, from the nearest provider. In contrast to the consumer of `@lit/context`, it also finds a
 * provider that is defined later than the element, and it forgets the value when the element leaves the document.
 */
export class ContextValue<T> implements ReactiveController {
  value: T | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #context: Context<unknown, T | undefined>;
  #document: Document | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, context: Context<unknown, T | undefined>) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  hostConnected(): void {
    this.#request();
    this.#document = this.#host.ownerDocument;
    // Providers announce themselves. In the capture phase, because an outer provider stops the announcement.
    this.#document.addEventListener('context-provider', this.#handleProvider, true);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#document?.removeEventListener('context-provider', this.#handleProvider, true);
    // An element that moves out of a context does not take its value along.
    this.value = undefined;
  }

  #request(): void {
    const request = { context: this.#context, contextTarget: this.#host, callback: this.#receive, subscribe: true };
    this.#host.dispatchEvent(Object.assign(new Event('context-request', { bubbles: true, composed: true }), request));
  }

  readonly #receive = (value: T | undefined, unsubscribe?: () => void): void => {
    // Another provider is nearer now.
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.value = value;
    this.#host.requestUpdate();
  };

  readonly #handleProvider = (event: Event): void => {
    if ((event as HTMLElementEventMap['context-provider']).context === this.#context) this.#request();
  };
}
