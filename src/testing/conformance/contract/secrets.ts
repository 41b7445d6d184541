import { fieldsOf } from '../../../model/application.ts';
import { kindOf } from '../../../model/fields/field-kinds.ts';
import { isPlain } from '../../../model/fields/field-type.ts';
import type { Field } from '../../../model/fields/field.ts';
import { formsOf } from '../broken-promise.ts';
import type { ContractTests, ContractTest } from '../contract-test.ts';
import { isRejected } from '../expectations.ts';
import { wrongConfigurations } from '../wrong-value.ts';

/** Promises of secrets: they go in and never come back. */
export const secrets: ContractTests = {
  'never gives a secret back': async (test) => {
    const { adapter } = test;
    const given = await secretsOf(test);
    const { id } = await test.add();
    const calls = {
      configureIntegration: () => adapter.configureIntegration(test.configuring(id)),
      listIntegrations: () => test.integrations(),
      testConfiguration: () => adapter.testConfiguration?.(test.configuring(id)),
      previewRemoval: () => adapter.previewRemoval?.(test.changing(id)),
    };
    for (const [name, call] of Object.entries(calls)) {
      promisedAbsent(test, given, `the answer of ${name}`, await test.answer(`${name} answers.`, call));
    }
  },

  'tells which secrets are stored, by their names': async (test) => {
    const given = await secretsOf(test);
    const { id } = await test.add();
    const saved = await test.configure(id);
    for (const { configuration } of [saved, await test.stored(id)]) {
      const names = configuration?.secrets;
      for (const [name] of given) test.expect(names?.includes(name) === true, `“${name}” is told to be stored.`, names);
    }
  },

  'keeps a secret that is not sent again': async (test) => {
    const given = await secretsOf(test);
    const names = given.map(([name]) => name);
    const { id } = await test.add();
    await test.configure(id);
    const rest = Object.entries(test.subject.configurable.configuration).filter(([name]) => !names.includes(name));
    await test.configure(id, { configuration: Object.fromEntries(rest) });
    const kept = (await test.stored(id)).configuration?.secrets ?? [];
    const isAll = names.every((name) => kept.includes(name));
    test.expect(isAll, `The stored secrets are kept: ${names.join(', ')}.`, kept);
  },

  'forgets a stored secret that is sent as null': async (test) => {
    const { setup, given } = await secretFields(test);
    const field = setup.find(({ name, required }) => !required && given.has(name));
    const { name } = test.skipUnless(field, 'The configuration holds no secret that may be absent.');
    const { id } = await test.add();
    await test.configure(id);
    const configuration = { ...test.subject.configurable.configuration, [name]: null };
    const saved = await test.configure(id, { configuration });
    for (const told of [saved, await test.stored(id)]) {
      const { secrets: names = [], values = {} } = told.configuration ?? {};
      test.expect(!names.includes(name), `“${name}” is not told to be stored any more.`, names);
      test.expect(!Object.hasOwn(values, name), `“${name}” is no value either.`, values);
    }
  },

  'forgets a stored secret once a value that it is bound to has changed': async (test) => {
    const { setup, given } = await secretFields(test);
    const field = setup.find(({ name, boundTo }) => boundTo && given.has(name));
    const bound = test.skipUnless(field, 'The configuration holds no secret that is bound to a value.');
    const { name, boundTo = [], required } = bound;
    const { [name]: _left, ...rest } = test.subject.configurable.configuration;
    const changes = setup.flatMap((field) =>
      boundTo.includes(field.name) ? anotherValue(field, rest[field.name]) : [],
    );
    const change = test.skipUnless(changes[0], 'The secret is bound to no value of which there is another one.');
    const { id } = await test.add();
    await test.configure(id);
    const command = test.configuring(id, { configuration: { ...rest, ...change } });
    if (required) await test.refusedField(`“${name}” has to be sent again.`, name, command, 'missing');
    else {
      await test.configure(id, command);
      const kept = (await test.stored(id)).configuration?.secrets ?? [];
      test.expect(!kept.includes(name), `“${name}” is not kept for another value of ${boundTo.join(', ')}.`, kept);
    }
  },

  'tells no secret where it refuses a configuration': async (test) => {
    const given = await secretsOf(test);
    const wrong = wrongConfigurations(await test.application(), test.subject.configurable.configuration);
    test.skipUnless(wrong[0], 'The application takes every value.');
    const { id } = await test.add();
    for (const { configuration } of wrong) {
      const saving = test.call('configureIntegration', test.configuring(id, { configuration }));
      const outcome = await test.outcome(saving);
      if (isRejected(outcome)) promisedAbsent(test, given, 'the error', outcome.reason);
    }
  },
};

async function secretFields(test: ContractTest): Promise<{ setup: readonly Field[]; given: ReadonlySet<string> }> {
  return { setup: fieldsOf(await test.application()), given: new Set((await test.secrets()).map(([name]) => name)) };
}

/** Returns configurations with another value than the given one that a field takes. */
function anotherValue(field: Field, value: unknown): Record<string, string>[] {
  const { name, options = [], pattern, format } = field;
  if (typeof value !== 'string' || pattern || format || !isPlain(field)) return [];
  const others = [...options.map((option) => option.value), `${value}2`];
  return others
    .filter((other) => other !== value && !kindOf(field).check(field, other))
    .map((other) => ({ [name]: other }));
}

async function secretsOf(test: ContractTest): Promise<[name: string, value: string][]> {
  const given = await test.secrets();
  test.skipUnless(given[0], 'The application has no secret.');
  return given;
}

/** Fails if a secret is somewhere in what came. */
export function promisedAbsent(
  test: ContractTest,
  secrets: readonly [name: string, value: string][],
  where: string,
  answer: unknown,
): void {
  for (const [name, value] of secrets) {
    test.expect(!holds(answer, formsOf(value)), `The secret “${name}” is not in ${where}.`, answer);
  }
}

/** Whether a secret is somewhere in a value, also in the hidden parts of an error. */
function holds(value: unknown, forms: readonly string[], seen = new Set<unknown>()): boolean {
  const isIn = (text: string): boolean => forms.some((form) => text.includes(form));
  if (typeof value === 'string') return isIn(value);
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  // The stack names the error's message, and files; the message is looked at on its own.
  const own = Object.getOwnPropertyNames(value).filter((name) => name !== 'stack');
  return own.some((name) => isIn(name) || holds((value as Record<string, unknown>)[name], forms, seen));
}
