import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { registerTranslation } from '../../src/index.ts';
import type { IntegrationsSection } from '../../src/index.ts';
import {
  PSEUDO_LANGUAGE,
  pseudoApplication,
  pseudoIntegration,
  pseudoTranslation,
  unmarkedTexts,
} from '../../src/testing/index.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';
import { catalogueAdapter, showSection } from '../support/fixtures/section-fixture.ts';

registerTranslation(pseudoTranslation);

const applications = APPLICATIONS.map(pseudoApplication);
const integrations = INTEGRATIONS.map(pseudoIntegration);

describe('in the pseudo-locale, everything is translated or data', () => {
  let section: IntegrationsSection;

  beforeEach(async () => {
    section = await showSection(catalogueAdapter({ applications, integrations }).adapter, PSEUDO_LANGUAGE);
    await expect.poll(() => page.getByRole('listitem').elements().length).toBe(INTEGRATIONS.length);
  });

  /** What is shown that is neither, apart from initials in place of a logo, and an option without a label. */
  const unmarked = (): string[] =>
    unmarkedTexts(section).filter((text) => !/^(\P{L}?\p{L}{1,2}|lax)$/u.test(text.trim()));

  it('in the section', () => {
    expect(unmarked()).toEqual([]);
  });

  it('in the panel', async () => {
    section.openPicker();
    await expect.element(page.getByRole('searchbox')).toBeVisible();
    await expect.poll(() => page.getByRole('dialog').getByRole('listitem').elements().length).toBeGreaterThan(1);
    expect(unmarked()).toEqual([]);
  });

  it.each(INTEGRATIONS.map(({ id }) => id))('in the set-up of %s', async (id) => {
    section.openConfiguration(id);
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(unmarked()).toEqual([]);
  });

  it('in the removal', async () => {
    section.confirmRemoval('i-cm');
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
    expect(unmarked()).toEqual([]);
  });

  it('unless something is not: it is found', async () => {
    section.heading = 'Applications';
    await section.updateComplete;
    expect(unmarked()).toContain('Applications');
  });
});

describe('unmarkedTexts', () => {
  it('finds text and names in any depth, and nothing that is marked', () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<p title="Tip">⟦Add: ⟪CM.com⟫ ~~~⟧, 12</p><button aria-label="Close">×</button><style>p{}</style>⟪Data⟫ more';
    expect(unmarkedTexts(host)).toEqual(['Tip', 'Close', '⟪Data⟫ more']);
  });
});
