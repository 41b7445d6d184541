import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ShortLived } from './short-lived.ts';
import { invalidPage, requestPage, STYLES } from './pages.ts';

const REQUEST_MILLISECONDS = 10 * 60_000;
const CODE_MILLISECONDS = 60_000;
const BODY_LIMIT = 16 * 1024;

/** Who may ask for consent, and where people are sent back to: nowhere else. */
export interface RegisteredClient {
  clientId: string;
  clientSecret: string;
  redirectUris: readonly string[];
}

interface AuthorizationRequest {
  redirectUri: string;
  state: string;
}

/** A small site at which somebody consents, as OAuth's authorization code has it (RFC 6749, section 4.1), for one client. */
export function createConsentSite(client: () => RegisteredClient): Hono {
  const site = new Hono();
  const requests = new ShortLived<AuthorizationRequest>(REQUEST_MILLISECONDS);
  const codes = new ShortLived<string>(CODE_MILLISECONDS);

  site.use(headers(client), bodyLimit({ maxSize: BODY_LIMIT }));

  site.get('/page.css', (context) => context.body(STYLES, 200, { 'Content-Type': 'text/css' }));

  site.get('/authorize', (context) => {
    const { response_type, client_id, redirect_uri = '', state = '' } = context.req.query();
    const { clientId, redirectUris } = client();
    const isKnown = response_type === 'code' && client_id === clientId && redirectUris.includes(redirect_uri);
    if (!isKnown || state === '') return context.html(invalidPage(context.req.header('Accept-Language')), 400);
    const id = requests.keep({ redirectUri: redirect_uri, state });
    return context.html(requestPage(id, context.req.header('Accept-Language')));
  });

  site.post('/decision', async (context) => {
    const form = await context.req.parseBody();
    // Whoever answers has seen the page: its request has an identifier that nobody can guess, and is answered once.
    const request = requests.take(text(form['request']));
    if (!request) return context.html(invalidPage(context.req.header('Accept-Language')), 400);
    const back = new URL(request.redirectUri);
    back.searchParams.set('state', request.state);
    if (form['decision'] === 'consent') back.searchParams.set('code', codes.keep(request.redirectUri));
    else back.searchParams.set('error', 'access_denied');
    return context.redirect(back.href, 303);
  });

  site.post('/token', async (context) => {
    const form = await context.req.parseBody();
    const { clientId, clientSecret } = client();
    const isClient = form['client_id'] === clientId && isSame(text(form['client_secret']), clientSecret);
    if (!isClient) return context.json({ error: 'invalid_client' }, 401);
    const redirectUri = codes.take(text(form['code']));
    const isGranted = form['grant_type'] === 'authorization_code' && redirectUri !== undefined && redirectUri === form['redirect_uri'];
    if (!isGranted) return context.json({ error: 'invalid_grant' }, 400);
    return context.json({ tenant: randomBytes(16).toString('hex') });
  });

  return site;
}

function headers(client: () => RegisteredClient): MiddlewareHandler {
  return async (context, next) => {
    await next();
    // The answer to the form leads back to the client, which browsers count as a part of it.
    const origins = client().redirectUris.map((uri) => new URL(uri).origin);
    const policy = `default-src 'none'; style-src 'self'; form-action 'self' ${origins.join(' ')}; base-uri 'none'; frame-ancestors 'none'`;
    context.header('Content-Security-Policy', policy);
    context.header('Cache-Control', 'no-store');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('X-Content-Type-Options', 'nosniff');
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
