import { buildPortal } from '../../demo/build-portal.ts';

/** Builds the page once, before the first test: every server that the tests start serves this one. */
export async function setup(): Promise<void> {
  await buildPortal();
}
