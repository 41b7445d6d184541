/** @jsxImportSource solid-js */
import type { Integration, IntegrationsAdapter, IntegrationsError, IntegrationsSection } from 'integration-elements';

declare const adapter: IntegrationsAdapter;
declare const integration: Integration;
declare function take(value: unknown): void;

declare let section: IntegrationsSection | undefined;

export const everything = (
  <integrations-section
    ref={section}
    id="integrations"
    class="wide"
    lang="de"
    account-id="100"
    endpoint="/api"
    heading="Applications"
    heading-level={3}
    vendor="Mitel"
    readonly
    adapter={adapter}
    style={{ '--integrations-radius': '8px' }}
    on:integrations-loaded={({ integrations }) => take(integrations satisfies readonly Integration[])}
    on:integration-adding={(event) => event.applicationId === 'cm.com' && event.preventDefault()}
    on:integration-added={(event) => take(event.integration satisfies Integration)}
    on:integration-configuring={(event) => take(event.integrationId satisfies string)}
    on:integration-configured={(event) => take(event.integration satisfies Integration)}
    on:integration-removing={(event) => take(event.integrationId satisfies string)}
    on:integration-removed={(event) => take(event.integrationId satisfies string)}
    on:integrations-error={({ error, operation }) =>
      take([error satisfies IntegrationsError, operation satisfies string])
    }
    onClick={() => void section?.refresh()}
  />
);

export const context = (
  <integrations-context account-id="100" adapter={adapter}>
    <third-party-picker open kind="first-party" on:close={(event) => take(event satisfies Event)} />
    <cm-config-dialog integration-id="1" />
    <integration-config-dialog integration={integration} />
    <remove-integration-confirm
      integrationId="1"
      on:integration-removed={(event) => take(event.integrationId satisfies string)}
    />
  </integrations-context>
);

export const explicit = <integrations-section prop:adapter={adapter} prop:accountId="100" attr:account-id="100" />;

// @ts-expect-error An adapter is an object.
export const wrongAdapter = <integrations-section adapter="/api" />;
// @ts-expect-error There is no such property.
export const wrongName = <integrations-section acountId="100" />;
// @ts-expect-error There is no such tab.
export const wrongValue = <third-party-picker kind="other" />;
// @ts-expect-error A level is a number.
export const wrongAttribute = <integrations-section heading-level="two" />;
// @ts-expect-error The section has no such property; the dialogs have.
export const wrongElement = <integrations-section open />;
// @ts-expect-error The event has other fields.
export const wrongField = <integrations-section on:integration-added={(event) => take(event.applicationId)} />;
// @ts-expect-error Nothing is in `detail`.
export const noDetail = <integrations-section on:integration-removed={(event) => take(event.detail)} />;
// @ts-expect-error An adapter is an object.
export const wrongExplicit = <integrations-section prop:adapter="/api" />;
