/** @jsxImportSource solid-js */
import type { Integration, IntegrationsAdapter } from 'integration-elements';
import 'integration-elements/define/integrations-section';

interface AccountPageProps {
  customer: string;
  accountId: string;
  adapter: IntegrationsAdapter;
  mayRemove: (integrationId: string) => boolean;
  onAdded: (integration: Integration) => void;
}

export function AccountPage(props: AccountPageProps) {
  return (
    <main>
      <h1>{props.customer}</h1>
      <integrations-section
        prop:accountId={props.accountId}
        prop:adapter={props.adapter}
        on:integration-added={(event) => props.onAdded(event.integration)}
        on:integration-removing={(event) => {
          if (!props.mayRemove(event.integrationId)) event.preventDefault();
        }}
      />
    </main>
  );
}
