import type * as z from 'zod/mini';

/** What JSON Schema says of a check. */
type Limits = Partial<Record<'minimum' | 'maximum' | 'exclusiveMinimum', number> & { format: 'safeint' }>;

/**
 * A check by a function of ours, which is less code in every page than zod's checks are. `expected` says in errors what
 * it wants, `limits` in JSON Schema.
 */
export function satisfies<T>(
  isRight: (value: T) => boolean,
  expected: string,
  limits: Limits = {},
): z.core.$ZodCheck<T> {
  const check: z.core.CheckFn<T> = ({ value, issues }) => {
    if (!isRight(value)) issues.push({ code: 'custom', input: value, params: { expected } });
  };
  const onattach = [({ _zod }: z.core.$ZodType) => void Object.assign(_zod.bag, limits)];
  return { _zod: { check, def: { check: 'custom' }, onattach } };
}
