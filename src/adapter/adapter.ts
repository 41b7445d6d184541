import type { Application, ApplicationKind } from '../model/application.ts';
import type { Authorization } from '../model/authorization.ts';
import type { ConfigurationTest } from '../model/configuration/configuration-test.ts';
import type { SentConfiguration } from '../model/configuration/configuration-value.ts';
import type { IntegrationChange } from '../model/integration-change.ts';
import type { Integration, Version } from '../model/integration.ts';
import type { Page } from '../model/page.ts';
import type { Permissions } from '../model/permissions.ts';
import type { RemovalPreview } from '../model/removal-preview.ts';

/** A query about an account. */
export interface AccountQuery {
  /** The account that is asked about. */
  accountId: string;
  /** Where a list continues: the `nextCursor` of the previous page. Absent for the first page. */
  cursor?: string;
  /** Aborts the query when its answer is no longer needed. */
  signal?: AbortSignal;
}

/** A query for applications. Without `kind`, `search` and `ids` it asks for all of them. */
export interface ApplicationQuery extends AccountQuery {
  /** Asks only for applications of one kind. */
  kind?: ApplicationKind;
  /** Asks only for applications that match what the user types. */
  search?: string;
  /** Asks only for applications with these identifiers. An adapter may ignore it and answer with all applications. */
  ids?: string[];
}

/** A write to an account. */
export interface Command {
  /** The account to change. */
  accountId: string;
  /** Identifies the action. Every try of one action carries the same key, and must take effect once. */
  idempotencyKey: string;
}

/** Adds an application to an account. */
export interface AddIntegration extends Command {
  /** The `id` of the application in the catalogue. */
  applicationId: string;
}

/** A write to an existing integration. */
export interface ChangeIntegration extends Command {
  /** The `id` of the integration to change. */
  integrationId: string;
  /** The version that the page has shown. If it is no longer the stored one, the write is a `conflict`. */
  version?: Version;
}

/** Saves a configuration. */
export interface ConfigureIntegration extends ChangeIntegration {
  /**
   * The new values by field name. An absent secret keeps its stored value, unless a field that it is bound to changes.
   * A secret that is `null` is removed.
   */
  configuration: SentConfiguration;
}

/** Removes an integration from its account. */
export type RemoveIntegration = ChangeIntegration;

/** Starts a set-up at another site. */
export interface StartAuthorization extends Command {
  /** The `id` of the integration to set up. */
  integrationId: string;
}

/**
 * The host's data source. Each method answers with plain data, which is checked before use, or rejects with an
 * `IntegrationsError` whose code says why. Reads are aborted by their `signal`; writes never are.
 */
export interface IntegrationsAdapter {
  /** Lists the catalogue: what may be added to the account. */
  listApplications(query: ApplicationQuery): Promise<Page<Application>>;
  /** Lists what is on the account. */
  listIntegrations(query: AccountQuery): Promise<Page<Integration>>;
  /** Adds an application. Rejects with `conflict` if it is on the account already and may be there only once. */
  addIntegration(command: AddIntegration): Promise<Integration>;
  /**
   * Saves a configuration, and answers with the integration in its new state. Rejects with `invalid` and `fieldErrors`
   * if a value is wrong.
   */
  configureIntegration(command: ConfigureIntegration): Promise<Integration>;
  /** Removes an integration. Rejects with `not-found` if it is no longer there. */
  removeIntegration(command: RemoveIntegration): Promise<void>;
  /** Says what may be done on the account. Without this method, everything may be done. */
  getPermissions?(query: AccountQuery): Promise<Permissions>;
  /**
   * Tries a configuration out without saving it. An absent secret is the stored one, unless a field that it is bound to
   * changes.
   */
  testConfiguration?(command: ConfigureIntegration): Promise<ConfigurationTest>;
  /** Says what a removal would lead to, without removing. */
  previewRemoval?(command: RemoveIntegration): Promise<RemovalPreview>;
  /** Takes an integration out of use and answers with it, `paused`. Its configuration stays. */
  pauseIntegration?(command: ChangeIntegration): Promise<Integration>;
  /** Takes a paused integration into use again, and answers with it in its new state. */
  resumeIntegration?(command: ChangeIntegration): Promise<Integration>;
  /**
   * Begins a set-up of the kind `redirect`, and answers with the address at which consent is given. Only the
   * integration's status tells the result.
   */
  startAuthorization?(command: StartAuthorization): Promise<Authorization>;
  /**
   * Calls back after each change made elsewhere, until the returned function is called. A call with a change shows that
   * change. A call without one says that anything may have changed: only then the account is loaded again.
   */
  subscribe?(account: AccountQuery, onChange: (change?: IntegrationChange) => void): () => void;
}
