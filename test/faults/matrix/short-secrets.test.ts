import { fixture, fixtureCleanup, html } from '@open-wc/testing/pure';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import type { ErrorCode, IntegrationsErrorDetails } from '../../../src/model/errors.ts';
import '../../../src/define.ts';
import type { Field } from '../../../src/model/fields/field.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { controlledAdapter, type ControlledAdapter } from '../../support/controlled-adapter.ts';

// A secret of one to four characters is found in nearly everything. Whoever typed it sees the same page, and the
// adapter gets the same data, as somebody who typed a secret that is found in nothing: whatever has to do with the
// secret's text is a fault.

const FIELDS: Field[] = [
  { name: 'address', label: 'Address', type: 'text' },
  { name: 'user', label: 'User', type: 'text' },
  { name: 'note', label: 'Note', type: 'multiline' },
  { name: 'token', label: 'Token', type: 'secret' },
];
const REFERENCE = 'Zq8-Wx5v-Jh2m';
const PLAIN = 'Refused by our policy 4711.';
const FAILURES: readonly (readonly [ErrorCode, IntegrationsErrorDetails?])[] = [
  ['invalid', { fieldErrors: { token: PLAIN, user: { en: PLAIN } } }],
  ['forbidden'],
  ['rate-limited', { retryAfter: 7 }],
  ['unavailable'],
  ['unknown'],
];
const TOKENS = ['7', '0', 'a', '.', 'id', '12', '$&', 'PIN', '007', 'desk', 'true', 'null', '1234'];
const random = fc.string({ unit: fc.constantFrom(...'desk7a0.-$*(/&"\\'), minLength: 1, maxLength: 4 });

const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const field = (label: string): Locator => page.getByLabelText(`${label} (optional)`, { exact: true });

/** What has a secret in all that it is, and is none. */
function integrationNamedBy(text: string): Integration {
  return {
    id: `i-${text}`,
    applicationId: 'custom',
    name: text,
    status: 'active',
    version: `3${text}a7-${text}`,
    changedBy: text,
    configuration: {
      values: { address: `https://${text}.example/${text}?${text}`, user: text, note: `${text}\n${text}` },
      secrets: ['token'],
    },
  };
}

describe('a secret of one to four characters', () => {
  it.each(TOKENS)('changes nothing but itself: %s', async (secret) => {
    await expectNothingElse(secret);
  });

  it('changes nothing but itself, whatever it is', { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(random, expectNothingElse), { numRuns: 8, endOnFailure: true });
  });
});

async function expectNothingElse(secret: string): Promise<void> {
  const data = integrationNamedBy(secret);
  expect(await transcript(data, secret)).toEqual(await transcript(data, REFERENCE));
}

/**
 * What a person sees, a host hears and an adapter gets, from the first character of a token until something else is
 * saved.
 */
async function transcript(integration: Integration, token: string): Promise<unknown[]> {
  const lines: unknown[] = [];
  let reason: string | undefined;
  const control = controlledAdapter({
    applications: [{ id: 'custom', name: 'Custom', kind: 'third-party', setup: FIELDS }],
    integrations: [integration],
    testConfiguration: () => ({
      result: reason ? 'failed' : 'passed',
      ...(reason && { reason, fieldErrors: { address: PLAIN } }),
    }),
    now: () => new Date(0),
  });
  const place = await fixture<HTMLElement>(
    html`<div lang="en"><integrations-section account-id="100" .adapter=${control.adapter}></integrations-section></div>`,
  );
  const note = (what: string): void => void lines.push([what, textOf(place)]);
  for (const type of ['integration-configured', 'integrations-error'] as const) {
    place.addEventListener(type, (event) => lines.push(told(event)));
  }

  await press(button('Edit: Custom'));
  await type('Token', token);
  note('typed');
  for (reason of [undefined, PLAIN]) {
    await press(button('Test connection'));
    await expect
      .element(page.getByText(reason ? 'The connection does not work.' : 'The connection works.'))
      .toBeVisible();
    note('tested');
  }
  for (const [code, details] of FAILURES) {
    control.fail('configureIntegration', code, details);
    await saveInVain(control);
    note(code);
    await expect.element(field('Token')).toHaveValue(token);
  }
  await save();
  note('saved');
  await press(button('Edit: Custom'));
  await expect.element(field('User')).toHaveValue(String(integration.configuration?.values['user']));
  await type('User', 'somebody');
  note('edited');
  await save();
  note('saved again');
  const sent = control.callsOf('configureIntegration').map(({ argument }) => argument);
  for (const { configuration, idempotencyKey: _key, ...command } of sent)
    lines.push([{ ...command, configuration: withoutToken(configuration, token) }]);
  lines.push(
    (await control.adapter.listIntegrations({ accountId: '100', signal: new AbortController().signal })).items,
  );
  fixtureCleanup();
  return lines;
}

/** What is sent, with the secret where it belongs, and nowhere else. */
function withoutToken(configuration: unknown, token: string): object {
  const { token: sent, ...rest } = configuration as Record<string, unknown>;
  return { ...rest, token: sent === token ? 'the token' : sent };
}

function told(event: Event): unknown {
  const { integration, error } = event as Event & {
    integration?: Integration;
    error?: { code: ErrorCode; fieldErrors?: object };
  };
  return structuredClone({ type: event.type, integration, code: error?.code, fieldErrors: error?.fieldErrors });
}

async function press(locator: Locator): Promise<void> {
  await expect.element(locator).toBeVisible();
  await expect.poll(() => locator.element().getAttribute('aria-disabled')).not.toBe('true');
  (locator.element() as HTMLElement).click();
}

async function type(label: string, text: string): Promise<void> {
  await expect.element(field(label)).toBeVisible();
  const control = field(label).element() as HTMLInputElement;
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

async function save(): Promise<void> {
  await press(button('Save'));
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
}

async function saveInVain(control: ControlledAdapter): Promise<void> {
  const calls = control.callsOf('configureIntegration').length;
  await press(button('Save'));
  await expect.poll(() => control.callsOf('configureIntegration').length).toBe(calls + 1);
  await expect.element(page.getByRole('alert').first()).toBeVisible();
  await expect.poll(() => button('Save').element().getAttribute('aria-disabled')).not.toBe('true');
}

/** All that stands there, what stands in fields included, but for the secret itself. */
function textOf(node: Node): string {
  if (node instanceof HTMLStyleElement) return '';
  if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement)
    return node.type === 'password' ? '' : `[${node.value}]`;
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replaceAll(/\s+/g, ' ');
  const children =
    node instanceof Element && node.shadowRoot ? [node.shadowRoot, ...node.childNodes] : [...node.childNodes];
  return children.map(textOf).join('').replaceAll(/ +/g, ' ');
}
