import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { CM_VERDICTS } from '../../../demo/server/credentials/cm-verdicts.ts';
import { CmVerifier } from '../../../demo/server/credentials/cm-verifier.ts';
import { fieldProblemText } from '../../../src/adapter/memory/field-problem-text.ts';
import { CONFIGURATION_LOST, FIELD_ERRORS, NOT_CHECKED } from '../../../demo/server/texts.ts';
import { configurationTestSchema } from '../../../src/model/configuration/configuration-test.ts';
import { removalPreviewSchema } from '../../../src/model/removal-preview.ts';
import { CM_ACCOUNT, type CmServer, openCmServer } from '../support/cm-server.ts';
import { json, openServer, type TestServer } from '../support/server.ts';

const CONFIGURATION = { name: 'Messages', accountId: CM_ACCOUNT.accountId, productToken: CM_ACCOUNT.token };

describe('previews', () => {
  let cm: CmServer;
  let server: TestServer;
  let account: string;
  let path: string;

  beforeAll(async () => {
    cm = await openCmServer();
    server = await openServer({ verifiers: { 'cm.com': new CmVerifier(cm.url) }, limits: { tests: 20 } });
  });
  afterAll(async () => {
    await Promise.all([server.close(), cm.close()]);
  });
  beforeEach(async () => {
    account = await server.createAccount();
    path = `/accounts/${account}/integrations`;
  });
  afterEach(() => void cm.requests.splice(0));

  describe('the test of a configuration', () => {
    const test = (id: string, configuration: object, as: 'partner' | 'viewer' = 'partner') =>
      server.send('POST', `${path}/${id}/configuration/test`, { body: { configuration }, as });

    it('asks CM.com and stores nothing', async () => {
      const integration = await server.add(account, 'cm.com');
      const passed = await test(integration.id, CONFIGURATION);
      expect(passed.status).toBe(200);
      expect(z.parse(configurationTestSchema, await json(passed))).toEqual({ result: 'passed' });
      const failed = await test(integration.id, { ...CONFIGURATION, productToken: 'an-api-key' });
      expect(await json(failed)).toEqual(CM_VERDICTS['wrong-token']);
      expect(await json(server.send('GET', `${path}/${integration.id}`))).toEqual(integration);
    });

    it('takes the stored secret where none is sent, and never tells it', async () => {
      const { id } = await server.add(account, 'cm.com');
      await server.send('PUT', `${path}/${id}/configuration`, { body: { configuration: CONFIGURATION } });
      const { productToken: _secret, ...values } = CONFIGURATION;
      const response = await test(id, values);
      expect(await response.text()).toBe('{"result":"passed"}');
      expect(cm.requests).toEqual([['GET', `/accounts/${CM_ACCOUNT.accountId}`, CM_ACCOUNT.token]]);
      await test(id, { ...values, productToken: CM_ACCOUNT.tokenOfOther });
      expect(cm.requests[1]?.[2]).toBe(CM_ACCOUNT.tokenOfOther);
      expect(JSON.stringify(server.log)).not.toContain(CM_ACCOUNT.token);
    });

    it('checks what is sent as saving does, before anybody is asked', async () => {
      const { id } = await server.add(account, 'cm.com');
      const wrong = await test(id, { accountId: '100200300', other: 1 });
      expect(wrong.status).toBe(400);
      expect(await json(wrong)).toMatchObject({
        code: 'invalid',
        fieldErrors: {
          name: fieldProblemText({ code: 'required' }),
          accountId: FIELD_ERRORS.portalAccountNumber,
          productToken: fieldProblemText({ code: 'required' }),
          other: fieldProblemText({ code: 'unknown-field' }),
        },
      });
      expect((await server.send('POST', `${path}/${id}/configuration/test`, { body: {} })).status).toBe(400);
      expect((await test('no-such', CONFIGURATION)).status).toBe(404);
      expect(cm.requests).toEqual([]);
    });

    it('is for those who may configure', async () => {
      const response = await server.send('POST', '/accounts/100200417/integrations/x/configuration/test', {
        as: 'viewer',
        body: { configuration: CONFIGURATION },
      });
      expect(response.status).toBe(403);
      const foreign = await server.send('POST', '/accounts/100200417/integrations/x/configuration/test', {
        as: 'administrator',
        body: { configuration: CONFIGURATION },
      });
      expect(foreign.status).toBe(404);
    });

    it('says honestly that it cannot check, where it cannot', async () => {
      const teams = await server.add(account, 'microsoft-teams');
      const configuration = {
        name: 'x',
        tenantId: CM_ACCOUNT.accountId,
        clientId: CM_ACCOUNT.accountId,
        clientSecret: 'x',
      };
      expect(await json(test(teams.id, configuration))).toEqual({ result: 'unknown', reason: NOT_CHECKED });
      const unable = await openServer();
      const { id } = await unable.add('100200300', 'cm.com');
      const answer = unable.send('POST', `/accounts/100200300/integrations/${id}/configuration/test`, {
        body: { configuration: CONFIGURATION },
      });
      expect(await json(answer)).toEqual({ result: 'unknown', reason: NOT_CHECKED });
      await unable.close();
    });

    it('is not asked without end', async () => {
      const { id } = await server.add(account, 'cm.com');
      const statuses = [];
      for (let count = 0; count < 21; count += 1) statuses.push((await test(id, {})).status);
      expect(statuses.at(-1)).toBe(429);
    });
  });

  describe('the preview of a removal', () => {
    const preview = async (id: string) =>
      z.parse(removalPreviewSchema, await json(server.send('GET', `${path}/${id}/removal`)));

    it('names what depends on the integration and is on the same account', async () => {
      const gateway = await server.add(account, 'cloudlink-gateway');
      expect(await preview(gateway.id)).toEqual({ credentialsRevoked: false });
      await server.add(account, 'micollab');
      await server.add(account, 'mitel-one');
      await server.add(account, 'mivoice-business');
      await server.add(await server.createAccount(), 'micc');
      expect(await preview(gateway.id)).toEqual({
        dependents: ['MiCollab', 'MiVoice Business'],
        credentialsRevoked: false,
      });
    });

    it('says what is lost once it was set up, and changes nothing', async () => {
      const { id } = await server.add(account, 'cm.com');
      expect(await preview(id)).toEqual({ credentialsRevoked: false });
      await server.send('PUT', `${path}/${id}/configuration`, { body: { configuration: CONFIGURATION } });
      expect(await preview(id)).toEqual({ dataLost: CONFIGURATION_LOST, credentialsRevoked: false });
      expect((await server.send('GET', `${path}/${id}`)).status).toBe(200);
    });

    it('does not know what is not there, or belongs to others', async () => {
      expect((await server.send('GET', `${path}/x/removal`)).status).toBe(404);
      const { id } = await server.add(account, 'micc');
      expect((await server.send('GET', `${path}/${id}/removal`, { as: 'administrator' })).status).toBe(404);
      expect(
        (await server.send('GET', `/accounts/100200300/integrations/${id}/removal`, { as: 'administrator' })).status,
      ).toBe(404);
    });
  });
});
