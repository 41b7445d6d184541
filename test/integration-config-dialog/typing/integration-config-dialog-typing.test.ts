import { fixtureCleanup } from '@open-wc/testing/pure';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cdp, server, userEvent, type Locator } from 'vitest/browser';
import { deepActiveElement } from '../../../src/ui/dom/focus.ts';
import type { ConfigurationValue } from '../../../src/model/configuration/configuration-value.ts';
import type { Field } from '../../../src/model/fields/field.ts';
import '../../../src/integrations-section/define.ts';
import {
  adapterAsking,
  button,
  expectClosed,
  expectFocus,
  field,
  openDialog,
  question,
  saveButton,
  sent,
  type OpenDialog,
} from '../../elements/config-dialog.ts';

const MODES = [{ value: 'token' }, { value: 'password' }, { value: 'both' }];
const FIELDS: Field[] = [
  { name: 'host', label: 'Host', type: 'text' },
  { name: 'port', label: 'Port', type: 'text', visibleWhen: { field: 'mode', equals: 'both' } },
  { name: 'mode', label: 'Mode', type: 'select', options: MODES },
  {
    name: 'user',
    label: 'User',
    type: 'text',
    visibleWhen: { field: 'mode', equals: ['password', 'both'] },
    group: 'Account',
  },
  { name: 'contact', label: 'Contact', type: 'text', group: 'Account' },
  { name: 'realm', label: 'Realm', type: 'text', visibleWhen: { field: 'mode', equals: 'password' } },
  { name: 'note', label: 'Note', type: 'multiline', group: 'Account' },
  {
    name: 'token',
    label: 'Token',
    type: 'secret',
    visibleWhen: { field: 'mode', equals: ['token', 'password', 'both'] },
  },
  { name: 'pin', label: 'PIN', type: 'secret', visibleWhen: { field: 'mode', equals: ['token', 'both'] } },
];

function open(
  setup: readonly Field[] = FIELDS,
  values: Record<string, ConfigurationValue> = { mode: 'token' },
): Promise<OpenDialog> {
  const control = adapterAsking(setup, { status: 'active', configuration: { values, secrets: [] } });
  return openDialog({ control, integrationId: 'i-1' });
}

/** Somebody else saves a configuration. Waits until the dialog shows it. */
async function changeElsewhere(
  { control, element }: OpenDialog,
  configuration: Record<string, ConfigurationValue>,
): Promise<void> {
  const loads = control.callsOf('listIntegrations').length;
  await control.adapter.configureIntegration({
    accountId: '100',
    integrationId: 'i-1',
    configuration,
    idempotencyKey: crypto.randomUUID(),
  });
  await expect.poll(() => control.callsOf('listIntegrations').length).toBeGreaterThan(loads);
  await element.updateComplete;
}

function optional(label: string): Locator {
  return field(`${label} (optional)`);
}

function controls({ element }: OpenDialog): (HTMLInputElement | HTMLTextAreaElement)[] {
  return [...element.renderRoot.querySelectorAll<HTMLInputElement>('input, textarea')];
}

/** Another administrator, between two keys. */
const liveChange = fc.record({
  mode: fc.constantFrom('token', 'password', 'both'),
  host: fc.constantFrom('', 'a.example', 'b.example'),
});

