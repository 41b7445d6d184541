import { IntegrationsError } from '../model/errors.ts';
import { IntegrationsErrorEvent } from '../ui/errors.events.ts';
import { fieldsOf, type Application } from '../model/application.ts';
import type { Field } from '../model/fields/field.ts';
import { parse, type ParseResult } from '../model/parsing/parse.ts';
import { setupSchema } from '../model/configuration/setup.ts';

const checked = new WeakMap<Application, ParseResult<Field[]>>();

/** Returns the fields that an application describes, or what is wrong with them. Checks each application once. */
export function describedSetup(application: Application): ParseResult<Field[]> {
  const result = checked.get(application) ?? parse(setupSchema, fieldsOf(application), `setup of ${application.id}`);
  checked.set(application, result);
  return result;
}

/** Returns the event that tells the host what is wrong with the fields that an application describes. */
export function unreadableSetup(application: Application): IntegrationsErrorEvent {
  const { error: cause } = describedSetup(application);
  return new IntegrationsErrorEvent(
    'listApplications',
    new IntegrationsError('malformed', { cause, issues: cause?.issues }),
  );
}
