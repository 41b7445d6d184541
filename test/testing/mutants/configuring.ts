import type { AccountQuery, ConfigureIntegration, IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import { IntegrationsError } from '../../../src/model/errors.ts';
import { CM_SECRET } from '../../../src/presets/cm-names.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { CONFIGURABLE, HELP_DESK, SCIM, SIGN_ON } from '../subjects.ts';
import { anew, type Mutant } from './mutant.ts';

const SECRET = CONFIGURABLE.configuration[CM_SECRET];

function withValues(integration: Integration, values: object): Integration {
  const { configuration } = integration;
  return {
    ...integration,
    ...(configuration && { configuration: { ...configuration, values: { ...configuration.values, ...values } } }),
  };
}

/** Mutants of configurations. */
export const CONFIGURING: Mutant[] = [
  {
    does: 'saves and goes on asking for the set-up',
    replace: ({ configureIntegration }) => ({
      configureIntegration: async (command: ConfigureIntegration) => ({
        ...(await configureIntegration(command)),
        status: 'setup-required',
      }),
    }),
    fails: ['saves a configuration, after which nothing is left to set up'],
  },
  {
    does: 'tells other values than it has saved',
    replace: ({ listIntegrations }) => ({
      listIntegrations: async (query: AccountQuery) => {
        const page = await listIntegrations(query);
        return { ...page, items: page.items.map((item) => withValues(item, { name: 'Another' })) };
      },
    }),
    fails: [
      'tells the values that it has saved, in the answer and in the list',
      'tells a change with what the list then says, and with no secret',
    ],
  },
  {
    does: 'gives secrets back',
    replace: ({ configureIntegration }) => ({
      configureIntegration: async (command: ConfigureIntegration) =>
        withValues(await configureIntegration(command), { [CM_SECRET]: SECRET }),
    }),
    fails: ['never gives a secret back'],
  },
  {
    does: 'does not say which secrets are stored',
    replace: ({ listIntegrations }) => ({
      listIntegrations: async (query: AccountQuery) => {
        const page = await listIntegrations(query);
        return {
          ...page,
          items: page.items.map(({ configuration, ...item }) => ({
            ...item,
            ...(configuration && { configuration: { ...configuration, secrets: [] } }),
          })),
        };
      },
    }),
    fails: [
      'tells which secrets are stored, by their names',
      'keeps a secret that is not sent again',
      'tells a change with what the list then says, and with no secret',
    ],
  },
  {
    does: 'wants every secret each time',
    replace: ({ configureIntegration }) => ({
      configureIntegration: async (command: ConfigureIntegration) => {
        if (command.configuration['name'] && !command.configuration[CM_SECRET])
          throw new IntegrationsError('invalid', { fieldErrors: { [CM_SECRET]: 'Missing.' } });
        return configureIntegration(command);
      },
    }),
    fails: ['keeps a secret that is not sent again'],
  },
  {
    does: 'quotes what was typed in its errors',
    replace: ({ configureIntegration }) => ({
      configureIntegration: (command: ConfigureIntegration) =>
        configureIntegration(command).catch((error: unknown) => {
          const { code, fieldErrors = {} } = error as IntegrationsError;
          throw new IntegrationsError(code, { fieldErrors, cause: { body: JSON.stringify(command) } });
        }),
    }),
    fails: ['tells no secret where it refuses a configuration'],
  },
  {
    does: 'refuses wrong values without a word on which',
    replace: ({ configureIntegration }) => ({
      configureIntegration: (command: ConfigureIntegration) =>
        configureIntegration(command).catch((error: unknown) => {
          throw new IntegrationsError((error as IntegrationsError).code);
        }),
    }),
    fails: ['refuses wrong values, with a text for each wrong field, and changes nothing: invalid'],
  },
  {
    does: 'overwrites whatever the version is',
    replace: ({ configureIntegration }) => ({
      configureIntegration: ({ version: _version, ...command }: ConfigureIntegration) => configureIntegration(command),
    }),
    fails: ['refuses to overwrite a version that is not the stored one any more: conflict'],
  },
  {
    does: 'wants a version with every change',
    replace: ({ configureIntegration }) => {
      const configured = new Set<string>();
      return {
        configureIntegration: async (command: ConfigureIntegration) => {
          if (command.version === undefined && configured.has(command.integrationId))
            throw new IntegrationsError('conflict');
          const saved = await configureIntegration(command);
          configured.add(command.integrationId);
          return saved;
        },
      };
    },
    fails: ['saves without a version whatever is stored', 'keeps a secret that is not sent again'],
  },
  {
    does: 'keeps the version over a change',
    replace: ({ configureIntegration, listIntegrations }) => ({
      configureIntegration: async ({ version: _version, ...command }: ConfigureIntegration) => ({
        ...(await configureIntegration(command)),
        version: '1',
      }),
      listIntegrations: async (query: AccountQuery) => {
        const page = await listIntegrations(query);
        return { ...page, items: page.items.map((item) => ({ ...item, version: '1' })) };
      },
    }),
    fails: [
      'saves with the version that is stored, and gives another one',
      'refuses to overwrite a version that is not the stored one any more: conflict',
      'tells a change with what the list then says, and with no secret',
    ],
  },
  {
    does: 'does not know the keys of changes',
    replace: ({ configureIntegration }) => ({
      configureIntegration: (command: ConfigureIntegration) => configureIntegration(anew(command)),
    }),
    fails: [
      'refuses an idempotency key that came with another action',
      'saves once for one idempotency key, and answers the same',
    ],
  },
  {
    does: 'sets up what is not there',
    replace: ({ configureIntegration }) => ({
      configureIntegration: (command: ConfigureIntegration) =>
        command.integrationId === 'no-such-integration'
          ? { id: command.integrationId, applicationId: 'cm.com', status: 'active' }
          : configureIntegration(command),
    }),
    fails: [
      'refuses to set up what is not on the account: not-found',
      'refuses an idempotency key that came with another integration',
    ],
  },
  {
    does: 'takes a secret that is null for an absent one',
    configurable: HELP_DESK,
    replace: ({ configureIntegration }) => ({
      configureIntegration: ({ configuration, ...command }: ConfigureIntegration) =>
        configureIntegration({
          ...command,
          configuration: Object.fromEntries(Object.entries(configuration).filter(([, value]) => value !== null)),
        }),
    }),
    fails: ['forgets a stored secret that is sent as null'],
  },
  ...[HELP_DESK, SCIM].map((configurable) => ({
    does: `keeps a secret for another address than its own (${configurable.applicationId})`,
    configurable,
    replace: ({ configureIntegration }: IntegrationsAdapter) => ({
      // What was stored is sent again for another address, but for what has to be there at all.
      configureIntegration: async (command: ConfigureIntegration) => {
        const { url } = command.configuration;
        const isMoved =
          url !== undefined &&
          url !== HELP_DESK.configuration['url'] &&
          !('token' in command.configuration) &&
          url !== 'no address';
        return configureIntegration(
          isMoved
            ? { ...command, configuration: { ...command.configuration, ...HELP_DESK.configuration, url } }
            : command,
        );
      },
    }),
    fails: ['forgets a stored secret once a value that it is bound to has changed'],
  })),
  {
    does: 'keeps values that are not sent again',
    configurable: SIGN_ON,
    replace: ({ configureIntegration, listIntegrations }) => ({
      configureIntegration: async (command: ConfigureIntegration) => {
        const { items } = await listIntegrations({ accountId: command.accountId });
        const earlier = items.find(({ id }) => id === command.integrationId)?.configuration?.values;
        return configureIntegration({ ...command, configuration: { ...earlier, ...command.configuration } });
      },
    }),
    fails: ['forgets a value that is not secret and is not sent again'],
  },
];
