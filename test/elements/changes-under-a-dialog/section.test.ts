import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { storeOf } from '../../../src/store/stores.ts';
import { APPLICATIONS, INTEGRATIONS } from '../../support/catalogue.ts';
import { controlledAdapter } from '../../support/controlled-adapter.ts';
import { eventsAt, showSection } from '../../support/fixtures/section-fixture.ts';
import { KINDS, press } from './kinds.ts';
import '../../../src/cm-config-dialog/define.ts';
import '../../../src/integration-config-dialog/define.ts';
import '../../../src/remove-integration-confirm/define.ts';
import '../../../src/third-party-picker/define.ts';

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
