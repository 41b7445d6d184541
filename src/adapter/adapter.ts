import type { Application, ApplicationKind } from '../model/application.ts';
import type { Authorization } from '../model/authorization.ts';
import type { ConfigurationTest } from '../model/configuration-test.ts';
import type { SentConfiguration } from '../model/configuration/configuration-value.ts';
import type { Integration, Version } from '../model/integration.ts';
import type { Page } from '../model/page.ts';
import type { Permissions } from '../model/permissions.ts';
import type { RemovalPreview } from '../model/removal-preview.ts';

/** Which account is asked about. `signal` aborts when nobody waits for the answer any more. */
export interface AccountQuery {
  accountId: string;
  /** Where to go on in a list: the `nextCursor` of the page before. */
  cursor?: string;
  signal?: AbortSignal;
}

/**
 * Which applications are asked for: those of one kind, that match a search, or that have one of some identifiers; or all. An
 * adapter that does not know of `ids` answers with all.
 */
export interface ApplicationQuery extends AccountQuery {
  kind?: ApplicationKind;
  search?: string;
  ids?: string[];
}

/**
 * What every write carries. The same `idempotencyKey` comes with every try of one action and must take effect once;
 * a new action has a new one.
 */
export interface Command {
  accountId: string;
  idempotencyKey: string;
}

/** Adds an application to an account. */
export interface AddIntegration extends Command {
  applicationId: string;
}

/** A write to an existing integration. With a `version` that is no longer the stored one it is a `conflict`. */
export interface ChangeIntegration extends Command {
  integrationId: string;
  version?: Version;
}

/**
 * Saves a configuration. A secret that is absent keeps its stored value, unless a field that it is bound to changes. One that
 * is `null` loses it.
 */
export interface ConfigureIntegration extends ChangeIntegration {
  configuration: SentConfiguration;
}

/** Removes an integration from its account. */
export type RemoveIntegration = ChangeIntegration;

/** Starts a set-up at another site. */
export interface StartAuthorization extends Command {
  integrationId: string;
}

/**
 * The host's data source. Each method answers with plain data, checked before use, or rejects with an
 * `IntegrationsError` whose code says why. Reads are aborted by their `signal`; writes never are.
 */
export interface IntegrationsAdapter {
  /** The catalogue: what may be added to the account. */
  listApplications(query: ApplicationQuery): Promise<Page<Application>>;
  /** What is on the account. */
  listIntegrations(query: AccountQuery): Promise<Page<Integration>>;
  /** Adds an application. `conflict` where it is on the account already and may be there only once. */
  addIntegration(command: AddIntegration): Promise<Integration>;
  /** Saves a configuration and answers with the integration in its new state. `invalid` with `fieldErrors` where a value is wrong. */
  configureIntegration(command: ConfigureIntegration): Promise<Integration>;
  /** Removes an integration. `not-found` where it is not there any more. */
  removeIntegration(command: RemoveIntegration): Promise<void>;
  /** What may be done on the account; everything where this is absent. */
  getPermissions?(query: AccountQuery): Promise<Permissions>;
  /** Tries a configuration out without saving it. A secret that is absent is the stored one, unless a field that it is bound to changes. */
  testConfiguration?(command: ConfigureIntegration): Promise<ConfigurationTest>;
  /** What a removal would lead to, without removing. */
  previewRemoval?(command: RemoveIntegration): Promise<RemovalPreview>;
  /** Takes an integration out of use without removing it, and answers with it, `paused`. All of its configuration stays. */
  pauseIntegration?(command: ChangeIntegration): Promise<Integration>;
  /** Takes a paused integration into use again, and answers with it in its new state. */
  resumeIntegration?(command: ChangeIntegration): Promise<Integration>;
  /**
   * Begins a set-up of the kind `redirect`: answers with the address at which somebody consents. What comes of it is told by the
   * integration's status alone.
   */
  startAuthorization?(command: StartAuthorization): Promise<Authorization>;
  /** Calls back after each change made elsewhere, until the returned function is called. */
  subscribe?(account: AccountQuery, onChange: () => void): () => void;
}
