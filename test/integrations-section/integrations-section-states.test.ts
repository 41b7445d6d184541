import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import { INTEGRATIONS } from '../support/catalogue.ts';
import { catalogueAdapter, eventsAt, showSection } from '../support/fixtures/section-fixture.ts';

const list = page.getByRole('list', { name: 'Integrations' });
const add = page.getByRole('button', { name: '+ Add new' });
const retry = page.getByRole('button', { name: 'Try again' });

describe('without a data source', () => {
  it('says so, in place of its controls', async () => {
    await showSection(undefined);
    await expect.element(page.getByText('Integrations aren’t set up on this page.')).toBeVisible();
    await expect.element(add).not.toBeInTheDocument();
  });

  it('says so in German', async () => {
    await showSection(undefined, 'de');
    await expect.element(page.getByText('Integrationen sind auf dieser Seite nicht eingerichtet.')).toBeVisible();
  });
});

describe('loading', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());

  it('shows nothing of it for 250 ms, then announces it and stands in for the list', async () => {
    const control = catalogueAdapter();
    const release = control.hold('listIntegrations');
    const section = await showSection(control.adapter);
    await expect.element(page.getByRole('region')).toHaveAttribute('aria-busy', 'true');
    // Not `expect.element`, which lets time pass while it waits.
    const announcement = page.getByRole('status').filter({ hasText: 'Loading integrations…' });
    await vi.advanceTimersByTimeAsync(249);
    await section.updateComplete;
    expect(announcement.query()).toBeNull();
    const height = section.offsetHeight;

    await vi.advanceTimersByTimeAsync(1);
    await section.updateComplete;
    expect(announcement.query()).not.toBeNull();
    expect(section.offsetHeight).toBeGreaterThan(height + 100);

    release();
    await expect.element(list).toBeVisible();
    await expect.element(page.getByText('Loading integrations…')).not.toBeInTheDocument();
    await expect.element(page.getByRole('region')).toHaveAttribute('aria-busy', 'false');
  });

  it('does not show a skeleton for what comes in time, nor later', async () => {
    const section = await showSection(catalogueAdapter().adapter);
    await expect.element(list).toBeVisible();
    await vi.advanceTimersByTimeAsync(1_000);
    await section.updateComplete;
    expect(page.getByText('Loading integrations…').query()).toBeNull();
  });

  it('shows the button already, but not to be pressed', async () => {
    const control = catalogueAdapter();
    control.hold('listIntegrations');
    await showSection(control.adapter);
    await expect.element(add).toHaveAttribute('aria-disabled', 'true');
    (add.element() as HTMLElement).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  it('gives up on an adapter that never answers', async () => {
    const control = catalogueAdapter();
    control.hold('listIntegrations');
    const section = await showSection(control.adapter);
    const errors = eventsAt(section, 'integrations-error');
    await vi.advanceTimersByTimeAsync(30_000);
    await expect.element(page.getByRole('alert')).toMatchTextContent('The server did not answer in time.');
    expect(errors.map(({ operation, error }) => [operation, error.code])).toEqual([['listIntegrations', 'timeout']]);
  });
});

describe('loaded', () => {
  it('lists each integration with name, status, what to know, what to do, and a switch that is on', async () => {
    await showSection(catalogueAdapter().adapter);
    await expect.element(list).toMatchAriaInlineSnapshot(`
      - list "Integrations":
        - listitem:
          - paragraph: CM.com
          - paragraph: Setup required Added on November 24, 2026
          - button "Complete setup: CM.com": Complete setup
          - switch "CM.com integration" [checked]
        - listitem:
          - paragraph: Microsoft Teams Support
          - paragraph: Error
          - paragraph: The client secret has expired.
          - button "Edit: Microsoft Teams Support": Edit
          - switch "Microsoft Teams Support integration" [checked]
        - listitem:
          - paragraph: Single sign-on
          - paragraph: Active
          - button "Edit: Single sign-on": Edit
          - switch "Single sign-on integration" [checked]
        - listitem:
          - paragraph: Directory sync
          - paragraph: Pending Waiting for confirmation by the application.
          - switch "Directory sync integration" [checked]
        - listitem:
          - paragraph: CloudLink Gateway
          - paragraph: Paused The application is not in use at the moment.
          - switch "CloudLink Gateway integration" [checked]
    `);
  });

  it('tells several integrations of one application apart by their names', async () => {
    const teams = { applicationId: 'microsoft-teams', status: 'active' } as const;
    const integrations = [
      { ...teams, id: 'a', name: 'Support' },
      { ...teams, id: 'b', name: 'Sales' },
    ];
    await showSection(catalogueAdapter({ integrations }).adapter);
    await expect.element(page.getByRole('button', { name: 'Edit: Microsoft Teams Support' })).toBeVisible();
    await expect.element(page.getByRole('switch', { name: 'Microsoft Teams Sales integration' })).toBeVisible();
  });

  it('keeps an integration whose application the catalogue does not have any more', async () => {
    await showSection(
      catalogueAdapter({ integrations: [{ id: 'old', applicationId: 'retired-app', status: 'active' }] }).adapter,
    );
    await expect.element(page.getByRole('listitem')).toMatchTextContent(/retired-app\s*Active/);
    await expect.element(page.getByRole('button', { name: /Edit|setup/ })).not.toBeInTheDocument();
    await page.getByRole('switch', { name: 'retired-app integration' }).click();
    await page.getByRole('button', { name: 'Remove integration' }).click();
    await expect.element(page.getByText(/^This account has no integrations yet/)).toBeVisible();
  });

  it('sets CM.com up even where the catalogue does not have it', async () => {
    await showSection(catalogueAdapter({ applications: [], integrations: [INTEGRATIONS[0]!] }).adapter);
    await page.getByRole('button', { name: 'Complete setup: cm.com' }).click();
    await expect.element(page.getByRole('textbox', { name: 'CM.com account ID' })).toBeVisible();
  });

  it('goes through all pages', async () => {
    await showSection(catalogueAdapter({ pageSize: 1 }).adapter);
    await expect.element(page.getByRole('switch').nth(4)).toBeVisible();
    await expect.element(page.getByRole('switch', { name: 'CloudLink Gateway integration' })).toBeVisible();
  });
});

