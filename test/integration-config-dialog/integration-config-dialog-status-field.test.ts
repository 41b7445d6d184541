import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/model/fields/field.ts';
import type { Integration } from '../../src/model/integration.ts';
import { adapterAsking, dialog, expectFocus, field, openAsking, openDialog } from '../elements/config-dialog.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';

const REASON = 'The client secret has expired.';

const FIELDS: Field[] = [
  { name: 'name', label: 'Name', type: 'text', required: true },
  { name: 'mode', label: 'Mode', type: 'select', required: true, options: [{ value: 'secret' }, { value: 'open' }] },
  { name: 'address', label: 'Reply address', type: 'readonly-copy', value: 'https://portal.example' },
  { name: 'key', label: 'Key', type: 'secret', required: true, visibleWhen: { field: 'mode', equals: 'secret' } },
];

const EXPIRED: Partial<Integration> = {
  status: 'error',
  statusReason: REASON,
  configuration: { values: { name: 'Support', mode: 'secret' }, secrets: ['key'] },
};

/** The texts that tell the reason. */
function reasons(): string[] {
  return dialog()
    .getByText(REASON)
    .elements()
    .map(({ id }) => id);
}

describe('a field that cures the trouble', () => {
  it('has the focus when the dialog opens, with the reason beside it and nowhere else', async () => {
    await openAsking(FIELDS, { ...EXPIRED, statusField: 'key' });
    await expectFocus(field('Key'));
    await expect.element(field('Key')).toHaveAccessibleDescription(new RegExp(REASON));
    expect(reasons()).toHaveLength(1);
    // To keep the value would not help.
    expect(dialog().getByText('Leave this empty to keep it').elements()).toEqual([]);
    // A stored secret is not there to be shown.
    await expect.element(dialog().getByRole('button', { name: 'Show', exact: true })).not.toBeInTheDocument();
  });

  it('does not take the focus from the user when its name comes later', async () => {
    const { control } = await openDialog({
      integrationId: 'i-1',
      control: adapterAsking(FIELDS, EXPIRED),
    });
    await expectFocus(field('Name'));
    await expect.element(field('Key')).not.toHaveAccessibleDescription(new RegExp(REASON));
    const integration = { id: 'i-1', applicationId: 'custom', version: '2', ...EXPIRED, statusField: 'key' };
    control.answer('listIntegrations', () => ({ items: [integration] }));
    // Any change elsewhere makes the account load again.
    await control.adapter.configureIntegration({
      accountId: '100',
      integrationId: 'i-1',
      configuration: { name: 'Support', mode: 'secret' },
      idempotencyKey: 'elsewhere',
    });
    await expect.element(field('Key')).toHaveAccessibleDescription(new RegExp(REASON));
    await expectFocus(field('Name'));
    expect(reasons()).toHaveLength(1);
  });

  it('gives the reason back to the dialog while it is hidden', async () => {
    await openAsking(FIELDS, { ...EXPIRED, statusField: 'key' });
    await field('Mode').selectOptions('open');
    await expect.element(field('Key')).not.toBeInTheDocument();
    await expect.element(dialog().getByText(REASON)).toBeVisible();
    await field('Mode').selectOptions('secret');
    await expect.element(field('Key')).toHaveAccessibleDescription(new RegExp(REASON));
    expect(reasons()).toHaveLength(1);
  });

  it.each([['unknown'], ['address'], [''], ['__proto__']])(
    'is none if its name is "%s": the first field has the focus, and the reason stands above',
    async (statusField) => {
      await openAsking(FIELDS, { ...EXPIRED, statusField });
      await expectFocus(field('Name'));
      await expect.element(dialog().getByText(REASON)).toBeVisible();
      expect(reasons()).toEqual(['']);
    },
  );

  it('is the one of a preset, too', async () => {
    const integration: Integration = {
      id: 'i-cm',
      applicationId: 'cm.com',
      version: '1',
      ...EXPIRED,
      status: 'error',
      statusField: 'productToken',
    };
    await openDialog({
      tag: 'cm-config-dialog',
      integrationId: 'i-cm',
      control: catalogueAdapter({ integrations: [integration] }),
    });
    await expectFocus(field('Product token'));
    await expect.element(field('Product token')).toHaveAccessibleDescription(new RegExp(REASON));
  });
});
