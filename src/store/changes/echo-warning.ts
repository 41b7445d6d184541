import type { IntegrationsAdapter } from '../../adapter/adapter.ts';

const warned = new WeakSet<IntegrationsAdapter>();

/** Tells developers once that an adapter seems to tell of its own reads. */
export function warnOfEcho(adapter: IntegrationsAdapter): void {
  if (warned.has(adapter)) return;
  warned.add(adapter);
  console.warn(
    'integration-elements: the adapter’s `subscribe` tells of a change with every read. ' +
      'It should tell only of changes made elsewhere.',
  );
}
