import type { Integration, IntegrationsAdapter } from 'integration-elements';

/** What every host's page takes, in its framework's way. */
export interface HostProps {
  customer: string;
  accountId: string;
  adapter: IntegrationsAdapter;
  mayRemove: (integrationId: string) => boolean;
  onAdded: (integration: Integration) => void;
}

/** A page that its framework shows. */
export interface MountedHost {
  /** Renders the page again, with other properties. */
  update(props: HostProps): void;
  /** Takes the page away, as a router does. */
  unmount(): void;
}

/** Shows a host's page in an element. */
export type Mount = (target: HTMLElement, props: HostProps) => MountedHost;
