import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Operation } from '../../src/adapter/operation.ts';
import '../../src/cm-config-dialog/define.ts';
import '../../src/integration-config-dialog/define.ts';
import type { IntegrationConfigDialog } from '../../src/integration-config-dialog/integration-config-dialog.ts';
import type { Application } from '../../src/model/application.ts';
import type { Permissions } from '../../src/model/permissions.ts';
import '../../src/remove-integration-confirm/define.ts';
import { storeOf } from '../../src/store/stores.ts';
import '../../src/third-party-picker/define.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';
import { controlledAdapter, type ControlledAdapter } from '../support/controlled-adapter.ts';
import { eventsAt, showSection } from '../support/fixtures/section-fixture.ts';
import { GUID, TOKEN } from './config-dialog.ts';

const CONSENT: Application = { id: 'consent', name: 'Consent', kind: 'third-party', setup: { kind: 'redirect' } };

type Element = IntegrationConfigDialog;

interface Kind {
  readonly tag: string;
  readonly integrationId: string;
  /** The button that sends, and what it does. */
  readonly send: string;
  readonly operation: Operation;
  /** Types, or chooses, what can be sent. Absent where there is nothing to type. */
  readonly enter?: () => Promise<void>;
  /** What was typed and would be lost. Absent where choices are no input. */
  readonly typed?: { readonly label: string; readonly text: string };
}

const KINDS: Readonly<Record<string, Kind>> = {
  picker: {
    tag: 'third-party-picker',
    integrationId: '',
    send: 'Done',
    operation: 'addIntegration',
    enter: () => page.getByRole('button', { name: 'Add: Extra' }).click(),
  },
  'CM.com set-up': {
    tag: 'cm-config-dialog',
    integrationId: 'i-cm',
    send: 'Save',
    operation: 'configureIntegration',
    enter: async () => {
      await page.getByLabelText('Name', { exact: true }).fill('Support');
      await page.getByLabelText('CM.com account ID').fill(GUID);
      await page.getByLabelText('Product token', { exact: true }).fill(TOKEN);
    },
    typed: { label: 'Name', text: 'Support' },
  },
  'generic set-up': {
    tag: 'integration-config-dialog',
    integrationId: 'i-teams',
    send: 'Save',
    operation: 'configureIntegration',
    enter: () => page.getByLabelText('Name', { exact: true }).fill('Typed'),
    typed: { label: 'Name', text: 'Typed' },
  },
  consent: {
    tag: 'integration-config-dialog',
    integrationId: 'i-consent',
    send: 'Continue to Consent',
    operation: 'startAuthorization',
  },
  removal: {
    tag: 'remove-integration-confirm',
    integrationId: 'i-teams',
    send: 'Remove integration',
    operation: 'removeIntegration',
  },
};

interface Opened {
  readonly kind: Kind;
  readonly element: Element;
  readonly control: ControlledAdapter;
  readonly other: ControlledAdapter;
  readonly permissions: { current: Permissions };
  /** Lets go of what is on its way. */
  release(): void;
}

/** The states of a dialog's work. Each says whether it can be had in a dialog of this kind. */
const STATES: Readonly<Record<string, (opened: Opened) => Promise<(() => void) | false | undefined>>> = {
  idle: () => Promise.resolve(undefined),
  typed: async ({ kind }) => {
    await kind.enter?.();
    return kind.enter ? undefined : false;
  },
  testing: async ({ kind, control }) => {
    if (!kind.typed) return false;
    await kind.enter?.();
    const release = control.hold('testConfiguration');
    await page.getByRole('button', { name: 'Test connection' }).click();
    await expect.poll(() => control.callsOf('testConfiguration')).toHaveLength(1);
    return release;
  },
  'on its way': async ({ kind, control }) => {
    await kind.enter?.();
    const release = control.hold(kind.operation);
    await press(kind);
    await expect.poll(() => control.callsOf(kind.operation)).toHaveLength(1);
    return release;
  },
  failed: async ({ kind, control }) => {
    await kind.enter?.();
    control.fail(kind.operation, 'forbidden');
    await press(kind);
    await expect.element(page.getByText(/You do not have permission/).first()).toBeVisible();
    return undefined;
  },
  'of unknown outcome': async ({ kind, control }) => {
    if (kind.operation === 'startAuthorization') return false;
    await kind.enter?.();
    control.fail(kind.operation, 'timeout');
    await press(kind);
    await expect.element(page.getByText(/We couldn’t confirm whether/).first()).toBeVisible();
    return undefined;
  },
};

type Change = (opened: Opened) => void | Promise<void>;

