import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PROBLEM, restServer, answer, errorOf } from './support.ts';

const local = restServer();
const { create, list } = local;

describe('field errors', () => {
  function fieldErrors(body: string, type = PROBLEM, status = 422): Promise<unknown> {
    local.respond = answer(status, body, { 'Content-Type': type });
    return errorOf(list()).then((error) => {
      expect(error.code).toBe(status === 409 ? 'conflict' : 'invalid');
      return error.fieldErrors;
    });
  }

  it('come from a problem, in one or several languages', async () => {
    const given = { name: 'Too long.', accountId: { en: 'Not a GUID.', de: 'Keine GUID.' } };
    const body = JSON.stringify({ type: 'about:blank', status: 422, title: 'Invalid', fieldErrors: given });
    expect(await fieldErrors(body)).toEqual(given);
    expect(await fieldErrors(body, `${PROBLEM}; charset=utf-8`, 400)).toEqual(given);
  });

  it('come from nothing else', async () => {
    const body = JSON.stringify({ fieldErrors: { name: 'Too long.' } });
    expect(await fieldErrors(body, 'application/json')).toBeUndefined();
    expect(await fieldErrors(body, 'text/plain')).toBeUndefined();
    expect(await fieldErrors(body, PROBLEM, 409)).toBeUndefined();
  });

  it.each([
    '',
    'null',
    '[]',
    '"text"',
    '{',
    '<html>',
    '{"fieldErrors": null}',
    '{"fieldErrors": "name"}',
    '{"fieldErrors": ["name"]}',
    '{"fieldErrors": {"name": 5}}',
    '{"fieldErrors": {"name": null}}',
    '{"fieldErrors": {"name": ["wrong"]}}',
    '{"fieldErrors": {"name": {"en": 5}}}',
    '{"fieldErrors": {"name": {"en": {"deep": "x"}}}}',
    `{"fieldErrors": {"name": "${'x'.repeat(40_000)}"}}`,
  ])('are not made of what is none: %.60s', async (body) => {
    expect(await fieldErrors(body)).toBeUndefined();
  });

  it('leave out what is wrong among them', async () => {
    expect(await fieldErrors('{"fieldErrors": {"name": "Too long.", "other": 5}}')).toEqual({ name: 'Too long.' });
  });

  it('do not reach a prototype', async () => {
    const given = await fieldErrors(
      '{"fieldErrors": {"__proto__": {"en": "x"}, "constructor": "y", "name": {"__proto__": "z", "en": "e"}}}',
    );
    expect(Object.entries(given as object)).toEqual([
      ['constructor', 'y'],
      ['name', { en: 'e' }],
    ]);
    expect(Object.getPrototypeOf(given)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('en');
  });

  it('are never anything but texts, whatever comes', async () => {
    const send = vi.fn<typeof fetch>();
    const adapter = create({ fetch: send });
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.constantFrom('fieldErrors', 'other'), async (json, name) => {
        send.mockResolvedValue(
          new Response(`{"${name}": ${json}}`, { status: 400, headers: { 'Content-Type': PROBLEM } }),
        );
        const error = await errorOf(adapter.listIntegrations({ accountId: 'a' }));
        for (const text of Object.values(error.fieldErrors ?? {})) {
          const texts = typeof text === 'string' ? [text] : Object.values(text);
          expect(texts.every((each) => typeof each === 'string')).toBe(true);
        }
      }),
    );
  });
});
