import { IntegrationsError } from '../adapter/errors.ts';
import { IntegrationsErrorEvent } from '../internal/errors.events.ts';
import { fieldsOf, type Application } from '../model/application.ts';
import type { Field } from '../model/field.ts';
import { shapedSetup } from '../model/setup.ts';
import type { Shaped } from '../model/shape.ts';

const checked = new WeakMap<Application, Shaped<Field[]>>();

/** The fields that an application describes, or what is wrong with them. Found once for each application. */
export function describedSetup(application: Application): Shaped<Field[]> {
  const result = checked.get(application) ?? shapedSetup(fieldsOf(application));
  checked.set(application, result);
  return result;
}

/** Tells a host what is wrong with the fields that an application describes. */
export function unreadableSetup(application: Application): IntegrationsErrorEvent {
  return new IntegrationsErrorEvent('listApplications', new IntegrationsError('malformed', { cause: describedSetup(application).error }));
}
