/** What a person has done that changes something. All tries belong to the one action. */
export interface Action {
  readonly kind: 'add' | 'configure' | 'remove';
  /** The application that is added, or the integration that is changed. */
  readonly target: string;
  /** What was entered. */
  readonly values?: Readonly<Record<string, string | boolean>>;
  readonly secret?: string | undefined;
  /** The idempotency keys that its requests carried. */
  readonly keys: string[];
  /** What the interface has said about it last. */
  claim: 'nothing' | 'succeeded' | 'failed' | 'unknown';
  /** The integration that an addition led to, as the interface says. */
  integrationId?: string;
}

const KINDS: Partial<Record<string, Action['kind']>> = { POST: 'add', PUT: 'configure', DELETE: 'remove' };

/** What a person has done in one flow, what was sent for it, and what the interface said. */
export class Ledger {
  readonly actions: Action[] = [];
  /** What must not have happened. */
  readonly problems: string[] = [];

  begin(kind: Action['kind'], target: string, entered: Pick<Action, 'values' | 'secret'> = {}): Action {
    const action: Action = { kind, target, ...entered, keys: [], claim: 'nothing' };
    this.actions.push(action);
    return action;
  }

  /** The latest action of a kind on something. */
  find(kind: Action['kind'], target: string): Action | undefined {
    return this.actions.findLast((action) => action.kind === kind && action.target === target);
  }

  /** Takes note of a request that the page sends. */
  note({ method, url, headers }: Request, body: unknown): void {
    const [, integrationId, part, test] = new URL(url).pathname.split('/integrations').join('').split('/').slice(3);
    const kind = KINDS[method];
    if (!kind || (part === 'configuration' && test === 'test')) return;
    const target = integrationId ?? (JSON.parse(String(body)) as { applicationId: string }).applicationId;
    const action = this.find(kind, target);
    const key = headers.get('Idempotency-Key') ?? '';
    if (!action) this.problems.push(`${method} of ${target}, which nobody asked for`);
    else if (!action.keys.includes(key)) action.keys.push(key);
  }

  /** Takes note of what the interface says has been done. */
  succeed(kind: Action['kind'], target: string, integrationId: string): void {
    const action = this.find(kind, target);
    if (!action) {
      this.problems.push(`the interface says that it has done what nobody asked for: ${kind} ${target}`);
      return;
    }
    action.claim = 'succeeded';
    action.integrationId = integrationId;
  }
}
