import { describe, expect, it } from 'vitest';
import { SECRET, type Respond, restServer, answer, codeOf } from './support.ts';

const local = restServer();
const { create, list, configure } = local;

describe('answers that are not what was asked for', () => {
  it.each<[string, Respond]>([
    ['HTML', answer(200, `<html>${SECRET}</html>`, { 'Content-Type': 'text/html' })],
    ['HTML that says it is JSON', answer(200, `<html>${SECRET}</html>`)],
    ['JSON that says it is HTML', answer(200, '{"items":[]}', { 'Content-Type': 'text/html' })],
    ['JSON that says nothing', answer(200, '{"items":[]}', {})],
    ['something like JSON', answer(200, '{"items":[]}', { 'Content-Type': 'application/jsonp' })],
    ['truncated JSON', answer(200, `{"items":["${SECRET}"`)],
    ['nothing', answer(200)],
    ['204', answer(204, '', {})],
  ])('are malformed: %s', async (_name, how) => {
    local.respond = how;
    expect(await codeOf(list())).toBe('malformed');
    expect(await codeOf(configure())).toBe('malformed');
  });

  it.each<[string, Respond]>([
    ['an empty 200', answer(200, '', {})],
    ['a 202', answer(202, '<p>Later</p>', { 'Content-Type': 'text/html' })],
    ['a page of a wireless network', answer(200, '<h1>Welcome</h1>', { 'Content-Type': 'text/html' })],
  ])('are no answer to a removal: %s', async (_name, how) => {
    local.respond = how;
    expect(
      await codeOf(create().removeIntegration({ accountId: 'a', integrationId: 'i', idempotencyKey: 'key' })),
    ).toBe('malformed');
  });

  it('are not those of a media type made of JSON', async () => {
    local.respond = answer(200, '{"items":[]}', { 'Content-Type': 'application/hal+json' });
    expect(await list()).toEqual({ items: [] });
  });
});
