import type { LitElement } from 'lit';

/**
 * Lets an element take a property under other names too: `accountid`, which HTML and some frameworks make of
 * `accountId`, or `readOnly`, which Angular makes of `readonly`. Each alias is a property, and an attribute in lower
 * case. Call it in the static block of the class, before the element is defined.
 */
export function acceptSpellings<E extends typeof LitElement>(
  element: E,
  aliases: Readonly<Record<string, keyof E['prototype'] & string>>,
): void {
  for (const [alias, name] of Object.entries(aliases)) {
    element.createProperty(alias, { noAccessor: true });
    Object.defineProperty(element.prototype, alias, {
      configurable: true,
      get(this: Record<string, unknown>) {
        return this[name];
      },
      set(this: Record<string, unknown>, value: unknown) {
        this[name] = value;
      },
    });
  }
}

/** A boolean attribute: `false` written out means false, because frameworks write it before they know the property. */
export const booleanAttribute = {
  fromAttribute: (value: string | null): boolean => value !== null && value !== 'false',
};
