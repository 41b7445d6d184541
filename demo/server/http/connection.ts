import { isIP, isIPv6 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * Whether the browser came over https, also where a proxy in front of the server has unpacked it. A client that only
 * says so gets nothing but stricter cookies and headers.
 */
export function isHttps(context: Context): boolean {
  const forwarded = context.req.header('X-Forwarded-Proto')?.split(',')[0]?.trim();
  return (forwarded ?? new URL(context.req.url).protocol.slice(0, -1)) === 'https';
}

/**
 * The address of the client; empty where there is no connection. Each proxy adds the address that it was asked from to
 * the end of `X-Forwarded-For`, so as many of them are believed as there are trusted proxies. The client may have made
 * up the rest.
 */
export function addressOf(context: Context, trustedProxies: number): string {
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
  const peer = incoming?.socket.remoteAddress ?? '';
  const forwarded = context.req
    .header('X-Forwarded-For')
    ?.split(',')
    .map((address) => address.trim());
  if (trustedProxies === 0 || !forwarded) return peer;
  const client = forwarded.at(-trustedProxies) ?? forwarded[0] ?? '';
  return isIP(client) === 0 ? peer : client;
}

const IPV6_GROUPS = 8;
/** 64 bits. */
const IPV6_NETWORK_GROUPS = 4;

/** What one client has: an address of IPv4, or all addresses of IPv6 with the same first 64 bits. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: Math.max(0, IPV6_GROUPS - head.length - tail.length) }, () => '0');
  const groups = [...head, ...zeros, ...tail].slice(0, IPV6_NETWORK_GROUPS);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
