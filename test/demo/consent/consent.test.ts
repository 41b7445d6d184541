import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MICROSOFT_365 } from '../../../demo/server/catalogue/third-party.ts';
import { CONSENT_DENIED } from '../../../demo/server/texts.ts';
import { ConsentFlow, PORTAL } from './consent-flow.ts';

describe('a consent at another site', () => {
  const flow = new ConsentFlow();

  it('waits until it is there, and then sets the integration up', async () => {
    expect(await flow.stored()).toMatchObject({ status: 'setup-required' });
    const { status, url, cookie } = await flow.begin();
    expect(status).toBe(200);
    expect(url.origin).toBe(new URL(flow.siteUrl).origin);
    expect(await flow.stored()).toMatchObject({ status: 'pending', changedBy: 'Katrin Brandt' });
    const back = await flow.decide(url, 'consent');
    expect(`${back.origin}${back.pathname}`).toBe(`${PORTAL}/consent/callback`);
    const response = await flow.comeBack(back, cookie);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Consent has been given.');
    const { status: after, statusReason } = await flow.stored();
    expect([after, statusReason]).toEqual(['active', undefined]);
  });

  it('may be denied, which is told with the reason, and asked for again', async () => {
    const first = await flow.begin();
    const response = await flow.comeBack(await flow.decide(first.url, 'deny'), first.cookie, 'de-DE,de;q=0.9');
    expect(await response.text()).toContain('Die Zustimmung wurde abgelehnt.');
    expect(await flow.stored()).toMatchObject({ status: 'setup-required', statusReason: CONSENT_DENIED });
    const second = await flow.begin();
    await flow.comeBack(await flow.decide(second.url, 'consent'), second.cookie);
    expect(await flow.stored()).toMatchObject({ status: 'active' });
  });

  it('may be given by another person, in a session of their own', async () => {
    await flow.begin();
    const { url, cookie } = await flow.begin();
    await flow.comeBack(await flow.decide(url, 'consent'), cookie);
    expect(await flow.stored()).toMatchObject({ status: 'active' });
    expect((await flow.begin()).status).toBe(409);
  });

  it('is asked for with a state that is new each time, and is not in the database', async () => {
    const states = [(await flow.begin()).url, (await flow.begin()).url].map(
      (url) => url.searchParams.get('state') ?? '',
    );
    expect(new Set(states).size).toBe(2);
    for (const state of states) expect(state).toMatch(/^[\w-]{43}$/);
    const rows = await flow.server.database
      .selectFrom('consents')
      .selectAll()
      .where('account_id', '=', flow.account)
      .execute();
    expect(rows).toHaveLength(2);
    for (const state of states) expect(JSON.stringify(rows)).not.toContain(state);
  });

  it('is asked for once for one idempotency key', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const [first, second] = [await flow.begin(headers), await flow.begin(headers)];
    expect(second.url).toEqual(first.url);
    expect(second.cookie).not.toBe('');
  });

  it('leads back into the portal where the site takes its place', async () => {
    const setup = JSON.stringify({ ...MICROSOFT_365, setup: { kind: 'redirect', display: 'page' } });
    const application = flow.server.database.updateTable('applications').where('id', '=', MICROSOFT_365.id);
    await application.set({ entry: setup }).execute();
    const { url, cookie } = await flow.begin();
    await application.set({ entry: JSON.stringify(MICROSOFT_365) }).execute();
    const response = await flow.comeBack(await flow.decide(url, 'consent'), cookie);
    expect([response.status, response.headers.get('Location')]).toEqual([303, `/?account=${flow.account}`]);
    expect(await flow.stored()).toMatchObject({ status: 'active' });
  });

  it('is refused to who may only look, for other applications, and for what is not there', async () => {
    const denied = await flow.server.send('POST', `/accounts/100200417/integrations/${flow.id}/authorization`, {
      as: 'viewer',
    });
    expect(denied.status).toBe(403);
    const { id: other } = await flow.server.add(flow.account, 'cm.com');
    expect(
      (await flow.server.send('POST', `/accounts/${flow.account}/integrations/${other}/authorization`)).status,
    ).toBe(400);
    expect(
      (await flow.server.send('POST', `/accounts/${flow.account}/integrations/${randomUUID()}/authorization`)).status,
    ).toBe(404);
  });

  it('goes with the integration that is removed', async () => {
    const { url, cookie } = await flow.begin();
    const back = await flow.decide(url, 'consent');
    await flow.server.send('DELETE', flow.path);
    expect((await flow.comeBack(back, cookie)).status).toBe(400);
  });
});
