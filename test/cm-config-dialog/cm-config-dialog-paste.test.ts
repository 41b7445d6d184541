import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';
import { expectClosed, field, GUID, holding, openCm, saveButton, sent, TOKEN } from '../elements/config-dialog.ts';
import { LABELS, accountId, token } from './fields.ts';

/** What a paste brings: it goes into the focused field at once. */
async function paste(label: string, text: string): Promise<void> {
  await field(label).click();
  document.execCommand('insertText', false, text);
  await userEvent.tab();
}

describe('what is pasted', () => {
  const wrappings: [string, (value: string) => string][] = [
    ['white space around it', (value) => ` \t${value}  `],
    ['straight quotes', (value) => `"${value}"`],
    ['German quotes', (value) => `„${value}“`],
    ['braces', (value) => `{${value}}`],
    ['a zero-width space', (value) => `\u{200B}${value}\u{FEFF}`],
    ['the name of the header', (value) => `X-CM-PRODUCTTOKEN: ${value}`],
    ['all of it', (value) => `"x-cm-producttoken": "{ ${value} }" `],
  ];

  it.each(wrappings)('is cleaned of %s before it is checked and sent', async (_what, wrap) => {
    const opened = await openCm();
    await field(LABELS.en.name).fill('Support');
    await paste(LABELS.en.accountId, wrap(GUID));
    await paste(LABELS.en.token, wrap(TOKEN));
    await expect.element(accountId()).toHaveAttribute('aria-invalid', 'false');
    await expect.element(page.getByText(/usually have the form/)).not.toBeInTheDocument();
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { accountId: GUID, productToken: TOKEN } }]);
  });

  it('is a missing value where nothing is left', async () => {
    await openCm();
    await paste(LABELS.en.token, ' "{}" ');
    await saveButton().click();
    await expect.element(token()).toHaveAccessibleDescription(holding('This field is required.'));
  });

  it('keeps a stored token where nothing is left', async () => {
    const configuration = { values: { name: 'Support', accountId: GUID }, secrets: ['productToken'] };
    const control = catalogueAdapter({
      integrations: [{ id: 'i-cm', applicationId: 'cm.com', status: 'active', configuration }],
    });
    const opened = await openCm({ control });
    await paste(LABELS.en.token, ' ');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toEqual({ name: 'Support', accountId: GUID });
  });
});
