import { describe, expect, it } from 'vitest';
import { CONSENT_UNCONFIRMED } from '../../../demo/server/texts.ts';
import { signIn } from '../support/server.ts';
import { ConsentFlow, PORTAL } from './consent-flow.ts';

describe('a consent at another site', () => {
  const flow = new ConsentFlow();

  describe('changes nothing where what comes back', () => {
    async function expectIgnored(response: Response): Promise<void> {
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('This link is not valid');
      expect(await flow.stored()).toMatchObject({ status: 'pending' });
    }

    it('has no state, or one that nobody gave', async () => {
      const { url, cookie } = await flow.begin();
      const back = await flow.decide(url, 'consent');
      for (const state of ['', 'x'.repeat(43)]) {
        back.searchParams.set('state', state);
        await expectIgnored(await flow.comeBack(back, cookie));
      }
      back.searchParams.delete('state');
      await expectIgnored(await flow.comeBack(back, cookie));
    });

    it('comes from a browser of no session, of another one, or with a cookie that was changed', async () => {
      const { url, cookie } = await flow.begin();
      const back = await flow.decide(url, 'consent');
      const other = await flow.begin({ Cookie: await signIn(flow.server.app, 'partner') });
      for (const wrong of ['', other.cookie, cookie.replace(/=./, '=x'), flow.server.cookie]) {
        await expectIgnored(await flow.comeBack(back, wrong));
      }
      expect((await flow.comeBack(back, cookie)).status).toBe(200);
    });

    it('has the code of another request, of the same account or of another one', async () => {
      const first = await flow.begin();
      const code = (await flow.decide(first.url, 'consent')).searchParams.get('code') ?? '';
      await flow.addIntegration();
      const second = await flow.begin();
      const back = await flow.decide(second.url, 'consent');
      back.searchParams.set('code', code);
      await flow.comeBack(back, second.cookie);
      expect(await flow.stored()).toMatchObject({ status: 'error', statusReason: CONSENT_UNCONFIRMED });
    });

    it('comes after the session was ended, even where it was begun at the same moment', async () => {
      const session = await signIn(flow.server.app, 'partner');
      const begun = await flow.begin({ Cookie: session });
      const back = await flow.decide(begun.url, 'consent');
      const end = () => flow.server.send('DELETE', '/session', { headers: { Cookie: session } });
      expect((await end()).status).toBe(204);
      await expectIgnored(await flow.comeBack(back, begun.cookie));
      const rows = flow.server.database
        .selectFrom('consents')
        .select('state_hash')
        .where('account_id', '=', flow.account);
      expect(await rows.execute()).toEqual([]);
    });

    it('is too late', async () => {
      const { url, cookie } = await flow.begin();
      const back = await flow.decide(url, 'consent');
      await flow.server.database
        .updateTable('consents')
        .set({ expires_at: new Date(0) })
        .where('account_id', '=', flow.account)
        .execute();
      await expectIgnored(await flow.comeBack(back, cookie));
    });

    it('comes for somebody who may no longer configure', async () => {
      const { url, cookie } = await flow.begin();
      const back = await flow.decide(url, 'consent');
      await flow.server.database
        .updateTable('consents')
        .set({ person_id: 'viewer' })
        .where('account_id', '=', flow.account)
        .execute();
      await expectIgnored(await flow.comeBack(back, cookie));
    });
  });

  it('comes back once only', async () => {
    const { url, cookie } = await flow.begin();
    const back = await flow.decide(url, 'deny');
    await flow.comeBack(back, cookie);
    const { version } = await flow.stored();
    expect((await flow.comeBack(back, cookie)).status).toBe(400);
    expect((await flow.stored()).version).toBe(version);
  });

  it.each([
    ['code=made-up', 'a code that the site does not know'],
    ['code=', 'no code'],
    ['error=server_error', 'an error'],
  ])('is not believed with %s (%s)', async (query) => {
    const { url, cookie } = await flow.begin();
    const back = new URL(`${PORTAL}/consent/callback?state=${url.searchParams.get('state')}&${query}`);
    await flow.comeBack(back, cookie);
    expect(await flow.stored()).toMatchObject({ status: 'error', statusReason: CONSENT_UNCONFIRMED });
  });

  it('shows nothing that came along, and leads to no other place', async () => {
    const { url, cookie } = await flow.begin();
    const canary = '<script>alert(1)</script>';
    const back = new URL(`${PORTAL}/consent/callback`);
    back.search = new URLSearchParams({
      state: url.searchParams.get('state') ?? '',
      error: canary,
      error_description: canary,
      return: 'https://evil.example/',
    }).toString();
    const response = await flow.comeBack(back, cookie, canary);
    expect(response.headers.get('Location')).toBeNull();
    const page = await response.text();
    expect(page).not.toMatch(/alert|evil/);
    expect([...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address)).toEqual([
      '/consent/page.css',
      '/consent/close.js',
      `/?account=${flow.account}`,
    ]);
  });
});