/** After these nothing may be sent any more, and the dialog of another account closes, unless something was typed. */
const LEAVING: Readonly<Record<string, Change>> = {
  adapter: ({ element, other }) => void (element.adapter = other.adapter),
  account: ({ element }) => void (element.accountId = '200'),
};
const LOCKING: Readonly<Record<string, Change>> = {
  readonly: ({ element }) => void (element.readonly = true),
  permission: async ({ control, permissions }) => {
    permissions.current = {
      supported: true,
      add: 'Not any more.',
      configure: 'Not any more.',
      remove: 'Not any more.',
    };
    await storeOf(control.adapter, '100').load();
  },
};
/** These change what is shown, and nothing of what was typed. */
const SHOWING: Readonly<Record<string, Change>> = {
  application: async ({ control }) => {
    control.answer('listApplications', (answer) => ({ ...(answer as object), items: [] }));
    await storeOf(control.adapter, '100').load();
  },
  integration: async ({ control }) => {
    control.answer('listIntegrations', (answer) => ({ ...(answer as object), items: [] }));
    await storeOf(control.adapter, '100').load();
  },
  language: ({ element }) => void (element.lang = 'de'),
  'visibility, for a while': async ({ element }) => {
    const around = element.parentElement!;
    around.hidden = true;
    await expect.poll(() => isModal(element)).toBe(false);
    around.hidden = false;
    await expect.poll(() => isModal(element)).toBe(true);
  },
  place: async ({ element }) => {
    const place = await fixture<HTMLElement>(html`<main lang="en"></main>`);
    place.append(element);
    await element.updateComplete;
  },
};

const ALLOWED: Permissions = { supported: true, add: true, configure: true, remove: true };

async function open(kind: Kind): Promise<Opened> {
  const windows = vi.spyOn(window, 'open').mockReturnValue(null);
  onTestFinished(() => windows.mockRestore());
  const permissions = { current: ALLOWED };
  const options = {
    applications: [...APPLICATIONS, CONSENT, { id: 'extra', name: 'Extra', kind: 'third-party' as const }],
    testConfiguration: () => ({ result: 'passed' as const }),
    startAuthorization: () => ({ url: 'https://consent.example/' }),
    integrations: [
      ...INTEGRATIONS,
      { id: 'i-consent', applicationId: 'consent', status: 'setup-required' as const, version: '1' },
    ],
  };
  const withPermissions = (made: ControlledAdapter): ControlledAdapter => {
    const getPermissions = (): Promise<Permissions> => Promise.resolve(permissions.current);
    const adapter = new Proxy(made.adapter, {
      get: (target, name) => (name === 'getPermissions' ? getPermissions : (Reflect.get(target, name) as unknown)),
    });
    return { ...made, adapter };
  };
  const control = withPermissions(controlledAdapter(options));
  const other = withPermissions(controlledAdapter(options));
  const element = document.createElement(kind.tag) as Element;
  Object.assign(element, { adapter: control.adapter, accountId: '100', integrationId: kind.integrationId });
  await fixture(html`<div lang="en">${element}</div>`);
  element.open = true;
  await expect.element(page.getByRole('button', { name: kind.send })).toHaveAttribute('aria-disabled', 'false');
  return { kind, element, control, other, permissions, release: () => {} };
}

/** Presses the button that sends as somebody does who sees it for a moment longer. */
async function press({ send }: Kind): Promise<void> {
  const button = page.getByRole('button', { name: send }).query() as HTMLElement | null;
  button?.click();
  await Promise.resolve();
}

function isModal(element: HTMLElement): boolean {
  return element.shadowRoot!.querySelector('dialog')!.matches(':modal');
}

/** Every write to whatever account. */
function writes({ control, other }: Opened): string[] {
  return [control, other].flatMap(({ calls }) =>
    calls
      .filter(({ operation }) => /^(add|configure|remove|start)/.test(operation))
      .map(({ operation, argument }) => `${operation} ${String(argument['accountId'])}`),
  );
}

/** Escape, and where that asks, the answer that nothing is to be kept, close the dialog. */
async function leave({ element }: Opened): Promise<void> {
  if (element.open) {
    await userEvent.keyboard('{Escape}');
    await element.updateComplete;
    const discard = page.getByRole('button', { name: /^(Discard|Verwerfen)$/ }).query() as HTMLElement | null;
    if (element.open) discard?.click();
  }
  await expect.poll(() => element.open, { message: 'the dialog is open' }).toBe(false);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(document.querySelector(':modal')).toBeNull();
}

async function expectTyped({ kind, element }: Opened): Promise<void> {
  if (!kind.typed) return;
  expect(element.open).toBe(true);
  await expect.element(page.getByLabelText(kind.typed.label, { exact: true })).toHaveValue(kind.typed.text);
}