describe('empty', () => {
  it('says what to do, beside the button', async () => {
    await showSection(catalogueAdapter({ integrations: [] }).adapter);
    await expect
      .element(page.getByText('This account has no integrations yet. Add an application to get started.'))
      .toBeVisible();
    await expect.element(add).toHaveAttribute('aria-disabled', 'false');
    await expect.element(page.getByRole('list')).not.toBeInTheDocument();
  });

  it('says it in German', async () => {
    await showSection(catalogueAdapter({ integrations: [] }).adapter, 'de');
    await expect
      .element(
        page.getByText('Dieses Konto hat noch keine Integrationen. Fügen Sie eine Anwendung hinzu, um zu beginnen.'),
      )
      .toBeVisible();
  });
});

describe('an account that cannot hold integrations', () => {
  const supported = { en: 'Partner accounts have no integrations.', de: 'Partnerkonten haben keine Integrationen.' };

  it.for(['en', 'de'] as const)('gets the sentence of its adapter in place of all controls: %s', async (lang) => {
    const control = catalogueAdapter({ permissions: { ...ALL_PERMITTED, supported } });
    await showSection(control.adapter, lang);
    await expect.element(page.getByText(supported[lang])).toBeVisible();
    await expect.element(page.getByRole('button')).not.toBeInTheDocument();
    await expect.element(page.getByRole('switch')).not.toBeInTheDocument();
  });

  it('gets it also where the adapter refuses to list anything', async () => {
    const control = catalogueAdapter({ permissions: { ...ALL_PERMITTED, supported } });
    control.fail('listIntegrations', 'forbidden');
    control.fail('listApplications', 'not-found');
    const section = await showSection(control.adapter);
    const errors = eventsAt(section, 'integrations-error');
    await expect.element(page.getByText(supported.en)).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    expect(errors).toEqual([]);
  });
});

describe('denied', () => {
  const permissions = {
    ...ALL_PERMITTED,
    add: { en: 'The plan is full.', de: 'Der Tarif ist ausgeschöpft.' },
    remove: 'Ask Ann.',
  };

  it('shows a denied action disabled, described by its reason, and leaves the others alone', async () => {
    await showSection(catalogueAdapter({ permissions }).adapter);
    await expect.element(add).toHaveAttribute('aria-disabled', 'true');
    await expect.element(add).toHaveAccessibleDescription('The plan is full.');
    await expect.element(page.getByText('The plan is full.')).toBeVisible();
    const cmSwitch = page.getByRole('switch', { name: 'CM.com integration' });
    await expect.element(cmSwitch).toHaveAttribute('aria-disabled', 'true');
    await expect.element(cmSwitch).toHaveAccessibleDescription('Ask Ann.');
    const setup = page.getByRole('button', { name: 'Complete setup: CM.com' });
    await expect.element(setup).toHaveAttribute('aria-disabled', 'false');
    await expect.element(setup).not.toHaveAccessibleDescription();

    for (const control of [add, cmSwitch]) (control.element() as HTMLElement).click();
    await setup.click();
    await expect.element(page.getByRole('dialog')).toHaveAccessibleName('CM.com configuration');
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  });

  it('says the reason in the language of the page', async () => {
    await showSection(catalogueAdapter({ permissions }).adapter, 'de');
    await expect
      .element(page.getByRole('button', { name: '+ Neue hinzufügen' }))
      .toHaveAccessibleDescription('Der Tarif ist ausgeschöpft.');
  });

  it('says a reason that holds for several actions once', async () => {
    const reason = 'This account is locked.';
    const all = { supported: true, add: reason, configure: reason, remove: reason } as const;
    await showSection(catalogueAdapter({ permissions: all }).adapter);
    await expect.element(page.getByText(reason)).toBeVisible();
    expect(page.getByText(reason)).toHaveLength(1);
    for (const name of ['+ Add new', 'Complete setup: CM.com']) {
      await expect.element(page.getByRole('button', { name })).toHaveAccessibleDescription(reason);
    }
    await expect.element(page.getByRole('switch').first()).toHaveAccessibleDescription(reason);
  });

  it('allows it again once a refresh says so', async () => {
    let current = permissions as typeof ALL_PERMITTED;
    const section = await showSection(catalogueAdapter({ permissions: () => current }).adapter);
    await expect.element(add).toHaveAttribute('aria-disabled', 'true');
    current = ALL_PERMITTED;
    await section.refresh();
    await expect.element(add).toHaveAttribute('aria-disabled', 'false');
    await expect.element(page.getByText('The plan is full.')).not.toBeInTheDocument();
    await expect.element(retry).not.toBeInTheDocument();
  });
});
