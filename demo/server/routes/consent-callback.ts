import { Hono } from 'hono';
import { holdAccount } from '../accounts/accounts.ts';
import { rememberedSession, CALLBACK_PATH } from '../consent/consent-cookie.ts';
import { type AwaitedConsent, takeConsent } from '../consent/consents.ts';
import { CALLBACK_SCRIPT, CALLBACK_STYLES, callbackPage, type Ending } from '../consent/callback-page.ts';
import type { Database } from '../database/open.ts';
import { tellChange } from '../database/tell-change.ts';
import { inTransaction } from '../database/transaction.ts';
import { standingOf } from '../identity/ended-sessions.ts';
import { findPerson } from '../identity/people.ts';
import { type Person, reaches } from '../identity/person.ts';
import { lockIntegration, setStatus } from '../integrations/integrations.ts';
import { requirePermission } from '../accounts/permission.ts';
import { Problem } from '../http/problems.ts';
import type { Services } from '../services.ts';
import { CONSENT_DENIED, CONSENT_UNCONFIRMED } from '../texts.ts';

type Result = Exclude<Ending, 'invalid'>;

const OUTCOMES = {
  consented: { status: 'active', statusReason: null },
  denied: { status: 'setup-required', statusReason: CONSENT_DENIED },
  unconfirmed: { status: 'error', statusReason: CONSENT_UNCONFIRMED },
} as const;

/** The route to which a consent site sends people back. It shows nothing from the request. */
export function consentCallbackRoutes(services: Services): Hono {
  const routes = new Hono();
  const { database, secrets, consentProviders } = services;

  routes.get(CALLBACK_PATH, async (context) => {
    const { state = '', code = '', error } = context.req.query();
    const sessionId = await rememberedSession(context, secrets);
    const hasSession = sessionId !== undefined && !(await standingOf(database, sessionId)).hasEnded;
    const consent = hasSession ? await takeConsent(database, secrets, state, sessionId) : undefined;
    const person = findPerson(consent?.personId ?? '');
    const show = (ending: Ending, accountId?: string) =>
      context.html(
        callbackPage(ending, context.req.header('Accept-Language'), accountId),
        ending === 'invalid' ? 400 : 200,
      );
    if (!consent || !person || !reaches(person, consent.accountId)) return show('invalid');
    const provider = consentProviders[consent.applicationId];
    const isRedeemed = error === undefined && code !== '' && (await provider?.redeem(code, consent));
    const result = isRedeemed ? 'consented' : refusalOf(error);
    if (!(await settle(database, consent, person, result))) return show('invalid');
    return consent.inPage
      ? context.redirect(`/?account=${encodeURIComponent(consent.accountId)}`, 303)
      : show(result, consent.accountId);
  });
  routes.get('/consent/close.js', (context) =>
    context.body(CALLBACK_SCRIPT, 200, { 'Content-Type': 'text/javascript' }),
  );
  routes.get('/consent/page.css', (context) => context.body(CALLBACK_STYLES, 200, { 'Content-Type': 'text/css' }));

  return routes;
}

function refusalOf(error: string | undefined): Result {
  return error === 'access_denied' ? 'denied' : 'unconfirmed';
}

/** Stores the result of a consent if it is still awaited. Returns whether the person may bring it. */
async function settle(database: Database, consent: AwaitedConsent, person: Person, result: Result): Promise<boolean> {
  try {
    await inTransaction(database, async (transaction) => {
      const account = await holdAccount(transaction, consent.accountId);
      requirePermission(account, person, 'configure');
      const { id, status } = await lockIntegration(transaction, account.id, consent.integrationId);
      if (status !== 'pending') return;
      await setStatus(transaction, id, { ...OUTCOMES[result], changedBy: person.name });
      await tellChange(transaction, account.id, id);
    });
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
