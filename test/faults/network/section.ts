import type { IntegrationsSection } from '../../../src/integrations-section/integrations-section.ts';

/** How long a person waits for anything before it counts as hanging, in milliseconds. */
const LONGEST_WAIT = 60_000;
const LOOK_AGAIN = 8;

/** What the section shows of an integration. */
export interface ShownIntegration {
  readonly name: string;
  readonly status: string;
  readonly details: readonly string[];
}

/** The elements of the section's dialogs. */
export type DialogTag =
  | 'third-party-picker'
  | 'cm-config-dialog'
  | 'integration-config-dialog'
  | 'remove-integration-confirm';

/** The section of a page as a person sees it and gets at it: by the parts that it offers. */
export class SectionPage {
  readonly element: IntegrationsSection;

  constructor(element: IntegrationsSection) {
    this.element = element;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('The section has not been defined.');
    return shadowRoot;
  }

  /** Goes to the page of an account. */
  show(accountId: string): void {
    this.element.accountId = accountId;
    document.body.append(this.element);
  }

  /** Resolves when what was pressed has led to a list, or to a failure. */
  async loaded(pressed: () => void): Promise<void> {
    let isOver = false;
    const listening = new AbortController();
    for (const type of ['integrations-loaded', 'integrations-error'] as const) {
      this.element.addEventListener(type, () => (isOver = true), { signal: listening.signal });
    }
    pressed();
    await until('the list', () => isOver).finally(() => listening.abort());
  }

  /** The rows of the list. */
  get rows(): HTMLElement[] {
    return parts(this.root, 'integration');
  }

  get shown(): ShownIntegration[] {
    return this.rows.map((row) => ({
      name: textOf(part(row, 'name')),
      status: textOf(part(row, 'status')),
      details: parts(row, 'detail').map(textOf),
    }));
  }

  /** The dialog of an element of the section. */
  dialog(tag: DialogTag): Dialog {
    return new Dialog(() => this.root.querySelector<HTMLElement>(tag)?.shadowRoot ?? undefined);
  }

  /** All that the page holds: markup and what is in its fields, through all shadow roots. */
  get content(): string {
    const texts: string[] = [];
    const read = (root: Document | ShadowRoot): void => {
      texts.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML);
      for (const element of root.querySelectorAll('*')) {
        if ('value' in element) texts.push(String(element.value));
        if (element.shadowRoot) read(element.shadowRoot);
      }
    };
    read(document);
    return texts.join('\n');
  }
}

/** A dialog, open or not. */
export class Dialog {
  readonly #findRoot: () => ShadowRoot | undefined;

  /** `findRoot` finds the element's root. Undefined until it opens for the first time. */
  constructor(findRoot: () => ShadowRoot | undefined) {
    this.#findRoot = findRoot;
  }

  get isOpen(): boolean {
    return this.#dialog?.open ?? false;
  }

  get isBusy(): boolean {
    return this.#dialog?.getAttribute('aria-busy') === 'true';
  }

  part(name: string): HTMLElement | undefined {
    return this.#dialog ? part(this.#dialog, name) : undefined;
  }

  parts(name: string): HTMLElement[] {
    return this.#dialog ? parts(this.#dialog, name) : [];
  }

  get text(): string {
    return textOf(this.#dialog);
  }

  /** The button that discards what was entered, while that is asked. */
  get discard(): HTMLElement | undefined {
    return this.#findRoot()?.querySelector<HTMLElement>('dialog[part~=question][open] .danger') ?? undefined;
  }

  get #dialog(): HTMLDialogElement | undefined {
    return this.#findRoot()?.querySelector<HTMLDialogElement>('[part~=dialog]') ?? undefined;
  }
}

/** Waits until something is so. What was pressed shows with the next update. Rejects where it takes too long. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const end = performance.now() + LONGEST_WAIT;
  do {
    if (performance.now() > end) throw new Error(`hangs: waits for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  } while (!isSo());
}

/** Presses a button, if it is there and lets itself be pressed. */
export function press(button: HTMLElement | undefined): boolean {
  if (!button || button.getAttribute('aria-disabled') === 'true') return false;
  button.click();
  return true;
}

/** The first element that is a part of this name. */
export function part(within: ParentNode, name: string): HTMLElement | undefined {
  return within.querySelector<HTMLElement>(`[part~=${name}]`) ?? undefined;
}

/** All elements that are parts of this name. */
export function parts(within: ParentNode, name: string): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(`[part~=${name}]`)];
}

/** The text of an element as it is read, empty where there is none. */
export function textOf(element: Element | undefined): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
