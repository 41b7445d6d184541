import type { StoryContext } from '@storybook/web-components-vite';
import { expect, fireEvent, waitFor as waitShortly, within } from 'storybook/test';
import { deepActiveElement } from '../src/ui/dom/focus.ts';
import { en } from '../src/localization/locales/en.ts';
import { wordsFor } from '../src/localization/registry.ts';
import { say, type ArgumentsOf } from '../src/localization/say.ts';
import type { Translation } from '../src/localization/translation.ts';

type Name = string | RegExp;

/** Waits until something does not throw: also in a story with thousands of applications, on a machine that is busy. */
function waitFor<T>(look: () => T | Promise<T>): Promise<T> {
  return waitShortly(look, { timeout: 30_000 });
}

/** What a person needs of a story. */
type Scene = Pick<StoryContext, 'canvasElement' | 'globals' | 'userEvent'>;

/**
 * Acts on a story as a person would: on what has a role and a name, in the language of the page, in whatever shadow
 * root it is. While a modal dialog is open nothing else is there.
 */
export class Person {
  /** The language of the page. */
  readonly language: string;
  /** What the elements say in it. */
  readonly words: Translation;
  readonly #context: Scene;

  constructor(context: Scene) {
    this.language = String(context.globals['language'] ?? 'en');
    this.words = wordsFor(this.language) ?? en;
    this.#context = context;
  }

  /** What the elements say with arguments. */
  say<Key extends keyof Translation>(key: Key, ...values: ArgumentsOf<Key>): string {
    return say(this.words, this.language, key, ...values);
  }

  /** Waits until something is there, and answers with it. */
  see(role: string, name?: Name): Promise<HTMLElement> {
    return waitFor(() => {
      const [found] = this.#all(role, name);
      if (!found) throw new Error(`There is no ${role} called ${String(name)}.`);
      return found;
    });
  }

  /** Waits until something is not there any more. */
  async seeNo(role: string, name?: Name): Promise<void> {
    await waitFor(() => expect(this.#all(role, name)).toEqual([]));
  }

  /** Waits until something of a role says something. */
  async read(role: string, text: string): Promise<void> {
    await waitFor(() =>
      expect(
        this.#all(role)
          .map(({ textContent }) => textContent)
          .join('\n'),
      ).toContain(text),
    );
  }

  /** Presses something once it is there. */
  async press(role: string, name: Name): Promise<void> {
    await this.#context.userEvent.click(await this.see(role, name));
  }

  /** Types into a field in place of what is in it. */
  async type(label: string, text: string): Promise<void> {
    const field = await waitFor(() => {
      const [found] = this.#roots().flatMap((root) =>
        within(root).queryAllByLabelText<HTMLInputElement>(label, { selector: 'input, textarea, select' }),
      );
      if (!found) throw new Error(`There is no field called ${label}.`);
      return found;
    });
    const whole = { initialSelectionStart: 0, initialSelectionEnd: field.value.length };
    await this.#context.userEvent.type(field, text, whole);
  }

  /** Chooses an option, by its value, of a list. */
  async choose(label: string, value: string): Promise<void> {
    await this.#context.userEvent.selectOptions(await this.see('combobox', label), value);
  }

  /**
   * Leaves the field that has the focus. The library that acts for the person does not tell fields in shadow roots of
   * it.
   */
  async leave(): Promise<void> {
    const field = deepActiveElement();
    if (field) await fireEvent.change(field);
    field?.blur();
  }

  /** Presses keys, named as in `{Escape}`. */
  async key(keys: string): Promise<void> {
    await this.#context.userEvent.keyboard(keys);
  }

  /** Waits until something has the focus. */
  async hasFocus(role: string, name: Name): Promise<void> {
    await waitFor(() => expect(this.#all(role, name)).toContain(deepActiveElement()));
  }

  #all(role: string, name?: Name): HTMLElement[] {
    return this.#roots().flatMap((root) => within(root).queryAllByRole(role, name === undefined ? {} : { name }));
  }

  /** Where something may be: the topmost modal dialog, or everything, with all shadow roots inside. */
  #roots(): HTMLElement[] {
    const { canvasElement } = this.#context;
    const roots = shadowRootsIn(canvasElement);
    const dialog = roots.flatMap((root) => [...root.querySelectorAll<HTMLDialogElement>('dialog:modal')]).at(-1);
    if (!dialog) return [canvasElement, ...roots];
    // Its own name and role count as well.
    return [...(dialog.parentNode ? [asElement(dialog.parentNode)] : []), ...shadowRootsIn(dialog)];
  }
}

/** What a play function does: the story's person acts. */
export function play(act: (person: Person, scene: Scene) => Promise<void>): (scene: Scene) => Promise<void> {
  return (scene) => act(new Person(scene), scene);
}

function shadowRootsIn(element: Element | ShadowRoot): HTMLElement[] {
  return [...element.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [asElement(shadowRoot), ...shadowRootsIn(shadowRoot)] : [],
  );
}

/** The queries ask of a root no more than a shadow root can do. */
function asElement(root: Node): HTMLElement {
  return root as HTMLElement;
}
