import type { LocalizeController } from '../localization/localize-controller.ts';
import { cleanIdentifier } from '../model/fields/cleaning.ts';
import { cleanEntry } from '../model/fields/field-kinds.ts';
import { isUuid } from '../model/fields/uuid.ts';
import type { Setup } from '../model/configuration/setup.ts';
import { CM_SECRET } from '../presets/cm-names.ts';

const NAME = 'name';
const ACCOUNT_ID = 'accountId';
/** The HTTP header that carries the product token, which users paste along with it. */
const HEADER = 'X-CM-PRODUCTTOKEN';

/** Where the credentials are on CM.com's own pages, which are in English. */
const MENU = ['Profile', 'Channels', 'API Access and Settings', 'Authentication'];

/**
 * CM.com: a GUID that names an account, and a secret token bound to it. That the token has the shape of a GUID is usual
 * but not documented, so another shape is a warning and no error.
 * Source: developers.cm.com/messaging/docs/channels-authentication.
 */
export function cm(localize: LocalizeController): Setup {
  return {
    fields: [
      { name: NAME, label: localize.term('cmName'), type: 'text', required: true, maxLength: 64 },
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
    headers: [HEADER],
    englishWords: MENU,
    clean: (field, typed) => (field.name === NAME ? cleanEntry(field, typed) : cleanIdentifier(typed, HEADER)),
    explain: ({ name }, value) =>
      name === ACCOUNT_ID && /^\d+$/.test(value) ? localize.term('cmAccountIdNumeric') : undefined,
    warn({ [CM_SECRET]: token, [ACCOUNT_ID]: accountId }) {
      if (typeof token !== 'string') return {};
      if (token.toLowerCase() === String(accountId).toLowerCase())
        return { [CM_SECRET]: localize.term('cmProductTokenIsAccountId') };
      return isUuid(token) ? {} : { [CM_SECRET]: localize.term('cmProductTokenShape') };
    },
  };
}
