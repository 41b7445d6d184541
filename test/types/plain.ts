import type {
  Integration,
  IntegrationAddedEvent,
  IntegrationsAdapter,
  IntegrationsErrorEvent,
  IntegrationsSection,
} from 'integration-elements';
import 'integration-elements/define';

declare const adapter: IntegrationsAdapter;
declare function take(value: unknown): void;

// What Angular's templates, and scripts without a framework, go by.
const section: IntegrationsSection = document.createElement('integrations-section');
section.adapter = adapter;
section.accountId = '100';
section.addEventListener('integration-added', (event) => take(event.integration satisfies Integration));
section.addEventListener('integration-pausing', (event) => take(event.integrationId satisfies string));
section.addEventListener('integration-paused', (event) => take(event.integration satisfies Integration));
section.addEventListener('integration-resuming', (event) => take(event.integrationId satisfies string));
section.addEventListener('integration-resumed', (event) => take(event.integration satisfies Integration));
document.addEventListener('integrations-error', (event) => take(event satisfies Event));
window.document.body.addEventListener('integrations-error', (event) => take(event satisfies IntegrationsErrorEvent));
document
  .querySelector('third-party-picker')
  ?.addEventListener('integration-added', (event) => take(event satisfies IntegrationAddedEvent));

// @ts-expect-error An adapter is an object.
section.adapter = '/api';
// @ts-expect-error The event has other fields.
section.addEventListener('integration-added', (event) => take(event.applicationId));
// @ts-expect-error Its fields are read only.
section.addEventListener('integration-removed', (event) => (event.integrationId = '2'));
// @ts-expect-error Nothing is in `detail`.
section.addEventListener('integration-removed', (event) => take(event.detail));
