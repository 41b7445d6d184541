import { bootstrap } from './bootstrap.ts';
import { fiori } from './fiori.ts';
import { fluent } from './fluent.ts';
import type { Host } from './host.ts';
import { material } from './material.ts';
import { shadcn } from './shadcn.ts';

/** The hosts with a theme, by the name of its file. */
export const HOSTS = { bootstrap, material, fluent, fiori, shadcn } as const satisfies Record<string, Host>;

/** The name of a theme file. */
export type HostName = keyof typeof HOSTS;

/** The names of all theme files. */
export const HOST_NAMES = Object.keys(HOSTS) as readonly HostName[];
