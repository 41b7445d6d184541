/** @jsxImportSource preact */
import type { Integration, IntegrationsAdapter } from 'integration-elements';
import 'integration-elements/define/integrations-section';

interface AccountPageProps {
  customer: string;
  accountId: string;
  adapter: IntegrationsAdapter;
  mayRemove: (integrationId: string) => boolean;
  onAdded: (integration: Integration) => void;
}

export function AccountPage({ customer, accountId, adapter, mayRemove, onAdded }: AccountPageProps) {
  return (
    <main>
      <h1>{customer}</h1>
      <integrations-section
        accountId={accountId}
        adapter={adapter}
        onintegration-added={(event) => onAdded(event.integration)}
        onintegration-removing={(event) => {
          if (!mayRemove(event.integrationId)) event.preventDefault();
        }}
      />
    </main>
  );
}
