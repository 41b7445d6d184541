import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { INTEGRATIONS } from '../support/catalogue.ts';
import { catalogueAdapter, showSection } from '../support/fixtures/section-fixture.ts';
import { showState, STATES } from '../support/fixtures/section-states.ts';
import { expectAccessible } from './accessible.ts';

const region = page.getByRole('region');

describe('axe finds nothing', () => {
  it.for(STATES)('$name', async ({ show }) => {
    await expectAccessible(await show(), region.element());
  });
});

describe('the accessibility tree', () => {
  it('has a region that the heading names, the heading at its level, and what to do, in this order', async () => {
    await showState('loaded, with an integration in each status');
    await expect.element(page.getByRole('region', { name: 'Integrations' })).toMatchAriaInlineSnapshot(`
      - region "Integrations":
        - heading "Integrations" [level=2]
        - status
        - button "+ Add new"
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

  it('is the same in German', async () => {
    await showSection(catalogueAdapter({ integrations: INTEGRATIONS.slice(0, 2) }).adapter, 'de');
    await expect.element(page.getByRole('region', { name: 'Integrationen' })).toMatchAriaInlineSnapshot(`
      - region "Integrationen":
        - heading "Integrationen" [level=2]
        - status
        - button "+ Neue hinzufügen"
        - list "Integrationen":
          - listitem:
            - paragraph: CM.com
            - paragraph: Setup ausstehend Hinzugefügt am 24. November 2026
            - button "Setup abschließen: CM.com": Setup abschließen
            - switch "CM.com-Integration" [checked]
          - listitem:
            - paragraph: Microsoft Teams Support
            - paragraph: Fehler
            - paragraph: Der geheime Clientschlüssel ist abgelaufen.
            - button "Bearbeiten: Microsoft Teams Support": Bearbeiten
            - switch "Microsoft-Teams-Support-Integration" [checked]
    `);
  });

  it('has a heading at the level of the page’s outline', async () => {
    await fixture(html`<integrations-section heading="Add-ons" heading-level="4"></integrations-section>`);
    await expect
      .element(page.getByRole('region', { name: 'Add-ons' }).getByRole('heading', { level: 4, name: 'Add-ons' }))
      .toBeVisible();
  });

  it('announces that it loads, and does not read the skeleton out', async () => {
    await showState('loading');
    await expect.element(region).toHaveAttribute('aria-busy', 'true');
    await expect.element(region).toMatchAriaInlineSnapshot(`
      - region "Integrations":
        - heading "Integrations" [level=2]
        - status
        - button "+ Add new" [disabled]
        - status: Loading integrations…
    `);
  });

  it('announces a failure, with its retry', async () => {
    await showState('failed');
    await expect.element(region).toMatchAriaInlineSnapshot(`
      - region "Integrations":
        - heading "Integrations" [level=2]
        - status
        - button "+ Add new" [disabled]
        - alert:
          - paragraph:
            - strong: The integrations could not be loaded.
            - text: The server cannot be reached. Check your connection and try again.
          - button "Try again"
    `);
  });

  it('announces what is wrong with the list before the list', async () => {
    await showState('out of date and incomplete');
    await expect.element(region).toMatchAriaInlineSnapshot(`
      - region "Integrations":
        - heading "Integrations" [level=2]
        - status
        - button "+ Add new"
        - alert:
          - paragraph:
            - strong: The list may be out of date.
            - text: The service is not available at the moment. Try again later.
          - button "Try again"
        - status:
          - paragraph: 1 entry could not be read and is left out.
        - list "Integrations":
          - listitem:
            - paragraph: CM.com
            - paragraph: Setup required Added on November 24, 2026
            - button "Complete setup: CM.com": Complete setup
            - switch "CM.com integration" [checked]
    `);
  });

  it('has no controls without a data source, nor for an account that cannot hold integrations', async () => {
    const section = await showState('without a data source');
    await expect.element(region).toMatchAriaInlineSnapshot(`
      - region "Integrations":
        - heading "Integrations" [level=2]
        - status
        - paragraph: Integrations aren’t set up on this page.
    `);
    section.remove();
    await showState('of an account that cannot hold integrations');
    await expect.element(region).toMatchAriaInlineSnapshot(`
      - region "Integrations":
        - heading "Integrations" [level=2]
        - status
        - paragraph: Partner accounts have no integrations.
    `);
  });

  it('says in its words what to do where there is nothing', async () => {
    await showState('empty');
    await expect.element(region).toMatchAriaInlineSnapshot(`
      - region "Integrations":
        - heading "Integrations" [level=2]
        - status
        - button "+ Add new"
        - paragraph: This account has no integrations yet. Add an application to get started.
    `);
  });

  it('keeps denied controls, disabled and described', async () => {
    await showState('denied');
    await expect.element(region).toMatchAriaInlineSnapshot(`
      - region "Integrations":
        - heading "Integrations" [level=2]
        - status
        - button "+ Add new" [disabled]
        - paragraph: The plan is full. Ask Ann.
        - list "Integrations":
          - listitem:
            - paragraph: CM.com
            - paragraph: Setup required Added on November 24, 2026
            - button "Complete setup: CM.com" [disabled]: Complete setup
            - switch "CM.com integration" [checked] [disabled]
    `);
    await expect
      .element(page.getByRole('button', { name: '+ Add new' }))
      .toHaveAccessibleDescription('The plan is full.');
    await expect
      .element(page.getByRole('button', { name: 'Complete setup: CM.com' }))
      .toHaveAccessibleDescription('Ask Ann.');
    await expect
      .element(page.getByRole('switch', { name: 'CM.com integration' }))
      .toHaveAccessibleDescription('Ask Ann.');
  });

  it('keeps the switch on while a removal is on its way', async () => {
    await showState('with a removal on its way');
    const toggle = page.getByRole('switch', { name: 'CM.com integration' });
    await expect.element(toggle).toBeChecked();
    await expect.element(toggle).toHaveAttribute('aria-disabled', 'true');
    await expect.element(toggle).toHaveAttribute('aria-busy', 'true');
  });
});
