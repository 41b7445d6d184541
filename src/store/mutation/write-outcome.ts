import type { WriteRequest } from '../../adapter/writes.ts';
import { fieldsOf, type Application } from '../../model/application.ts';
import type { SentConfiguration } from '../../model/configuration/configuration-value.ts';
import { secretNames } from '../../presets/secret-names.ts';
import type { IntegrationsError } from '../../model/errors.ts';
import { isSent } from '../../model/fields/field-type.ts';
import type { Field } from '../../model/fields/field.ts';
import type { Integration } from '../../model/integration.ts';
import { integrationById, type Account } from '../account-state.ts';
import { malformedCount } from '../malformed-items.ts';

/** What an account shows of a write: the integration that came of it, or no effect. Undefined if it does not tell. */
export type WriteOutcome = { readonly value: Integration } | 'none' | undefined;

/** Reads from an account, loaded after a write has failed with an error, what became of the write. */
export type ReadOutcome = (account: Account, error: IntegrationsError) => WriteOutcome;

/**
 * Returns how to read what became of a write that is about to be sent. `before` is the account as it is then. What it
 * returns may be kept longer than the request, so it must not hold what was typed as a secret. Undefined if no account
 * shows what became of it.
 */
export function outcomeReader(
  before: Account | undefined,
  request: WriteRequest,
  application: Application | undefined,
): ReadOutcome | undefined {
  switch (request.operation) {
    case 'addIntegration':
      return additionReader(before, request.applicationId);
    case 'configureIntegration':
      return saveReader(request.integration, application, visibleValues(request, application));
    case 'removeIntegration':
      return removalReader(request.integration);
    case 'pauseIntegration':
      return pauseReader(request.integration.id, true);
    case 'resumeIntegration':
      return pauseReader(request.integration.id, false);
    case 'startAuthorization':
      return undefined;
  }
}

function additionReader(before: Account | undefined, applicationId: string): ReadOutcome {
  const known = before && new Set(before.integrations.map(({ id }) => id));
  return (account, error) => {
    const { applications, integrations } = account;
    const value = integrations.find((item) => item.applicationId === applicationId && known?.has(item.id) === false);
    // Another user may have added an application that can be on the account several times.
    const isOnly = !applications.some(({ id, multiple }) => id === applicationId && multiple);
    if (value) return isOnly ? { value } : undefined;
    return known && malformedCount(account) === 0 ? noEffect(error) : undefined;
  };
}

function pauseReader(integrationId: string, isPaused: boolean): ReadOutcome {
  return (account, error) => {
    const value = integrationById(account, integrationId);
    if (!value) return undefined;
    return (value.status === 'paused') === isPaused ? { value } : noEffect(error);
  };
}

function removalReader(integration: Integration): ReadOutcome {
  return (account, error) => {
    if (integrationById(account, integration.id)) return noEffect(error);
    // An integration that is not listed may still be there: as a malformed item, or on an account that lists none.
    const isComplete = malformedCount(account) === 0 && account.permissions.supported === true;
    return isComplete ? { value: integration } : undefined;
  };
}

function saveReader(
  { id, version }: Integration,
  application: Application | undefined,
  visible: SentConfiguration | undefined,
): ReadOutcome {
  return (account, error) => {
    const value = integrationById(account, id);
    if (!value || error.code === 'conflict') return undefined;
    if (value.version !== undefined && value.version === version) return noEffect(error);
    const isSaved =
      visible && application && value.version !== undefined && hasValues(value, visible, fieldsOf(application));
    return isSaved ? { value } : undefined;
  };
}

/** The values of a configuration. Undefined if one is secret: no account shows whether that is the stored one. */
function visibleValues(
  { integration, configuration }: { integration: Integration; configuration: SentConfiguration },
  application: Application | undefined,
): SentConfiguration | undefined {
  const secrets = secretNames(integration.applicationId, application && fieldsOf(application));
  return secrets && !Object.keys(configuration).some((name) => secrets.has(name)) ? configuration : undefined;
}

/** Whether an integration has stored exactly these values. An unticked box equals a value that is not stored. */
function hasValues({ configuration }: Integration, values: SentConfiguration, fields: readonly Field[]): boolean {
  const stored = configuration?.values ?? {};
  const names = new Set([...Object.keys(stored), ...Object.keys(values)]);
  // Values that are only shown are never sent.
  for (const field of fields) if (!isSent(field)) names.delete(field.name);
  return [...names].every((name) => String(stored[name] ?? false) === String(values[name] ?? false));
}

/** The outcome if the account shows no effect: there is none, unless the request may still be on its way. */
function noEffect({ isOutcomeUnknown }: IntegrationsError): WriteOutcome {
  return isOutcomeUnknown ? undefined : 'none';
}
