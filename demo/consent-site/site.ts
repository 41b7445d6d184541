import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requireKnownHost } from '../server/http/known-host.ts';
import { ShortLived } from './short-lived.ts';
import { invalidPage, requestPage, STYLES } from './pages.ts';

const REQUEST_MILLISECONDS = 10 * 60_000;
const CODE_MILLISECONDS = 60_000;
const BODY_LIMIT = 16 * 1024;
const LONGEST_STATE = 1000;

/** The client that may ask for consent, and the only addresses to which people are sent back. */
export interface RegisteredClient {
  clientId: string;
  clientSecret: string;
  redirectUris: readonly string[];
}

/** A consent that was given, and can be redeemed with a code. */
interface Grant {
  redirectUri: string;
  /** The hash of the verifier that redeems the code. */
  challenge: string;
}

interface AuthorizationRequest extends Grant {
  state: string;
}

/**
 * Creates a small site that asks for consent, for one client. It follows OAuth's authorization code (RFC 6749, section
 * 4.1, and RFC 7636).
 */
export function createConsentSite(client: () => RegisteredClient, hosts: readonly string[] = []): Hono {
  const site = new Hono();
  const requests = new ShortLived<AuthorizationRequest>(REQUEST_MILLISECONDS);
  const codes = new ShortLived<Grant>(CODE_MILLISECONDS);

  site.use(requireKnownHost(hosts), headers(client), bodyLimit({ maxSize: BODY_LIMIT }));

  site.get('/page.css', (context) => context.body(STYLES, 200, { 'Content-Type': 'text/css' }));

  site.get('/authorize', (context) => {
    const {
      response_type,
      client_id,
      redirect_uri = '',
      state = '',
      code_challenge: challenge = '',
      code_challenge_method,
    } = context.req.query();
    const { clientId, redirectUris } = client();
    const isKnown = response_type === 'code' && client_id === clientId && redirectUris.includes(redirect_uri);
    const isBound = code_challenge_method === 'S256' && /^[\w-]{43}$/.test(challenge);
    if (!isKnown || !isBound || state === '' || state.length > LONGEST_STATE)
      return context.html(invalidPage(context.req.header('Accept-Language')), 400);
    const id = requests.keep({ redirectUri: redirect_uri, state, challenge });
    return context.html(requestPage(id, context.req.header('Accept-Language')));
  });

  site.post('/decision', async (context) => {
    const form = await context.req.parseBody();
    // The identifier proves that the sender has seen the page: it cannot be guessed, and works once.
    const request = requests.take(text(form['request']));
    if (!request) return context.html(invalidPage(context.req.header('Accept-Language')), 400);
    const back = new URL(request.redirectUri);
    back.searchParams.set('state', request.state);
    if (form['decision'] === 'consent')
      back.searchParams.set('code', codes.keep({ redirectUri: request.redirectUri, challenge: request.challenge }));
    else back.searchParams.set('error', 'access_denied');
    return context.redirect(back.href, 303);
  });

  site.post('/token', async (context) => {
    const form = await context.req.parseBody();
    const { clientId, clientSecret } = client();
    const isClient = form['client_id'] === clientId && isSame(text(form['client_secret']), clientSecret);
    if (!isClient) return context.json({ error: 'invalid_client' }, 401);
    const grant = codes.take(text(form['code']));
    const isGranted = form['grant_type'] === 'authorization_code' && grant?.redirectUri === form['redirect_uri'];
    const isTheirs = grant !== undefined && isSame(grant.challenge, challengeOf(text(form['code_verifier'])));
    if (!isGranted || !isTheirs) return context.json({ error: 'invalid_grant' }, 400);
    return context.json({ tenant: randomBytes(16).toString('hex') });
  });

  return site;
}

function headers(client: () => RegisteredClient): MiddlewareHandler {
  return async (context, next) => {
    await next();
    // Browsers apply `form-action` to the redirect that answers the form, so the client's origin must be listed.
    const origins = client().redirectUris.map((uri) => new URL(uri).origin);
    const policy = [
      "default-src 'none'",
      "style-src 'self'",
      `form-action 'self' ${origins.join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ];
    context.header('Content-Security-Policy', policy.join('; '));
    context.header('Cache-Control', 'no-store');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('X-Content-Type-Options', 'nosniff');
  };
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
