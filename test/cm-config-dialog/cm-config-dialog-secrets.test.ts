import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { catalogueAdapter, eventsAt, shadowRoots } from '../support/fixtures/section-fixture.ts';
import {
  button,
  expectClosed,
  field,
  fillCm,
  GUID,
  openCm,
  saveButton,
  sent,
  TOKEN,
  type OpenDialog,
} from '../elements/config-dialog.ts';

const SECRET = 'tok-3n-0f-nobody';
const EVENT_TYPES = [
  'integration-configuring',
  'integration-configured',
  'integrations-error',
  'integrations-loaded',
] as const;

/** All that a script, an extension or an error reporter could read of the page besides the field's live value. */
function readable(): string {
  const attributes = [...allElements(document.documentElement)].flatMap((element) =>
    [...element.attributes].map(({ value }) => value),
  );
  return [
    document.documentElement.outerHTML,
    ...shadowRoots(document.body).map(({ innerHTML }) => innerHTML),
    ...shadowRoots(document.body).map(({ textContent }) => textContent),
    ...attributes,
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    document.cookie,
    location.href,
    JSON.stringify(history.state),
  ].join('\n');
}

function* allElements(root: ParentNode): Iterable<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* allElements(element.shadowRoot);
  }
}

/** All that an event carries, in its own properties and its getters. */
function carried(event: Event): string {
  const seen = new Set<unknown>();
  const read = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return String(value);
    if (seen.has(value) || value instanceof Node || value instanceof Window) return '';
    seen.add(value);
    const names = Object.getOwnPropertyNames(value);
    return names.map((name) => `${name}=${read((value as Record<string, unknown>)[name])}`).join(' ');
  };
  return read(event);
}

async function openWithSecret(): Promise<OpenDialog> {
  const opened = await openCm();
  await fillCm();
  await field('Product token').fill(SECRET);
  return opened;
}

describe('a typed product token', () => {
  it('is nowhere to be read but in its field, hidden or shown', async () => {
    await openWithSecret();
    expect(readable()).toContain('Product token');
    expect(readable()).not.toContain(SECRET);
    await button('Show').click();
    await expect.element(field('Product token')).toHaveValue(SECRET);
    expect(readable()).not.toContain(SECRET);
    await userEvent.tab();
    expect(readable()).not.toContain(SECRET);
  });

  it('is not in the page after a failed save, nor in the events of it', async () => {
    const opened = await openWithSecret();
    const events = EVENT_TYPES.map((type) => eventsAt(document, type));
    opened.control.fail('configureIntegration', 'invalid', {
      cause: SECRET,
      fieldErrors: {
        productToken: `${SECRET} is wrong`,
        other: SECRET,
        name: { en: `not with ${SECRET}`, de: SECRET },
      },
    });
    await saveButton().click();
    await expect.element(field('Product token')).toHaveAccessibleDescription(/The server does not accept this value\./);
    await expect.element(field('Name')).toHaveAccessibleDescription(/The server does not accept this value\./);
    expect(readable()).not.toContain(SECRET);
    expect((events.flat() as Event[]).map(({ type }) => type)).toEqual([
      'integration-configuring',
      'integrations-error',
    ]);
    for (const event of events.flat() as Event[]) expect(carried(event)).not.toContain(SECRET);
    await expect.element(field('Product token')).toHaveValue(SECRET);
  });

  it('is neither in the page nor in the events of a save that worked, though the adapter sends it back', async () => {
    const opened = await openWithSecret();
    const events = EVENT_TYPES.map((type) => eventsAt(document, type));
    opened.control.answer('configureIntegration', (answer) => ({
      ...(answer as object),
      configuration: { values: { name: 'Support', accountId: GUID, productToken: SECRET }, secrets: [] },
    }));
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { productToken: SECRET } }]);
    expect((events.flat() as Event[]).map(({ type }) => type)).toEqual([
      'integration-configuring',
      'integration-configured',
    ]);
    for (const event of events.flat() as Event[]) expect(carried(event)).not.toContain(SECRET);
    expect(readable()).not.toContain(SECRET);
    opened.element.show();
    await expect.element(field('Product token')).toHaveValue('');
    expect(readable()).not.toContain(SECRET);
  });

  it('is gone with its dialog', async () => {
    const opened = await openWithSecret();
    const input = field('Product token').element() as HTMLInputElement;
    opened.element.close();
    await expectClosed(opened);
    expect(input.isConnected).toBe(false);
    opened.element.show();
    await expect.element(field('Product token')).toHaveValue('');
  });
});

describe('a stored product token', () => {
  const stored = { values: { name: 'Support', accountId: GUID }, secrets: ['productToken'] };
  const active = (configuration: typeof stored) =>
    catalogueAdapter({
      integrations: [{ id: 'i-cm', applicationId: 'cm.com', status: 'active', version: '1', configuration }],
    });

  it('is neither shown nor asked for, and is kept where its field stays empty', async () => {
    const opened = await openCm({ control: active(stored) });
    await expect.element(field('Product token')).toHaveValue('');
    await field('Name').fill('Sales');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toEqual({ name: 'Sales', accountId: GUID });
    const { items } = await opened.control.adapter.listIntegrations({ accountId: '100' });
    expect(items[0]?.configuration?.secrets).toEqual(['productToken']);
  });

  it('is replaced by a new one', async () => {
    const opened = await openCm({ control: active(stored) });
    await field('Product token').fill(TOKEN);
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toEqual({ name: 'Support', accountId: GUID, productToken: TOKEN });
  });

  it('does not come into the page where an adapter sends it all the same', async () => {
    const leaky = { values: { ...stored.values, productToken: SECRET }, secrets: [] };
    await openCm({ control: active(leaky) });
    await expect.element(field('Product token')).toHaveValue('');
    await expect.element(page.getByText('A value is stored. Leave this empty to keep it.')).toBeVisible();
    expect(readable()).not.toContain(SECRET);
  });
});
