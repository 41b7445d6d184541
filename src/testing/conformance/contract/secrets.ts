import { fieldsOf } from '../../../model/application.ts';
import type { Field } from '../../../model/fields/field.ts';
import { formsOf } from '../broken-contract.ts';
import type { Promises, Trial } from '../contract-test.ts';
import { wrongConfigurations } from '../wrong-value.ts';

/** What is promised of secrets: they go in and never come back. */
export const secrets: Promises = {
  'never gives a secret back': async (trial) => {
    const { adapter } = trial;
    const given = await secretsOf(trial);
    const { id } = await trial.add();
    const calls = {
      configureIntegration: () => adapter.configureIntegration(trial.configuring(id)),
      listIntegrations: () => trial.integrations(),
      testConfiguration: () => adapter.testConfiguration?.(trial.configuring(id)),
      previewRemoval: () => adapter.previewRemoval?.({ ...trial.command(), integrationId: id }),
    };
    for (const [name, call] of Object.entries(calls)) {
      promisedAbsent(trial, given, `the answer of ${name}`, await trial.answer(`${name} answers.`, call));
    }
  },

  'tells which secrets are stored, by their names': async (trial) => {
    const given = await secretsOf(trial);
    const { id } = await trial.add();
    const saved = await trial.configure(id);
    for (const { configuration } of [saved, await trial.stored(id)]) {
      const names = configuration?.secrets;
      for (const [name] of given)
        trial.promised(names?.includes(name) === true, `“${name}” is told to be stored.`, names);
    }
  },

  'keeps a secret that is not sent again': async (trial) => {
    const given = await secretsOf(trial);
    const names = given.map(([name]) => name);
    const { id } = await trial.add();
    await trial.configure(id);
    const rest = Object.entries(trial.subject.configurable.configuration).filter(([name]) => !names.includes(name));
    await trial.configure(id, { configuration: Object.fromEntries(rest) });
    const kept = (await trial.stored(id)).configuration?.secrets ?? [];
    trial.promised(
      names.every((name) => kept.includes(name)),
      `The stored secrets are kept: ${names.join(', ')}.`,
      kept,
    );
  },

  'forgets a stored secret that is sent as null': async (trial) => {
    const { setup, given } = await secretFields(trial);
    const field = setup.find(({ name, required }) => !required && given.has(name));
    const { name } = trial.needs(field, 'The configuration holds no secret that may be absent.');
    const { id } = await trial.add();
    await trial.configure(id);
    const saved = await trial.configure(id, {
      configuration: { ...trial.subject.configurable.configuration, [name]: null },
    });
    for (const { configuration } of [saved, await trial.stored(id)]) {
      const names = configuration?.secrets ?? [];
      trial.promised(!names.includes(name), `“${name}” is not told to be stored any more.`, names);
      trial.promised(
        !Object.hasOwn(configuration?.values ?? {}, name),
        `“${name}” is no value either.`,
        configuration?.values,
      );
    }
  },

  'forgets a stored secret once a value that it is bound to has changed': async (trial) => {
    const { setup, given } = await secretFields(trial);
    const bound = setup.find(({ name, boundTo }) => boundTo && given.has(name));
    const {
      name,
      boundTo = [],
      required,
    } = trial.needs(bound, 'The configuration holds no secret that is bound to a value.');
    const { [name]: _left, ...rest } = trial.subject.configurable.configuration;
    const changes = setup.flatMap((field) =>
      boundTo.includes(field.name) ? anotherValue(field, rest[field.name]) : [],
    );
    const change = trial.needs(changes[0], 'The secret is bound to no value of which there is another one.');
    const { id } = await trial.add();
    await trial.configure(id);
    const command = { ...trial.configuring(id), configuration: { ...rest, ...change } };
    if (required) {
      const refusing = (): unknown => trial.adapter.configureIntegration(command);
      const { fieldErrors } = await trial.refused(`“${name}” has to be sent again.`, refusing, ['invalid']);
      const names = Object.keys(fieldErrors ?? {});
      trial.promised(names.includes(name), `The error says by fieldErrors that “${name}” is missing.`, names);
    } else {
      await trial.configure(id, command);
      const kept = (await trial.stored(id)).configuration?.secrets ?? [];
      trial.promised(!kept.includes(name), `“${name}” is not kept for another value of ${boundTo.join(', ')}.`, kept);
    }
  },

  'tells no secret where it refuses a configuration': async (trial) => {
    const given = await secretsOf(trial);
    const wrong = wrongConfigurations(await trial.application(), trial.subject.configurable.configuration);
    trial.needs(wrong[0], 'The application takes every value.');
    const { id } = await trial.add();
    for (const { configuration } of wrong) {
      const outcome = await trial.outcome(() =>
        trial.adapter.configureIntegration({ ...trial.configuring(id), configuration }),
      );
      if (outcome !== 'silence' && 'reason' in outcome) promisedAbsent(trial, given, 'the error', outcome.reason);
    }
  },
};

async function secretFields(trial: Trial): Promise<{ setup: readonly Field[]; given: ReadonlySet<string> }> {
  return { setup: fieldsOf(await trial.application()), given: new Set((await trial.secrets()).map(([name]) => name)) };
}

/** Another value than the given one that a field takes, where there is one. */
function anotherValue(
  { name, type, options = [], pattern, format, maxLength = Infinity }: Field,
  value: unknown,
): Record<string, string>[] {
  if (typeof value !== 'string' || value.length >= maxLength || pattern || format) return [];
  if (type === 'select') return options.flatMap((option) => (option.value === value ? [] : [{ [name]: option.value }]));
  return type === 'url' || type === 'text' ? [{ [name]: `${value}2` }] : [];
}

async function secretsOf(trial: Trial): Promise<[name: string, value: string][]> {
  const given = await trial.secrets();
  trial.needs(given[0], 'The application has no secret.');
  return given;
}

function promisedAbsent(
  trial: Trial,
  secrets: readonly [name: string, value: string][],
  where: string,
  answer: unknown,
): void {
  for (const [name, value] of secrets) {
    trial.promised(!holds(answer, formsOf(value)), `The secret “${name}” is not in ${where}.`, answer);
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
