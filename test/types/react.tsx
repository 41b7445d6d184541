/** @jsxImportSource react */
import type { Integration, IntegrationsAdapter, IntegrationsError, IntegrationsSection } from 'integration-elements';
import { createRef } from 'react';

declare const adapter: IntegrationsAdapter;
declare const integration: Integration;
declare function take(value: unknown): void;

const section = createRef<IntegrationsSection>();

export const everything = (
  <integrations-section
    ref={section}
    id="integrations"
    className="wide"
    lang="de"
    account-id="100"
    endpoint="/api"
    heading="Applications"
    heading-level={3}
    vendor="Mitel"
    readonly
    adapter={adapter}
    style={{ '--integrations-radius': '8px' }}
    onintegrations-loaded={({ integrations }) => take(integrations satisfies readonly Integration[])}
    onintegration-adding={(event) => event.applicationId === 'cm.com' && event.preventDefault()}
    onintegration-added={(event) => take(event.integration satisfies Integration)}
    onintegration-configuring={(event) => take(event.integrationId satisfies string)}
    onintegration-configured={(event) => take(event.integration satisfies Integration)}
    onintegration-removing={(event) => take(event.integrationId satisfies string)}
    onintegration-removed={(event) => take(event.integrationId satisfies string)}
    onintegrations-error={({ error, operation }) =>
      take([error satisfies IntegrationsError, operation satisfies string])
    }
    onClick={() => void section.current?.refresh()}
  />
);

export const context = (
  <integrations-context account-id="100" adapter={adapter}>
    <third-party-picker open kind="first-party" onclose={(event) => take(event satisfies Event)} />
    <cm-config-dialog integration-id="1" />
    <integration-config-dialog integration={integration} />
    <remove-integration-confirm
      integrationId="1"
      onintegration-removed={(event) => take(event.integrationId satisfies string)}
    />
  </integrations-context>
);

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
export const wrongField = <integrations-section onintegration-added={(event) => take(event.applicationId)} />;
// @ts-expect-error Nothing is in `detail`.
export const noDetail = <integrations-section onintegration-removed={(event) => take(event.detail)} />;
