import { cleanEntry, cleanProductToken } from '../setup/fields/cleaning.ts';
import type { Setup } from '../setup/setup-form.ts';
import type { LocalizeController } from '../localization/localize-controller.ts';
import { CM_SECRET } from '../model/cm.ts';
import { isUuid } from '../model/configuration/configuration-check.ts';
import type { Field } from '../model/fields/field.ts';

const ACCOUNT_ID = 'accountId';

/**
 * CM.com's set-up: a GUID that names an account, and a secret token bound to it. That the token has the shape of a GUID
 * is not documented, only usual, so another shape is a doubt and no error.
 * Source: developers.cm.com/messaging/docs/channels-authentication.
 */
export function cmSetup(localize: LocalizeController): Setup {
  return {
    fields: [
      { name: 'name', label: localize.term('cmName'), type: 'text', required: true, maxLength: 64 },
      {
        name: ACCOUNT_ID,
        label: localize.term('cmAccountId'),
        type: 'text',
        required: true,
        format: 'uuid',
        help: localize.term('cmAccountIdHelp'),
      },
      {
        name: CM_SECRET,
        label: localize.term('cmProductToken'),
        type: 'secret',
        required: true,
        help: localize.term('cmProductTokenHelp'),
      },
    ],
    clean: (field, typed) => (field.name === 'name' ? cleanEntry(field, typed) : cleanProductToken(typed)),
    explain: ({ name }: Field, value) =>
      name === ACCOUNT_ID && /^\d+$/.test(value) ? localize.term('cmAccountIdNumeric') : undefined,
    warn: (values) => {
      const token = values[CM_SECRET];
      if (typeof token !== 'string') return {};
      if (token.toLowerCase() === String(values[ACCOUNT_ID]).toLowerCase())
        return { [CM_SECRET]: localize.term('cmProductTokenIsAccountId') };
      return isUuid(token) ? {} : { [CM_SECRET]: localize.term('cmProductTokenShape') };
    },
  };
}
