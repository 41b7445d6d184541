import type { ConfigureIntegration, IntegrationsAdapter } from '../adapter/adapter.ts';
import { IntegrationsError } from '../model/errors.ts';
import type { Integration } from '../model/integration.ts';
import type { Text } from '../model/text.ts';

/** What a schema finds wrong with a value. `path` leads to it from the whole. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** A schema of any library that follows https://standardschema.dev, as far as it is needed here. */
export interface StandardSchema {
  readonly '~standard': {
    readonly version: 1;
    readonly validate: (value: unknown) => SchemaResult | Promise<SchemaResult>;
  };
}

/** What comes of a validation: without `issues` the value is right. */
export interface SchemaResult {
  readonly issues?: readonly SchemaIssue[] | undefined;
}

/** How issues become texts for people. */
export interface SchemaOptions {
  /** The text of an issue, for instance in several languages; its `message` where this is absent. */
  text?: (issue: SchemaIssue, applicationId: string) => Text;
}

/**
 * An adapter that validates configurations with a schema by application before they are sent: what is wrong is shown at
 * the field that an issue's path leads to, and is neither tested nor saved. What is not sent is not missed: that a
 * value is required is said by its field, which knows of stored secrets.
 */
export function withSchemas(
  adapter: IntegrationsAdapter,
  schemas: Readonly<Record<string, StandardSchema>>,
  { text = ({ message }) => message }: SchemaOptions = {},
): IntegrationsAdapter {
  /** The application of each integration that was seen, by account. */
  const seen = new Map<string, string>();

  /** Takes note of integrations. They are not checked yet. */
  function see(accountId: string, items: unknown): void {
    for (const item of Array.isArray(items) ? (items as (Partial<Integration> | null)[]) : []) {
      if (item?.id && item.applicationId) seen.set(JSON.stringify([accountId, item.id]), item.applicationId);
    }
  }

  async function validate({ accountId, integrationId, configuration }: ConfigureIntegration): Promise<void> {
    const applicationId = seen.get(JSON.stringify([accountId, integrationId])) ?? '';
    const schema = Object.hasOwn(schemas, applicationId) ? schemas[applicationId] : undefined;
    const { issues = [] } = (await schema?.['~standard'].validate({ ...configuration })) ?? {};
    const wrong = issues
      .map((issue) => [fieldNameOf(issue), issue] as const)
      .filter(([name]) => name === '' || Object.hasOwn(configuration, name));
    if (wrong.length === 0) return;
    // The first issue of a field counts.
    const fieldErrors = Object.fromEntries(
      wrong.toReversed().map(([name, issue]): [string, Text] => [name, text(issue, applicationId)]),
    );
    throw new IntegrationsError('invalid', { fieldErrors });
  }

  const own: Partial<IntegrationsAdapter> = {
    async listIntegrations(query) {
      const page = await adapter.listIntegrations(query);
      see(query.accountId, page?.items);
      return page;
    },
    async addIntegration(command) {
      const integration = await adapter.addIntegration(command);
      see(command.accountId, [integration]);
      return integration;
    },
    async configureIntegration(command) {
      await validate(command);
      return adapter.configureIntegration(command);
    },
    ...(adapter.testConfiguration && {
      testConfiguration: async (command: ConfigureIntegration) => {
        await validate(command);
        return (adapter as Required<IntegrationsAdapter>).testConfiguration(command);
      },
    }),
  };
  return new Proxy(adapter, {
    get(target, name) {
      const method: unknown = Reflect.get(Object.hasOwn(own, name) ? own : target, name);
      return typeof method === 'function' ? (method.bind(target) as unknown) : method;
    },
  });
}

/** The name of the field that an issue is about. Empty where it is about several. */
function fieldNameOf({ path = [] }: SchemaIssue): string {
  const [step] = path;
  return step === undefined ? '' : String(typeof step === 'object' ? step.key : step);
}
