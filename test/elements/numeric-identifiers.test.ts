import { fixture } from '@open-wc/testing/pure';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/cm-config-dialog/define.ts';
import '../../src/integration-config-dialog/define.ts';
import '../../src/remove-integration-confirm/define.ts';
import type { Integration } from '../../src/model/integration.ts';
import { catalogueAdapter, showSection } from '../support/fixtures/section-fixture.ts';

// A host without types gives what its data source calls the integration.
const SEVEN = 7 as unknown as string;
const INTEGRATIONS: Integration[] = [{ id: '7', applicationId: 'cm.com', status: 'active' }];
const adapter = (): ReturnType<typeof catalogueAdapter> => catalogueAdapter({ integrations: { 100: INTEGRATIONS } });

describe('an integration that is identified by a number', () => {
  it('is set up and removed from the section', async () => {
    const section = await showSection(adapter().adapter);
    await expect.element(page.getByRole('switch', { name: 'CM.com integration' })).toBeVisible();
    section.openConfiguration(SEVEN);
    await expect.element(page.getByRole('dialog', { name: 'CM.com configuration' })).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();

    section.confirmRemoval(SEVEN);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove integration' }).click();
    await expect.element(page.getByRole('switch', { name: 'CM.com integration' })).not.toBeInTheDocument();
  });

  it.each(['cm-config-dialog', 'integration-config-dialog', 'remove-integration-confirm'] as const)(
    'is the same as the text: %s',
    async (tag) => {
      const control = adapter();
      const dialog = await fixture<HTMLElementTagNameMap[typeof tag]>(
        staticHtml`<${unsafeStatic(tag)} account-id="100" .adapter=${control.adapter}></${unsafeStatic(tag)}>`,
      );
      dialog.integrationId = SEVEN;
      dialog.show();
      const button = page.getByRole('button', {
        name: tag === 'remove-integration-confirm' ? 'Remove integration' : 'Save',
      });
      await expect.element(button).toBeVisible();
      const name = page.getByRole('textbox', { name: 'Name' });
      if (tag === 'cm-config-dialog') await name.fill('Typed');
      dialog.integrationId = '7';
      await dialog.updateComplete;
      if (tag === 'cm-config-dialog') await expect.element(name).toHaveValue('Typed');
      else await expect.element(button).toBeVisible();
    },
  );
});
