import type { Application } from '../../../src/model/application.ts';

/** Stands for the account's identifier in values to copy. */
export const ACCOUNT_PLACE = '{accountId}';

/** Returns the application with the account's own values to copy. */
export function forAccount(application: Application, accountId: string): Application {
  const { setup } = application;
  if (!Array.isArray(setup)) return application;
  return {
    ...application,
    setup: setup.map((field) => {
      const { type, value } = field;
      return type === 'readonly-copy' && typeof value === 'string'
        ? { ...field, value: value.replace(ACCOUNT_PLACE, accountId) }
        : field;
    }),
  };
}
