import type { MiddlewareHandler } from 'hono';
import { isHttps } from './connection.ts';

/** Pages of the portal may load and run only their own files and lit's templates. */
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

/** Features of the browser that no page needs. */
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

/** Adds headers to every answer that restrict what browsers do with it. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  // The portal must reach the window of the consent site, and the callback page must reach its opener.
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

/** Keeps answers of the API out of caches: they are private, and true only now. */
export const noStore: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Cache-Control', 'no-store');
};
