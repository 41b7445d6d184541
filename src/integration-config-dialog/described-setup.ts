import type * as z from 'zod/mini';
import { IntegrationsError } from '../adapter/errors.ts';
import { IntegrationsErrorEvent } from '../internal/errors.events.ts';
import { fieldsOf, type Application } from '../model/application.ts';
import type { Field } from '../model/field.ts';
import { setupSchema } from '../model/setup.ts';

const checked = new WeakMap<Application, z.core.util.SafeParseResult<Field[]>>();

/** The fields that an application describes, or what is wrong with them. Found once for each application. */
export function describedSetup(application: Application): z.core.util.SafeParseResult<Field[]> {
  const result = checked.get(application) ?? setupSchema.safeParse(fieldsOf(application));
  checked.set(application, result);
  return result;
}

/** Tells a host what is wrong with the fields that an application describes. */
export function unreadableSetup(application: Application): IntegrationsErrorEvent {
  return new IntegrationsErrorEvent('listApplications', new IntegrationsError('malformed', { cause: describedSetup(application).error }));
}
