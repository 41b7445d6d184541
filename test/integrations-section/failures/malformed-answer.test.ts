import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import { say } from '../../../src/localization/say.ts';
import { enInitial } from '../../../src/localization/tables/en-initial.ts';
import { APPLICATIONS, INTEGRATIONS } from '../../support/catalogue.ts';
import { catalogueAdapter, eventsAt, showSection } from '../../support/fixtures/section-fixture.ts';

const alert = page.getByRole('alert');

describe('a malformed answer', () => {
  const envelopes: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a page of HTML', '<!doctype html>'],
    ['a bare list', INTEGRATIONS],
    ['items that are no list', { items: 'many' }],
  ];

  it.for(envelopes)('is a failure with a retry: %s', async ([, envelope]) => {
    const control = catalogueAdapter();
    const release = control.hold('listIntegrations');
    control.answer('listIntegrations', () => envelope);
    const section = await showSection(control.adapter);
    const errors = eventsAt(section, 'integrations-error');
    release();
    await expect.element(alert).toMatchTextContent(say(enInitial, 'en', 'failureReason', { code: 'malformed' }));
    expect(errors.map(({ operation, error }) => [operation, error.code])).toEqual([['listIntegrations', 'malformed']]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByRole('switch', { name: 'CM.com integration' })).toBeVisible();
  });

  it.for([
    ['en', '1 entry could not be read and is left out.', '3 entries could not be read and are left out.'],
    [
      'de',
      '1 Eintrag konnte nicht gelesen werden und fehlt hier.',
      '3 Einträge konnten nicht gelesen werden und fehlen hier.',
    ],
  ])('in part leaves that part out, says so, and reports it once: %s', async ([lang, one, three]) => {
    const control = catalogueAdapter();
    const release = control.hold('listIntegrations');
    const bad = [{ id: '' }, null, { ...INTEGRATIONS[0], id: 'x', status: 'hovering' }];
    control.answer('listIntegrations', () => ({ items: [INTEGRATIONS[0], bad[0]] }));
    control.answer('listIntegrations', () => ({ items: [bad[0], INTEGRATIONS[0], bad[1], bad[2]] }));
    const section = await showSection(control.adapter, lang);
    const errors = eventsAt(section, 'integrations-error');
    const loads = eventsAt(section, 'integrations-loaded');
    release();
    await expect.element(page.getByRole('status').filter({ hasText: one! })).toBeVisible();
    expect(page.getByRole('listitem')).toHaveLength(1);
    expect(loads.map(({ integrations }) => integrations.map(({ id }) => id))).toEqual([['i-cm']]);
    expect(errors.map(({ operation, error }) => [operation, error.code])).toEqual([['listIntegrations', 'malformed']]);

    await section.refresh();
    await expect.element(page.getByText(three!)).toBeVisible();
    await section.refresh();
    await expect.element(page.getByText(three!)).not.toBeInTheDocument();
    expect(page.getByRole('listitem')).toHaveLength(INTEGRATIONS.length);
  });

  it('is told to the host and to developers with its place and what is expected there, and never with the data', async () => {
    const canary = 'canary-4f1c';
    const control = catalogueAdapter();
    const release = control.hold('listIntegrations');
    const wrong = { ...INTEGRATIONS[1], status: canary, configuration: { values: { host: [canary] }, secrets: [] } };
    control.answer('listIntegrations', () => ({ items: [INTEGRATIONS[0], wrong] }));
    control.answer('listApplications', () => ({ items: [...APPLICATIONS, { id: 'odd', name: 7, kind: canary }] }));
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    const section = await showSection(control.adapter);
    const errors = eventsAt(section, 'integrations-error');
    release();
    await expect.element(page.getByText('2 entries could not be read and are left out.')).toBeVisible();

    const status = '"setup-required" | "pending" | "active" | "error" | "paused"';
    const id = INTEGRATIONS[1]!.id;
    expect(errors.map(({ operation, error }) => [operation, error.issues])).toEqual([
      [
        'listIntegrations',
        [
          { path: ['items', 1, 'status'], expected: status, id },
          { path: ['items', 1, 'configuration', 'values', 'host'], expected: 'string | number | boolean', id },
        ],
      ],
      [
        'listApplications',
        [
          { path: ['items', APPLICATIONS.length, 'name'], expected: 'string | object', id: 'odd' },
          { path: ['items', APPLICATIONS.length, 'kind'], expected: '"first-party" | "third-party"', id: 'odd' },
        ],
      ],
    ]);
    expect(warn.mock.calls).toHaveLength(1);
    const [message] = warn.mock.calls[0] as [string];
    expect(message.split('\n').slice(1)).toEqual([
      `listIntegrations.items.1.status ("${id}"): expected ${status}`,
      `listIntegrations.items.1.configuration.values.host ("${id}"): expected string | number | boolean`,
      `listApplications.items.${APPLICATIONS.length}.name ("odd"): expected string | object`,
      `listApplications.items.${APPLICATIONS.length}.kind ("odd"): expected "first-party" | "third-party"`,
    ]);
    const causes = errors.map(
      ({ error }) => `${JSON.stringify(error)} ${String(error.cause)} ${(error.cause as Error).stack}`,
    );
    expect(causes.join() + message).not.toContain(canary);
  });

  it('is told once while changes are made elsewhere, and again when it is another one', async () => {
    const control = catalogueAdapter();
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    let tellChange = (): void => {};
    const subscribe: IntegrationsAdapter['subscribe'] = (_account, onChange) => {
      tellChange = onChange;
      return () => {};
    };
    const section = await showSection(
      new Proxy(control.adapter, {
        get: (target, name) => (name === 'subscribe' ? subscribe : (Reflect.get(target, name) as unknown)),
      }),
    );
    await expect.element(page.getByRole('switch', { name: 'CM.com integration' })).toBeVisible();
    const errors = eventsAt(section, 'integrations-error');
    const change = async (items: unknown[], notice: string): Promise<void> => {
      control.answer('listIntegrations', () => ({ items }));
      tellChange();
      await expect.element(page.getByText(notice)).toBeVisible();
    };
    await change([INTEGRATIONS[0], { id: 'odd' }], '1 entry could not be read and is left out.');
    await change(
      [INTEGRATIONS[0], { id: 'odd' }, ...INTEGRATIONS.slice(1)],
      '1 entry could not be read and is left out.',
    );
    await expect.poll(() => page.getByRole('listitem').length).toBe(INTEGRATIONS.length);
    expect([errors.length, warn.mock.calls.length]).toEqual([1, 1]);
    await change([INTEGRATIONS[0], { id: 'odd' }, { id: 'odder' }], '2 entries could not be read and are left out.');
    expect([errors.length, warn.mock.calls.length]).toEqual([2, 2]);
  });

  it.for([
    ['items', { items: null }],
    [
      'a property',
      {
        items: [
          { ...INTEGRATIONS[0], name: null, statusReason: null, configuration: null, version: null, addedAt: null },
        ],
      },
    ],
  ] as const)('is none where %s is null', async ([, answer]) => {
    const control = catalogueAdapter();
    control.answer('listIntegrations', () => answer);
    const section = await showSection(control.adapter);
    await expect
      .element(
        answer.items
          ? page.getByRole('switch', { name: 'CM.com integration' })
          : page.getByText(enInitial.noIntegrations),
      )
      .toBeVisible();
    await expect.element(page.getByText('left out')).not.toBeInTheDocument();
    expect(section.isConnected).toBe(true);
  });

  it('in the catalogue leaves the rest of it usable', async () => {
    const control = catalogueAdapter();
    control.answer('listApplications', () => ({
      items: [{ id: 'cm.com', name: 'CM.com', kind: 'third-party' }, { id: 'odd' }],
    }));
    await showSection(control.adapter);
    await expect.element(page.getByText('1 entry could not be read and is left out.')).toBeVisible();
    await expect.element(page.getByRole('switch', { name: 'CM.com integration' })).toBeVisible();
  });

  it('to what is permitted is a failure: nothing is allowed by mistake', async () => {
    const control = catalogueAdapter();
    control.answer('getPermissions', () => ({ supported: true, add: false }));
    await showSection(control.adapter);
    await expect.element(alert).toMatchTextContent(say(enInitial, 'en', 'failureReason', { code: 'malformed' }));
    await expect.element(page.getByRole('switch')).not.toBeInTheDocument();
  });
});
