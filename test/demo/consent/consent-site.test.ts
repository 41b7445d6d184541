import { describe, expect, it } from 'vitest';
import { ConsentFlow, PORTAL } from './consent-flow.ts';

describe('a consent at the site', () => {
  const flow = new ConsentFlow();

  it.each([
    ['redirect_uri', 'https://evil.example/callback'],
    ['redirect_uri', `${PORTAL}/elsewhere`],
    ['client_id', 'somebody-else'],
    ['response_type', 'token'],
    ['state', ''],
    ['state', 'x'.repeat(1001)],
    ['code_challenge', ''],
    ['code_challenge', 'short'],
    ['code_challenge_method', 'plain'],
  ])('is not asked for with another %s (%s), and nobody is sent there', async (name, value) => {
    const { url } = await flow.begin();
    url.searchParams.set(name, value);
    const response = await fetch(url, { redirect: 'manual' });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain(value.length < 6 ? 'evil' : value);
  });

  it('is decided once', async () => {
    const { url } = await flow.begin();
    const request = /name="request" value="([^"]+)"/.exec(await (await fetch(url)).text())?.[1] ?? '';
    const body = new URLSearchParams({ request, decision: 'consent' });
    const send = () => fetch(`${flow.siteUrl}/decision`, { method: 'POST', body, redirect: 'manual' });
    expect([(await send()).status, (await send()).status]).toEqual([303, 400]);
  });

  it('has a code that counts once, for who knows the secret', async () => {
    const { url } = await flow.begin();
    const code = (await flow.decide(url, 'consent')).searchParams.get('code') ?? '';
    const ask = (secret: string, verifier = 'x'.repeat(43)) =>
      fetch(`${flow.siteUrl}/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: 'customer-administration',
          client_secret: secret,
          redirect_uri: `${PORTAL}/consent/callback`,
          code,
          code_verifier: verifier,
        }),
      });
    expect((await ask('guessed')).status).toBe(401);
    expect(code).not.toBe('');
  });
});
