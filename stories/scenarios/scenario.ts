import type { MemoryAdapterOptions } from '../../src/adapter/memory/memory-adapter.ts';
import type { Application } from '../../src/model/application.ts';
import type { Integration } from '../../src/model/integration.ts';
import type { Permissions } from '../../src/model/permissions.ts';
import type { Script } from '../../src/testing/scripted-adapter.ts';

/** What the data source of a story holds, and what happens when it is asked. What is absent is as usual. */
export interface Scenario extends Pick<
  MemoryAdapterOptions,
  'person' | 'testConfiguration' | 'previewRemoval' | 'pausing' | 'startAuthorization'
> {
  readonly applications?: readonly Application[];
  readonly integrations?: readonly Integration[];
  readonly permissions?: Permissions;
  readonly script?: Script;
  /** Whether nobody is told of changes, as where the connection is lost. */
  readonly tellsNothing?: boolean;
}
