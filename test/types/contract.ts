// The documented interfaces and the schemas that check their data are the same. Compiling this file is the test.
import type * as z from 'zod/mini';
import type { Application, RedirectSetup, looseApplicationSchema, redirectSetupSchema } from '../../src/model/application.ts';
import type { Authorization, authorizationSchema } from '../../src/model/authorization.ts';
import type { ConfigurationTest, configurationTestSchema } from '../../src/model/configuration/configuration-test.ts';
import type {
  Configuration,
  Integration,
  configurationSchema,
  integrationSchema,
} from '../../src/model/integration.ts';
import type { Field, FieldOption, fieldOptionSchema, fieldSchema } from '../../src/model/fields/field.ts';
import type {
  IntegrationChange,
  IntegrationChanged,
  IntegrationRemoved,
  integrationChangedSchema,
  integrationChangeSchema,
  integrationRemovedSchema,
} from '../../src/model/integration-change.ts';
import type { Page, uncheckedPageSchema } from '../../src/model/page.ts';
import type { Permissions, permissionsSchema } from '../../src/model/permissions.ts';
import type { RemovalPreview, removalPreviewSchema } from '../../src/model/removal-preview.ts';

type IsSame<Documented, Schema> = [Documented] extends [z.output<Schema>]
  ? [z.output<Schema>] extends [Documented]
    ? true
    : false
  : false;

export const isSame: [
  IsSame<Application, typeof looseApplicationSchema>,
  IsSame<RedirectSetup, typeof redirectSetupSchema>,
  IsSame<Authorization, typeof authorizationSchema>,
  IsSame<ConfigurationTest, typeof configurationTestSchema>,
  IsSame<Field, typeof fieldSchema>,
  IsSame<FieldOption, typeof fieldOptionSchema>,
  IsSame<Configuration, typeof configurationSchema>,
  IsSame<Integration, typeof integrationSchema>,
  IsSame<IntegrationChange, typeof integrationChangeSchema>,
  IsSame<IntegrationChanged, typeof integrationChangedSchema>,
  IsSame<IntegrationRemoved, typeof integrationRemovedSchema>,
  // A schema reads `null` as an absent cursor; an adapter may send either.
  IsSame<Omit<Page<unknown>, 'nextCursor'>, typeof uncheckedPageSchema>,
  IsSame<Permissions, typeof permissionsSchema>,
  IsSame<RemovalPreview, typeof removalPreviewSchema>,
] = [true, true, true, true, true, true, true, true, true, true, true, true, true, true];

// @ts-expect-error A wider property is found.
export const isWider: IsSame<{ kind: 'a' | 'b' }, z.ZodMiniType<{ kind: 'a' }>> = true;
