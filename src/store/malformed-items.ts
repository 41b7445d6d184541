import { malformedError } from '../adapter/boundary.ts';
import type { Operation } from '../adapter/operation.ts';
import type { MalformedItem } from '../adapter/reads.ts';
import type { ParseError } from '../model/parsing/parse.ts';
import type { Account, AccountState, Failure } from './account-state.ts';

/** How many items were left out of an account because they were malformed. */
export function malformedCount({ malformed, catalogue }: Account): number {
  return malformed.length + (catalogue?.malformed.length ?? 0);
}

/**
 * What went wrong in the load that led to a state: its failure, or one for each list from which items were left out.
 */
export function failuresOf(state: AccountState): readonly Failure[] {
  if ('failure' in state && state.failure) return [state.failure];
  if (state.phase !== 'loaded') return [];
  const { malformed, catalogue } = state.account;
  const { failure: error, malformed: applications = [] } = catalogue ?? {};
  const missing: Failure[] = error ? [{ operation: 'listApplications', error }] : [];
  return [
    ...malformedItemFailures('listIntegrations', malformed),
    ...missing,
    ...malformedItemFailures('listApplications', applications),
  ];
}

/** Returns the failures about items that were dropped from a list. Empty if there are none. */
export function malformedItemFailures(operation: Operation, malformed: readonly MalformedItem[]): readonly Failure[] {
  if (malformed.length === 0) return [];
  return [{ operation, error: malformedError(operation, malformed.flat()) }];
}

/** Returns the text about malformed data for developers. Empty if there is none. */
export function malformedText(failures: readonly Failure[]): string {
  return failures.flatMap(({ error }) => (error.issues ? (error.cause as ParseError).message : [])).join('\n');
}

/** Tells developers about malformed data. */
export function warnOfMalformed(text: string): void {
  if (text) console.warn(`integration-elements: malformed data from the adapter\n${text}`);
}
