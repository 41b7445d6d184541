import { fixtureCleanup } from '@open-wc/testing/pure';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import type { IntegrationsAdapter } from '../../src/adapter/adapter.ts';
import { createMemoryAdapter } from '../../src/adapter/memory/memory-adapter.ts';
import { deepActiveElement } from '../../src/ui/dom/focus.ts';
import type { Application } from '../../src/model/application.ts';
import type { Field } from '../../src/model/fields/field.ts';
import type { Integration } from '../../src/model/integration.ts';
import { storeOf } from '../../src/store/stores.ts';
import '../../src/integration-config-dialog/define.ts';
import '../../src/third-party-picker/define.ts';
import { showSection } from '../support/fixtures/section-fixture.ts';
import { placeDialog } from './config-dialog.ts';

// Whatever list is drawn while somebody types, between any two keys: what has the focus keeps it, with text and caret.

/** A data source whose answers are what they are set to. */
class Changing {
  applications: readonly Application[];
  integrations: readonly Integration[];
  readonly adapter: IntegrationsAdapter;

  constructor(applications: readonly Application[], integrations: readonly Integration[]) {
    this.applications = applications;
    this.integrations = integrations;
    this.adapter = {
      ...createMemoryAdapter({ applications, integrations }),
      listApplications: async () => ({ items: [...this.applications] }),
      listIntegrations: async () => ({ items: [...this.integrations] }),
    };
  }

  async change(change: Partial<Pick<Changing, 'applications' | 'integrations'>>): Promise<void> {
    Object.assign(this, change);
    await storeOf(this.adapter, '100').load();
    await new Promise(requestAnimationFrame);
  }
}

const key = fc.constantFrom('x', 'y', 'z', '{ArrowLeft}', '{ArrowRight}');

/** Keys and changes, one after the other, where each change is what somebody makes of it. */
function steps<T>(change: fc.Arbitrary<T>): fc.Arbitrary<(string | { change: T })[]> {
  return fc.array(fc.oneof(key, fc.record({ change })), { minLength: 6, maxLength: 14 });
}

/** Types into a control, and changes things in between. Nobody but the person may move text, caret or focus. */
async function typeBetween<T>(
  control: Locator,
  typed: readonly (string | { change: T })[],
  change: (to: T) => Promise<void>,
): Promise<void> {
  await expect.element(control).toBeVisible();
  (control.element() as HTMLElement).focus();
  let [before, after] = ['', ''];
  for (const step of typed) {
    if (typeof step !== 'string') await change(step.change);
    else await userEvent.keyboard(step);
    if (step === '{ArrowLeft}') [before, after] = [before.slice(0, -1), before.slice(-1) + after];
    else if (step === '{ArrowRight}') [before, after] = [before + after.slice(0, 1), after.slice(1)];
    else if (typeof step === 'string') before += step;
    // Another group may have another control for the same field.
    const element = control.element() as HTMLInputElement;
    const { value, selectionStart } = element;
    const found = { focused: deepActiveElement() === element, value, caret: selectionStart };
    expect(found, `after ${JSON.stringify(step)}`).toEqual({
      focused: true,
      value: before + after,
      caret: before.length,
    });
  }
}

const FIELDS: Field[] = [
  { name: 'a', label: 'A', type: 'text' },
  { name: 'b', label: 'B', type: 'multiline' },
  { name: 'c', label: 'C', type: 'secret' },
  { name: 'd', label: 'D', type: 'select', options: [{ value: '1' }, { value: '2' }, { value: '3' }] },
  { name: 'e', label: 'E', type: 'checkbox' },
];

