import { action } from 'storybook/actions';

const EVENTS = [
  'integrations-loaded',
  'integrations-error',
  'integration-adding',
  'integration-added',
  'integration-configuring',
  'integration-configured',
  'integration-pausing',
  'integration-paused',
  'integration-resuming',
  'integration-resumed',
  'integration-removing',
  'integration-removed',
] as const satisfies readonly (keyof HTMLElementEventMap)[];

/** Logs the elements' events, with their own fields, in the panel "Actions". */
export function logEvents(page: Element | undefined): void {
  for (const type of EVENTS) page?.addEventListener(type, log);
  // They do not bubble, but pass by on their way down.
  for (const type of ['open', 'close']) page?.addEventListener(type, log, { capture: true });
}

const actions = new Map<string, (fields: object) => void>();

function log(event: Event): void {
  const { type, target } = event;
  const logged = actions.get(type) ?? action(type);
  actions.set(type, logged);
  const fields = Object.entries(event).filter(([name]) => name !== 'isTrusted');
  logged({ element: target instanceof Element ? target.localName : '', ...Object.fromEntries(fields) });
}
