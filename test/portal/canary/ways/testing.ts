import { ENCODINGS } from '../../../support/encodings.ts';
import { type Answer, reply } from '../../../demo/support/cm-server.ts';
import type { Visit } from '../visit.ts';
import type { Way } from './ways.ts';

const WORKS = 'Die Verbindung funktioniert.';
const FAILS = 'Die Verbindung funktioniert nicht.';
const NOT_TESTED = 'Die Verbindung konnte nicht getestet werden.';

/** What CM.com answers to a token, and what the dialog says of it. */
const ANSWERS: readonly (readonly [name: string, says: string, answer: (secret: string) => Answer])[] = [
  ['accepted', WORKS, () => (response) => reply(response, 200, {})],
  [
    'refused, and quoted in the answer',
    FAILS,
    (secret) => (response) => reply(response, 401, { message: secret }, { 'X-Token': secret }),
  ],
  ['refused for this account', FAILS, (secret) => (response) => reply(response, 403, { message: secret })],
  [
    'not known, by the error that is documented',
    FAILS,
    (secret) => (response) => reply(response, 400, { details: secret, errorCode: 101 }),
  ],
  ['limited', NOT_TESTED, (secret) => (response) => reply(response, 429, { message: secret }, { 'Retry-After': '60' })],
  ['not checked, because of a failure', NOT_TESTED, (secret) => (response) => reply(response, 500, secret)],
  [
    'not checked, because of a redirect',
    NOT_TESTED,
    (secret) => (response) => reply(response, 302, '', { Location: `/sign-in?token=${encodeURIComponent(secret)}` }),
  ],
  [
    'not checked, because the answer is no JSON',
    NOT_TESTED,
    (secret) => (response) => reply(response, 200, `<h1>${secret}</h1>`),
  ],
  ['not checked, because there is no answer', NOT_TESTED, () => (response) => response.destroy()],
];

/** The connection is tested before it is given up. */
export const TESTING: readonly Way[] = [
  ...ANSWERS.map(([name, says, answer]): Way => ({
    name: `tested: ${name}`,
    go: async (visit) => {
      await visit.begin('added');
      await visit.fillIn();
      visit.cm.answer = answer(visit.secret);
      await visit.test(says);
      if (visit.cm.requests.at(-1)?.[2] !== visit.secret) throw new Error('CM.com was not asked about the secret.');
      await visit.look();
      await visit.discard();
    },
  })),
  {
    name: 'tested in place of the stored one, and saved',
    go: async (visit) => {
      await visit.begin('set up');
      await visit.openSetUp();
      await visit.type();
      await visit.test(WORKS);
      await visit.look();
      await visit.save();
      await visit.expectStored();
    },
  },
  {
    name: 'tested as it is stored',
    go: async (visit) => {
      await visit.begin('set up');
      await visit.storeElsewhere({ productToken: visit.secret });
      await visit.openSetUp();
      visit.cm.answer = (response) => reply(response, 401, { message: visit.secret });
      await visit.test(FAILS);
      await visit.button(visit.portal.words.cancel).click();
      await visit.portal.configuration.waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'tested by a server that quotes it',
    go: async (visit) => {
      await visit.begin('added');
      await visit.fillIn();
      await quoteInTest(visit, 'failed', FAILS);
      await quoteInTest(visit, 'unknown', NOT_TESTED);
      await quoteInTest(visit, 'passed', WORKS);
      await visit.discard();
    },
  },
  {
    name: 'tested by a server that quotes it in every encoding',
    go: async (visit) => {
      await visit.begin('added');
      await visit.fillIn();
      for (const encode of Object.values(ENCODINGS)) {
        await quoteInTest(visit, 'failed', FAILS, encode(visit.secret), false);
        if (
          await visit.portal.configuration
            .getByText(/Falsch: |Nicht richtig: /)
            .first()
            .isVisible()
        )
          throw new Error(`${encode(visit.secret)} is shown.`);
      }
      await visit.look();
      await visit.discard();
    },
  },
];

async function quoteInTest(
  visit: Visit,
  result: string,
  says: string,
  secret = visit.secret,
  isLookedAt = true,
): Promise<void> {
  // Of two fields, the dialog would say only how many are wrong.
  const texts = { productToken: { de: `Nicht richtig: ${secret}`, [secret]: secret }, [secret]: secret };
  const json = { result, reason: { de: `Falsch: ${secret}`, [secret]: secret }, fieldErrors: texts, [secret]: secret };
  await visit.instead(
    'test',
    (route) => visit.search.traffic.fulfill(route, { json, headers: { 'X-Token': encodeURIComponent(secret) } }),
    () => visit.test(says),
  );
  if (isLookedAt) await visit.look();
}