describe('between any two keys', () => {
  it('in a set-up, fields, groups and options come, go and change their places', { timeout: 60_000 }, async () => {
    const group = fc.option(fc.constantFrom('First', 'Second'), { nil: undefined });
    const options = fc.subarray([{ value: '1' }, { value: '2' }, { value: '3' }, { value: '4' }], { minLength: 1 });
    const described = fc.record({
      order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }),
      groups: fc.tuple(group, group, group, group, group),
      options,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 1, 2), steps(described), async (own, typed) => {
        const setup = (fields: readonly Field[]): Application[] => [
          { id: 'custom', name: 'Custom', kind: 'third-party', setup: [...fields] },
        ];
        const data = new Changing(setup(FIELDS), [
          { id: 'i-1', applicationId: 'custom', status: 'setup-required', version: '1' },
        ]);
        const { element } = await placeDialog({ control: { adapter: data.adapter } as never, integrationId: 'i-1' });
        element.show();
        const label = FIELDS[own]!.name.toUpperCase();
        await typeBetween(
          page.getByLabelText(`${label} (optional)`, { exact: true }),
          typed,
          ({ order, groups, options }) => {
            const places = order.includes(own) ? order : [...order, own];
            const fields = places.map((place): Field => {
              const group = groups[place] === undefined ? {} : { group: groups[place] };
              return { ...FIELDS[place]!, ...group, ...(place === 3 && { options }) };
            });
            return data.change({ applications: setup(fields) });
          },
        );
        fixtureCleanup();
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  const applications = Array.from({ length: 30 }, (_, index) => `${'xyz'[index % 3]}${index}`).map(
    (name): Application => ({ id: name, name, kind: 'third-party' }),
  );
  const added = applications.map(({ id }): Integration => ({
    id: `i-${id}`,
    applicationId: id,
    status: 'active',
    version: '1',
  }));

  it('in the filter of a long list, rows come, go and change', { timeout: 60_000 }, async () => {
    const rows = fc.record({
      some: fc.subarray(added, { minLength: 22 }),
      status: fc.constantFrom<Integration['status']>('active', 'error', 'setup-required'),
    });
    await fc.assert(
      fc.asyncProperty(steps(rows), async (typed) => {
        const data = new Changing(applications, added);
        await showSection(data.adapter);
        await typeBetween(page.getByRole('searchbox'), typed, ({ some, status }) =>
          data.change({ integrations: some.map((each, index) => (index % 2 ? { ...each, status } : each)) }),
        );
        fixtureCleanup();
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('in the search of the panel, applications come, go, and are added by others', { timeout: 60_000 }, async () => {
    const offered = fc.record({
      some: fc.shuffledSubarray(applications, { minLength: 3 }),
      integrations: fc.subarray(added),
    });
    await fc.assert(
      fc.asyncProperty(steps(offered), async (typed) => {
        const data = new Changing(applications, []);
        const picker = document.createElement('third-party-picker');
        Object.assign(picker, { adapter: data.adapter, accountId: '100' });
        document.body.append(picker);
        picker.show();
        await typeBetween(page.getByRole('searchbox'), typed, ({ some, integrations }) =>
          data.change({
            applications: some,
            integrations: integrations.filter(({ applicationId }) => some.some(({ id }) => id === applicationId)),
          }),
        );
        picker.remove();
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it(
    'rows change their places, and what has the focus is still of the same integration',
    { timeout: 60_000 },
    async () => {
      const few = added.slice(0, 6);
      const order = fc.shuffledSubarray(few, { minLength: 1 });
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...few),
          fc.array(order, { minLength: 3, maxLength: 6 }),
          async (own, orders) => {
            const data = new Changing(applications, few);
            await showSection(data.adapter);
            const name = `${own.applicationId} integration`;
            const control = page.getByRole('switch', { name, exact: true });
            await expect.element(control).toBeVisible();
            (control.element() as HTMLElement).focus();
            for (const integrations of orders) {
              await data.change({ integrations: integrations.includes(own) ? integrations : [...integrations, own] });
              expect(deepActiveElement()).toBe(control.element());
            }
            fixtureCleanup();
          },
        ),
        { numRuns: 6, endOnFailure: true },
      );
    },
  );
});