describe('what is typed while others change things', () => {
  it('goes into the field that has the focus, wherever fields come and go', async () => {
    const opened = await open();
    await optional('Contact').click();
    await userEvent.keyboard('a');
    const control = deepActiveElement();
    await changeElsewhere(opened, { mode: 'password' });
    await expect.element(optional('User')).toBeVisible();
    await userEvent.keyboard('b');
    expect(deepActiveElement()).toBe(control);
    await expect.element(optional('Contact')).toHaveValue('ab');
    await expect.element(optional('User')).toHaveValue('');
  });

  it('is never in another field, between any two keys', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('Contact', 'Note', 'Token', 'Host'),
        fc.array(fc.oneof(fc.constantFrom('x', 'y', 'z', '{ArrowLeft}'), liveChange), { minLength: 6, maxLength: 14 }),
        async (label, steps) => {
          const opened = await open();
          await optional(label).click();
          const control = deepActiveElement() as HTMLInputElement;
          let [before, after] = ['', ''];
          for (const step of steps) {
            if (typeof step !== 'string') await changeElsewhere(opened, label === 'Host' ? { mode: step.mode } : step);
            else await userEvent.keyboard(step);
            if (step === '{ArrowLeft}') [before, after] = [before.slice(0, -1), before.slice(-1) + after];
            else if (typeof step === 'string') before += step;
            expect(deepActiveElement(), `the focus after ${JSON.stringify(step)}`).toBe(control);
            expect(control.value).toBe(before + after);
            expect(control.selectionStart).toBe(before.length);
            const others = controls(opened).filter(
              (other) => other !== control && /[xyz]/.test(other.value.replaceAll('.example', '')),
            );
            expect(others).toEqual([]);
          }
          fixtureCleanup();
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('stays where it is when the field that follows somebody else is the one with the caret', async () => {
    const opened = await open(FIELDS, { mode: 'token', host: 'abcdef' });
    await optional('Host').click();
    await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
    await changeElsewhere(opened, { mode: 'token', host: 'ABCDEF' });
    await expect.element(optional('Host')).toHaveValue('ABCDEF');
    await userEvent.keyboard('-');
    await expect.element(optional('Host')).toHaveValue('AB-CDEF');
  });

  it('keeps a character that is being composed', async ({ skip }) => {
    if (server.browser !== 'chromium') skip('only Chromium composes on request');
    const opened = await open();
    await optional('Contact').click();
    await cdp().send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    await changeElsewhere(opened, { mode: 'both' });
    await expect.element(optional('Port')).toBeVisible();
    await cdp().send('Input.insertText', { text: '你' });
    await expect.element(optional('Contact')).toHaveValue('你');
  });

  it('leaves the focus in a list of choices above which a field appears', async () => {
    await openDialog({ control: adapterAsking(FIELDS.slice(1)), integrationId: 'i-1' });
    await userEvent.selectOptions(optional('Mode'), 'both');
    await expect.element(optional('Port')).toBeVisible();
    await expectFocus(optional('Mode'));
  });

  it('keeps focus and caret where the catalogue orders and groups the fields anew', async () => {
    const opened = await open();
    await optional('Token').click();
    await userEvent.keyboard('ac{ArrowLeft}');
    const regrouped = FIELDS.toReversed().map((each) => ({
      ...each,
      group: each.name === 'token' ? 'Sign-in' : 'Rest',
    }));
    await reloadWith(opened, regrouped);
    await expect.poll(() => opened.element.renderRoot.querySelector('[role=group]')?.textContent).toContain('PIN');
    await userEvent.keyboard('b');
    await expect.element(optional('Token')).toHaveValue('abc');
  });

  it('is not shown as text where the catalogue says that the field is no secret any more', async () => {
    const opened = await open();
    await optional('Token').click();
    await userEvent.keyboard('s3cret');
    await reloadWith(
      opened,
      FIELDS.map((each) => (each.name === 'token' ? { ...each, type: 'text', label: 'Plain' } : each)),
    );
    await expect.element(optional('Plain')).toHaveValue('');
  });
});

/** The catalogue says other fields from now on. */
async function reloadWith({ control, element }: OpenDialog, setup: readonly Field[]): Promise<void> {
  control.answer('listApplications', () => ({ items: [{ id: 'custom', name: 'Custom', kind: 'third-party', setup }] }));
  // A section beside it loads the account anew.
  const section = document.createElement('integrations-section');
  Object.assign(section, { adapter: control.adapter, accountId: '100' });
  element.after(section);
  await section.updateComplete;
  void section.refresh();
  await expect.poll(() => control.callsOf('listApplications').length).toBe(2);
  await element.updateComplete;
}

/** Ways in which text comes into a control besides typing. */
const EVENTS: [string, string[]][] = [
  ['change alone', ['change']],
  ['input alone', ['input']],
  ['no event', []],
];

describe.each(EVENTS)('text that comes with %s', (_name, events) => {
  function put(locator: Locator, text: string): void {
    const control = locator.element() as HTMLInputElement;
    control.value = text;
    for (const type of events) control.dispatchEvent(new Event(type, { bubbles: true }));
  }

  it('is saved', async () => {
    const opened = await open();
    put(optional('Host'), 'filled.example');
    put(optional('Token'), 's3cret');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { host: 'filled.example', token: 's3cret' } }]);
  });

  it('stays when something else is drawn', async () => {
    const opened = await open();
    put(optional('Host'), 'filled.example');
    await changeElsewhere(opened, { mode: 'both' });
    await expect.element(optional('Port')).toBeVisible();
    await expect.element(optional('Host')).toHaveValue('filled.example');
  });

  it('is asked about before it is discarded', async () => {
    await open();
    put(optional('Host'), 'filled.example');
    await button('Cancel').click();
    await expect.element(question()).toBeVisible();
  });

  it('shows what depends on it as soon as its field is left', async () => {
    await open();
    (optional('Mode').element() as HTMLElement).focus();
    put(optional('Mode'), 'both');
    await userEvent.tab();
    await expect.element(optional('Port')).toBeVisible();
  });

  it('is not taken for another integration’s', async () => {
    const opened = await open();
    put(optional('Token'), 's3cret');
    opened.element.close();
    await opened.element.updateComplete;
    opened.element.show();
    await expect.element(optional('Token')).toHaveValue('');
  });
});
