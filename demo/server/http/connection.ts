import { isIP, isIPv6 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * Tells whether the browser uses https, also if a proxy in front of the server ends it. A client that lies about it
 * only gets stricter cookies and headers.
 */
export function isHttps(context: Context): boolean {
  const forwarded = context.req.header('X-Forwarded-Proto')?.split(',')[0]?.trim();
  return (forwarded ?? new URL(context.req.url).protocol.slice(0, -1)) === 'https';
}

/**
 * Returns the client's address; it is empty if there is no connection. Each proxy appends the address of its own client
 * to `X-Forwarded-For`. So one address for each trusted proxy is genuine, and the client may have made up the rest.
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

/** Returns the network of one client: an IPv4 address, or the first 64 bits of an IPv6 address. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: Math.max(0, IPV6_GROUPS - head.length - tail.length) }, () => '0');
  const groups = [...head, ...zeros, ...tail].slice(0, IPV6_NETWORK_GROUPS);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
