import type { MiddlewareHandler } from 'hono';
import { isHttps } from './connection.ts';

/** What a page of the portal may load and run: its own files, and lit's templates. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' https: data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const HTTPS_ONLY = 'max-age=31536000; includeSubDomains';

/** What no page here needs of a browser. */
const PERMISSIONS_POLICY = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Sends with every answer the headers that narrow what a browser does with it. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  // A window that a page of the portal opens at another site stays in its reach, and the one that comes back with it in that window's.
  const isCallback = context.req.path.startsWith('/consent/');
  context.header('Cross-Origin-Opener-Policy', isCallback ? 'unsafe-none' : 'same-origin-allow-popups');
  context.header('Cross-Origin-Resource-Policy', 'same-origin');
  context.header('Origin-Agent-Cluster', '?1');
  context.header('Permissions-Policy', PERMISSIONS_POLICY);
  context.header('Referrer-Policy', 'no-referrer');
  if (isHttps(context)) context.header('Strict-Transport-Security', HTTPS_ONLY);
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('X-Frame-Options', 'DENY');
};

/** Keeps answers of the API out of every cache: they are about one account, now. */
export const noStore: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Cache-Control', 'no-store');
};
