import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deepActiveElement } from '../../../src/ui/dom/focus.ts';
import { HOST_ACTS, type HostAct } from './host-acts.ts';
import { Stage } from './stage.ts';
import { STEPS, type Step } from './steps.ts';

// Each cell is one step of the flow, during which the host does something to the section and takes it back later: the
// page stays usable, nothing typed is lost, nothing is sent twice or for somebody else, and what is shown is so.

/** When the host acts, and when it takes that back. */
const MOMENTS = [
  ['before', 'before'],
  ['during', 'during'],
  ['during', 'after'],
  ['after', 'after'],
] as const;
type Moments = (typeof MOMENTS)[number];

interface Cell {
  readonly step: Step;
  readonly act: HostAct;
  readonly moments: Moments;
}

const cells: Cell[] = STEPS.flatMap((step) =>
  HOST_ACTS.flatMap((act) => MOMENTS.map((moments) => ({ step, act, moments }))),
);

let uncaught: unknown[] = [];
const collect = (event: PromiseRejectionEvent | ErrorEvent): void =>
  void uncaught.push('reason' in event ? event.reason : event.error);
let done = 0;

beforeEach(() => {
  uncaught = [];
  window.addEventListener('unhandledrejection', collect);
  window.addEventListener('error', collect);
  vi.spyOn(window, 'open').mockReturnValue(null);
});

afterEach(() => {
  vi.mocked(window.open).mockRestore();
  window.removeEventListener('unhandledrejection', collect);
  window.removeEventListener('error', collect);
  expect(uncaught, 'what nobody caught').toEqual([]);
  done += 1;
});

afterAll(() => console.info(`Acts of the host: ${done} cells.`));

describe.each(STEPS)('$name, while the host', (step) => {
  it.each(
    cells
      .filter((cell) => cell.step === step)
      .map((cell) => ({ ...cell, name: `${cell.act.name} ${cell.moments.join(' to ')} the request` })),
  )('$name', async (cell) => {
    await new Trial(await Stage.set(), cell).run();
  });
});

class Trial {
  readonly #stage: Stage;
  readonly #cell: Cell;

  constructor(stage: Stage, cell: Cell) {
    this.#stage = stage;
    this.#cell = cell;
  }

  async run(): Promise<void> {
    const stage = this.#stage;
    const {
      step,
      act,
      moments: [from, until],
    } = this.#cell;
    if (step.button) {
      stage.enter();
      await stage.expectTruth();
      await step.prepare(stage);
    }
    if (from === 'before') {
      if (!step.button) stage.enter();
      await this.#act();
      await this.#pressInVain();
      await this.#undo();
    }
    const release = stage.control.hold(step.operation);
    await this.#begin();
    if (from === 'during') await this.#act();
    if (until === 'during') await this.#undo();
    release();
    if (from === 'after') act.act(stage);
    if (isWrite(step)) await expect.poll(() => step.isDone(stage)).toBe(true);
    if (from === 'after') await this.#look();
    if (until === 'after') await this.#undo();
    await this.#goOn();
    await step.finish?.(stage);
    await this.#leave();
    await stage.expectTruth();
    await stage.expectUsable();
    if (step.button && this.#isBackInTime) expect(deepActiveElement(), 'what has the focus').toBeDefined();
    stage.expectNothingAstray();
    expect(stage.sent(step.operation)).toBeLessThanOrEqual(isWrite(step) ? 1 : 2);
  }

  /** Whether what the host has done was over, or did not matter, when the dialog closed and gave the focus back. */
  get #isBackInTime(): boolean {
    const {
      step,
      act: { effect },
      moments: [, until],
    } = this.#cell;
    if (effect === 'asleep' || effect === 'locked') return true;
    // From what is no dialog browsers take the focus when it is hidden or moved.
    return step.operation !== 'pauseIntegration' && until !== 'after' && ['unseen', 'frozen', 'moved'].includes(effect);
  }

  async #act(): Promise<void> {
    this.#cell.act.act(this.#stage);
    await this.#look();
  }

  async #undo(): Promise<void> {
    this.#cell.act.undo(this.#stage);
    await this.#stage.expectUsable();
    await this.#expectTyped();
  }

  /** While what the host has done holds. */
  async #look(): Promise<void> {
    await this.#stage.expectUsable();
    await this.#stage.changeElsewhere();
    if (['moved', 'frozen', 'asleep', 'locked', 'elsewhere'].includes(this.#cell.act.effect)) await this.#expectTyped();
  }

  /** What was typed is there as long as it is not saved. */
  async #expectTyped(): Promise<void> {
    const { step, act } = this.#cell;
    if (act.effect === 'gone' || (isWrite(step) && (await step.isDone(this.#stage)))) return;
    for (const [label, text] of Object.entries(step.typed ?? {}))
      await expect.element(page.getByLabelText(label, { exact: true })).toHaveValue(text);
  }

  /** Sends the request. */
  async #begin(): Promise<void> {
    const stage = this.#stage;
    const { step } = this.#cell;
    if (!step.button) {
      if (!stage.section.isConnected) stage.enter();
    } else {
      if (!step.button.query()) await step.prepare(stage);
      await expect.poll(() => step.button?.query()?.getAttribute('aria-disabled')).not.toBe('true');
      await userEvent.click(step.button);
    }
    await expect.poll(() => stage.control.callsOf(step.operation).length).toBeGreaterThan(0);
  }

  /** Nothing is sent that is not allowed at the moment, or that would go elsewhere. */
  async #pressInVain(): Promise<void> {
    const { step, act } = this.#cell;
    // The row of another account is paused there, and rightly so.
    if (act.effect !== 'locked' && (act.effect !== 'elsewhere' || step.operation === 'pauseIntegration')) return;
    (step.button?.query() as HTMLElement | null)?.click();
    await this.#stage.section.updateComplete;
    expect(step.button ? this.#stage.sent(step.operation) : 0).toBe(0);
  }

  /** The person goes on where the host has left the step. */
  async #goOn(): Promise<void> {
    const { step, act } = this.#cell;
    if (isWrite(step)) return;
    // What a test has found, or would find, does not go with a dialog that leaves the document.
    if (step.button && act.effect !== 'unseen' && act.effect !== 'frozen' && !(await step.isDone(this.#stage)))
      await this.#begin();
    await expect.poll(() => step.isDone(this.#stage)).toBe(true);
  }

  /** The person closes what is still open. */
  async #leave(): Promise<void> {
    const { step } = this.#cell;
    if (step.name !== 'testing' && step.name !== 'consenting')
      return expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    const close = page.getByRole('button', { name: 'Close', exact: true }).first();
    if (close.query()) await userEvent.click(close);
    if (step.name === 'testing') await userEvent.click(page.getByRole('button', { name: 'Discard', exact: true }));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  }
}

/** Whether a step sends what must take effect once. */
function isWrite({ operation }: Step): boolean {
  return operation !== 'testConfiguration' && operation !== 'listApplications';
}
