import { fixture, html } from '@open-wc/testing/pure';
import { expect } from 'vitest';
import type { IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import '../../../src/define.ts';
import type { Operation } from '../../../src/adapter/operation.ts';
import type { IntegrationsSection } from '../../../src/integrations-section/integrations-section.ts';
import { deepActiveElement } from '../../../src/ui/dom/focus.ts';
import type { Application } from '../../../src/model/application.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { APPLICATIONS, INTEGRATIONS } from '../../support/catalogue.ts';
import { controlledAdapter, type ControlledAdapter } from '../../support/controlled-adapter.ts';
import { shadowRoots } from '../../support/fixtures/section-fixture.ts';

export const ACCOUNT = '100';
const WRITES = [
  'addIntegration',
  'configureIntegration',
  'removeIntegration',
  'pauseIntegration',
  'startAuthorization',
  'testConfiguration',
] as const;
const ELSEWHERE = 'by another administrator';

const OFFICE: Application = { id: 'office', name: 'Office', kind: 'third-party', setup: { kind: 'redirect' } };
const EXTRA: Application = { id: 'extra', name: 'Extra', kind: 'third-party' };
const STATUS: Readonly<Record<Integration['status'], string>> = {
  'setup-required': 'Setup required',
  pending: 'Pending',
  active: 'Active',
  error: 'Error',
  paused: 'Paused',
};

/** The same integrations, as another account or another data source calls them. */
function calledBy(who: string): Integration[] {
  const office: Integration = { id: 'i-office', applicationId: 'office', status: 'setup-required', version: '1' };
  return [...INTEGRATIONS, office].map((each) => (each.id === 'i-teams' ? { ...each, name: who } : each));
}

/** A section in a page of a host, and what the host and the person know of it. */
export class Stage {
  readonly control: ControlledAdapter;
  readonly other: ControlledAdapter;
  section: IntegrationsSection;
  readonly place: HTMLElement;
  readonly details: HTMLDetailsElement;
  readonly elsewhere: HTMLElement;
  readonly #beside: HTMLElement;
  #settle: ((outcome: Pick<Integration, 'status'>) => void) | undefined;

  private constructor(container: HTMLElement) {
    this.place = container.querySelector<HTMLElement>('.place')!;
    this.details = container.querySelector('details')!;
    this.elsewhere = container.querySelector<HTMLElement>('.elsewhere')!;
    this.#beside = container.querySelector('button')!;
    const adapterOf = (who: string): ControlledAdapter =>
      controlledAdapter({
        applications: [...APPLICATIONS, OFFICE, EXTRA],
        integrations: { [ACCOUNT]: calledBy(`${who} 100`), '200': calledBy(`${who} 200`) },
        pausing: true,
        testConfiguration: () => ({ result: 'passed' }),
        startAuthorization: (_integration, settle) => {
          this.#settle = settle;
          return { url: 'https://consent.example/authorize?state=a-state-for-tests' };
        },
      });
    this.control = adapterOf('Own');
    this.other = adapterOf('Other');
    this.section = this.#create();
  }

  /** The page, with the section not in it yet. */
  static async set(): Promise<Stage> {
    return new Stage(
      await fixture<HTMLElement>(html`<div lang="en">
        <button type="button">Beside</button>
        <details open><summary>More</summary><div class="place"></div></details>
        <div class="elsewhere"></div>
      </div>`),
    );
  }

  enter(): void {
    this.place.append(this.section);
  }

  /** In place of a section that is removed for good. */
  placeAnother(): void {
    this.section = this.#create();
    this.enter();
  }

  #create(): IntegrationsSection {
    const section = document.createElement('integrations-section');
    Object.assign(section, { adapter: this.control.adapter, accountId: ACCOUNT });
    return section;
  }

  /** What was sent for this account by its own adapter. */
  sent(operation: Operation): number {
    return this.control
      .callsOf(operation)
      .filter(({ argument }) => argument['accountId'] === ACCOUNT && argument['idempotencyKey'] !== ELSEWHERE).length;
  }

  async stored(): Promise<Integration[]> {
    return (await this.control.adapter.listIntegrations({ accountId: ACCOUNT, signal: new AbortController().signal }))
      .items;
  }

  /** Whether somebody consents at the other site. */
  consent(): void {
    this.#settle?.({ status: 'active' });
  }

  /** Another administrator sets the gateway going. */
  async changeElsewhere(): Promise<void> {
    const gateway = (await this.stored()).find(({ id }) => id === 'i-gateway');
    const change = { accountId: ACCOUNT, integrationId: 'i-gateway', idempotencyKey: ELSEWHERE };
    if (gateway?.status === 'paused') await this.control.adapter.resumeIntegration?.(change);
  }

  /**
   * Nothing but an open dialog that is drawn makes the page inert, and it has the focus. Nothing else that is not there
   * has it.
   */
  async expectUsable(): Promise<void> {
    await expect
      .poll(() => {
        const modals = this.#modals();
        const top = modals.at(-1);
        const focused = deepActiveElement();
        return {
          'modal dialogs that are not drawn': modals.filter((dialog) => !isDrawn(dialog)).length,
          'whether the page is usable': this.#isBesideReachable() === (modals.length === 0),
          'whether an open dialog that is drawn is a modal one': this.#open().every(
            (dialog) => modals.includes(dialog) === isDrawn(dialog),
          ),
          'whether the focus is where one sees it': top
            ? top.contains(focused ?? null)
            : !focused || (focused.isConnected && isDrawn(focused)),
        };
      })
      .toEqual({
        'modal dialogs that are not drawn': 0,
        'whether the page is usable': true,
        'whether an open dialog that is drawn is a modal one': true,
        'whether the focus is where one sees it': true,
      });
  }

  /** The rows say what the adapter says of the account that is to be shown. */
  async expectTruth(): Promise<void> {
    const { adapter, accountId } = this.section as { adapter: IntegrationsAdapter; accountId: string };
    const { items } = await adapter.listIntegrations({ accountId, signal: new AbortController().signal });
    const expected = items.map(({ applicationId, name = '', status }) => {
      const application = [...APPLICATIONS, OFFICE, EXTRA].find(({ id }) => id === applicationId)!;
      return `${nameOf(application)}|${name}|${STATUS[status]}`;
    });
    await expect.poll(() => this.#rows(expected), { message: 'the rows' }).toEqual(expected);
  }

  /** No write has gone to anybody else. */
  expectNothingAstray(): void {
    const astray = [
      ...this.control.calls,
      ...this.other.calls.map((call) => ({ ...call, argument: { ...call.argument, accountId: 'other' } })),
    ];
    const writes: readonly string[] = WRITES;
    expect(
      astray.filter(({ operation, argument }) => writes.includes(operation) && argument['accountId'] !== ACCOUNT),
    ).toEqual([]);
  }

  /** Each row as it was expected, where it holds all of that; else its text. */
  #rows(expected: readonly string[]): string[] {
    const rows = [...(this.section.shadowRoot?.querySelectorAll('[part~="integration"]') ?? [])];
    return rows.map((row, index) => {
      const text = row.textContent.replaceAll(/\s+/g, ' ').trim();
      const wanted = expected[index] ?? '';
      return wanted.split('|').every((part) => text.includes(part)) ? wanted : text;
    });
  }

  #open(): HTMLDialogElement[] {
    return shadowRoots(document.body).flatMap((root) => [...root.querySelectorAll<HTMLDialogElement>('dialog[open]')]);
  }

  #modals(): HTMLDialogElement[] {
    return this.#open().filter((dialog) => dialog.matches(':modal'));
  }

  #isBesideReachable(): boolean {
    const { left, top, width, height } = this.#beside.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === this.#beside;
  }
}

function isDrawn(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** The applications of these tests have one name for all languages. */
function nameOf({ name }: Application): string {
  return typeof name === 'string' ? name : '';
}
