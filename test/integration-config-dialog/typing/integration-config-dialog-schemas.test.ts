import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { setupFromJsonSchema, withSchemas } from '../../../src/schemas/index.ts';
import {
  adapterAsking,
  alert,
  expectClosed,
  expectFocus,
  field,
  openDialog,
  saveButton,
  sent,
} from '../../elements/config-dialog.ts';

const SETUP = setupFromJsonSchema({
  properties: {
    host: { type: 'string', title: 'Host' },
    limit: { type: 'integer', title: 'Requests per minute', minimum: 1, default: 60 },
    token: { type: 'string', title: 'Token', writeOnly: true },
  },
  required: ['host', 'token'],
});

describe('an application described by schemas', () => {
  it('is set up with the fields of its JSON Schema, and refused at the field where its Standard Schema finds something wrong', async () => {
    const control = adapterAsking(SETUP);
    const schema = z.object({
      host: z.string().check(z.endsWith('.example', 'Only hosts of .example.')),
      token: z.string(),
    });
    const opened = await openDialog({
      control: { ...control, adapter: withSchemas(control.adapter, { custom: schema }) },
      integrationId: 'i-1',
    });
    await expect.element(field('Requests per minute (optional)')).toHaveValue('60');
    await field('Host').fill('a.test');
    await field('Token').fill('s3cret');
    await saveButton().click();
    await expect.element(alert('Only hosts of .example.')).toBeVisible();
    await expectFocus(field('Host'));
    expect(sent({ ...opened, control })).toEqual([]);
    await field('Host').fill('a.example');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent({ ...opened, control }).map(({ configuration }) => configuration)).toEqual([
      { host: 'a.example', limit: 60, token: 's3cret' },
    ]);
  });
});
