import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { IntegrationsError } from '../../model/errors.ts';
import type { ConfigurationTest } from '../../model/configuration/configuration-test.ts';
import type { DryRunResult } from '../../store/mutation/dry-run.ts';

/** Idle, running, found or failed. */
export type ConnectionTestState =
  | { readonly phase: 'none' }
  | { readonly phase: 'running' }
  | { readonly phase: 'found'; readonly test: ConfigurationTest }
  | { readonly phase: 'failed'; readonly error: IntegrationsError };

/** Tries out what was entered in a set-up. What was found holds until something else is entered. */
export class ConnectionTest implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #state: ConnectionTestState = { phase: 'none' };
  #run = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): ConnectionTestState {
    return this.#state;
  }

  /** Whether what was entered may not be saved, because a test has found that it does not work and forbids it. */
  get blocksSaving(): boolean {
    return (
      this.#state.phase === 'found' && this.#state.test.result === 'failed' && this.#state.test.blocksSaving === true
    );
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Tests. Resolves with the state it led to; absent where nobody wants to know any more. */
  async start(test: () => Promise<DryRunResult<ConfigurationTest>>): Promise<ConnectionTestState | undefined> {
    const run = ++this.#run;
    this.#show({ phase: 'running' });
    const result = await test();
    if (run !== this.#run) return undefined;
    const state: ConnectionTestState = result.ok
      ? { phase: 'found', test: result.value }
      : { phase: 'failed', error: result.error };
    this.#show(state);
    return state;
  }

  /** Forgets what was found, and does not wait for what is on its way. */
  forget(): void {
    this.#run += 1;
    if (this.#state.phase !== 'none') this.#show({ phase: 'none' });
  }

  #show(state: ConnectionTestState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