describe.each(Object.keys(KINDS))('under the dialog: %s', (name) => {
  const kind = KINDS[name]!;
  describe.each(Object.keys(STATES))('%s', (state) => {
    /** Opens the dialog in this state. Absent where there is no such state. */
    async function begin(): Promise<Opened | undefined> {
      const opened = await open(kind);
      const held = await STATES[state]!(opened);
      if (held === false) return undefined;
      return held ? { ...opened, release: held } : opened;
    }

    it.each(Object.keys(LEAVING))('the %s changes', async (change) => {
      const opened = await begin();
      if (!opened) return;
      const before = writes(opened);
      void LEAVING[change]!(opened);
      // Pressed at the same moment, before anything was drawn.
      await press(kind);
      await opened.element.updateComplete;
      if (state === 'idle' || !kind.typed) await expect.poll(() => opened.element.open).toBe(false);
      else await expectTyped(opened);
      if (opened.element.open) await expect.element(page.getByText(/This page now shows something else/)).toBeVisible();
      await press(kind);
      // While what was sent before is still on its way.
      await leave(opened);
      expect(writes(opened)).toEqual(before);
      opened.release();
      opened.element.open = true;
      await expect.element(page.getByRole('button', { name: kind.send })).toHaveAttribute('aria-disabled', 'false');
      expect(writes(opened)).toEqual(before);
      await leave(opened);
    });

    it.each(Object.keys(LOCKING))('the %s changes', async (change) => {
      const opened = await begin();
      if (!opened) return;
      const before = writes(opened);
      const changing = LOCKING[change]!(opened);
      if (change === 'readonly') await press(kind);
      await changing;
      await press(kind);
      await opened.element.updateComplete;
      expect(writes(opened)).toEqual(before);
      if (state !== 'on its way') {
        if (state !== 'idle') await expectTyped(opened);
        await expect.element(page.getByText(/This view is read-only|Not any more/).first()).toBeVisible();
      }
      opened.release();
      if (state === 'on its way' && kind.operation !== 'startAuthorization')
        await expect.poll(() => opened.element.open).toBe(false);
      await leave(opened);
      expect(writes(opened)).toEqual(before);
    });

    it.each(Object.keys(SHOWING))('the %s changes', async (change) => {
      const opened = await begin();
      if (!opened) return;
      const before = writes(opened);
      await SHOWING[change]!(opened);
      await opened.element.updateComplete;
      if (state !== 'idle' && change !== 'language') await expectTyped(opened);
      expect(writes(opened)).toEqual(before);
      opened.release();
      if (state === 'on its way')
        await expect.poll(() => opened.element.shadowRoot!.querySelector('[aria-busy="true"]')).toBeNull();
      await leave(opened);
      expect(writes(opened)).toEqual(before);
    });
  });
});

describe('a section', () => {
  it.each([
    ['becomes read-only', (section: Awaited<ReturnType<typeof showSection>>) => void (section.readonly = true)],
    ['shows another account', (section: Awaited<ReturnType<typeof showSection>>) => void (section.accountId = '200')],
  ])('that %s at the moment of a press sends nothing', async (_what, change) => {
    const control = controlledAdapter({ applications: APPLICATIONS, integrations: INTEGRATIONS });
    const section = await showSection(control.adapter);
    await page.getByRole('switch', { name: 'CM.com integration' }).click();
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
    const removed = eventsAt(section, 'integration-removed');
    change(section);
    await press(KINDS['removal']!);
    await section.updateComplete;
    await press(KINDS['removal']!);
    expect(control.callsOf('removeIntegration')).toEqual([]);
    expect(removed).toEqual([]);
  });

  it('keeps the set-up in which somebody types when the application of the integration becomes another one', async () => {
    const control = controlledAdapter({ applications: APPLICATIONS, integrations: INTEGRATIONS });
    await showSection(control.adapter);
    await page.getByRole('button', { name: 'Edit: Microsoft Teams Support' }).click();
    const name = page.getByLabelText('Name', { exact: true });
    await name.fill('Typed');
    control.answer('listIntegrations', (answer) => {
      const { items } = answer as { items: typeof INTEGRATIONS };
      return { items: items.map((item) => (item.id === 'i-teams' ? { ...item, applicationId: 'cm.com' } : item)) };
    });
    await storeOf(control.adapter, '100').load();
    await expect.element(name).toHaveValue('Typed');
  });
});

describe('another integration that the host names', () => {
  it('takes the place of one into whose set-up nothing was typed', async () => {
    const { element } = await open(KINDS['generic set-up']!);
    element.integrationId = 'i-sso';
    await expect.element(page.getByRole('textbox', { name: 'Sign-in URL' })).toBeVisible();
  });

  it('leaves what was typed to be read, sends nothing, and comes when that is discarded', async () => {
    const opened = await open(KINDS['generic set-up']!);
    const { element } = opened;
    await KINDS['generic set-up']!.enter?.();
    element.integrationId = 'i-sso';
    await press(KINDS['generic set-up']!);
    await expect.element(page.getByText(/This page now shows something else/)).toBeVisible();
    await expectTyped(opened);
    await leave(opened);
    element.open = true;
    await expect.element(page.getByRole('textbox', { name: 'Sign-in URL' })).toBeVisible();
    expect(writes(opened)).toEqual([]);
  });

  it('goes on where the host comes back', async () => {
    const opened = await open(KINDS['generic set-up']!);
    await KINDS['generic set-up']!.enter?.();
    opened.element.accountId = '200';
    await expect.element(page.getByText(/This page now shows something else/)).toBeVisible();
    opened.element.accountId = '100';
    await expectTyped(opened);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => opened.element.open).toBe(false);
    expect(writes(opened)).toEqual(['configureIntegration 100']);
  });
});
