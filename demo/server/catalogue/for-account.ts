import type { Application } from '../../../src/model/application.ts';

/** Stands in the catalogue for the account: what one copies out of the portal is another value for each. */
export const ACCOUNT_PLACE = '{accountId}';

/** An application as an account sees it, with the account's own values to copy. */
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
