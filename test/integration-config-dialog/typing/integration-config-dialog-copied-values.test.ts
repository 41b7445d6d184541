import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Field } from '../../../src/model/fields/field.ts';
import { describedBy } from '../../support/fixtures/dialog-fixture.ts';
import {
  adapterAsking,
  button,
  dialog,
  expectClosed,
  expectFocus,
  field,
  openAsking,
  openDialog,
  saveButton,
  sent,
} from '../../elements/config-dialog.ts';

const ENTITY_ID: Field = {
  name: 'entityId',
  label: 'Entity ID',
  type: 'readonly-copy',
  value: 'https://portal.example/saml',
  help: 'For your identity provider.',
};

afterEach(() => vi.restoreAllMocks());

describe('a value to copy', () => {
  const clipboard = () => vi.spyOn(navigator.clipboard, 'writeText');

  it('is shown and cannot be changed, and the focus is on the first field to fill in', async () => {
    await openAsking([ENTITY_ID, { name: 'a', label: 'A', type: 'text' }]);
    await expect.element(field('Entity ID')).toHaveValue('https://portal.example/saml');
    await expect.element(field('Entity ID')).toHaveAttribute('readonly');
    await expect.element(field('Entity ID')).toHaveAccessibleDescription('For your identity provider.');
    await expectFocus(field('A (optional)'));
  });

  it.each([
    ['en', 'Copy', 'Copied.'],
    ['de', 'Kopieren', 'Kopiert.'],
  ])('goes to the clipboard and that is said, in %s', async (lang, copy, said) => {
    const written = clipboard().mockResolvedValue(undefined);
    await openDialog({ control: adapterAsking([ENTITY_ID]), integrationId: 'i-1', lang });
    await button(copy).click();
    await expect.element(page.getByRole('status').filter({ hasText: said })).toBeVisible();
    expect(describedBy(button(copy))).toBe('Entity ID');
    expect(written.mock.calls).toEqual([['https://portal.example/saml']]);
  });

  it('is selected where the clipboard is denied, and that is said', async () => {
    clipboard().mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await openAsking([ENTITY_ID]);
    await button('Copy').click();
    await expect
      .element(page.getByRole('status').filter({ hasText: 'Could not be copied. The value is selected.' }))
      .toBeVisible();
    await expectFocus(field('Entity ID'));
    const { selectionStart, selectionEnd } = field('Entity ID').element() as HTMLTextAreaElement;
    expect([selectionStart, selectionEnd]).toEqual([0, 'https://portal.example/saml'.length]);
  });

  it('can come with the integration, is not sent, and stays when something else is saved', async () => {
    const { value: _none, ...asked } = ENTITY_ID;
    const configuration = { values: { entityId: 'urn:account:100', a: 'old' }, secrets: [] };
    const opened = await openAsking([asked, { name: 'a', label: 'A', type: 'text' }], {
      status: 'active',
      configuration,
    });
    await expect.element(field('Entity ID')).toHaveValue('urn:account:100');
    await field('A (optional)').fill('new');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toEqual({ a: 'new' });
    opened.element.show();
    await expect.element(field('Entity ID')).toHaveValue('urn:account:100');
  });

  it('says that there is none yet', async () => {
    await openAsking([{ name: 'entityId', label: 'Entity ID', type: 'readonly-copy' }]);
    await expect.element(dialog().getByText('There is no value yet.')).toBeVisible();
    await expect.element(button('Copy')).not.toBeInTheDocument();
  });
});
