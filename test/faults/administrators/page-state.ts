import type { Page } from 'playwright';

/** An integration as the section shows it. */
export interface ShownRow {
  id: string;
  application: string;
  status: string;
  /** What it is called; empty while it has no name. */
  name: string;
}

/** The topmost dialog that is open. */
export interface ShownDialog {
  kind: 'picker' | 'configuration' | 'removal' | 'question';
  /** What the set-up or the removal is about. */
  integrationId: string | undefined;
  /** What stands in the fields, also beneath the question, by label. */
  entries: Record<string, string>;
  /** The labels of the fields that say that a value is stored. */
  stored: string[];
  /**
   * The label of the field, or the name of the button, that has the focus; empty where nothing in the dialog has it.
   */
  focus: string;
  alerts: string[];
  /** The names of the buttons that can be pressed, switches among them. */
  buttons: string[];
  /** The names of the applications that are chosen in the picker. */
  chosen: string[];
  text: string;
}

/** What one page shows. */
export interface PageState {
  rows: ShownRow[];
  alerts: string[];
  dialog: ShownDialog | undefined;
  /** Whether a write or the first load is on its way. */
  isBusy: boolean;
}

/** How long a page may take until it shows what is so: long enough for a stream that was lost to be opened again. */
export const PATIENCE_MILLISECONDS = 30_000;

/** Puts what reads a page into it. To be called before the page is opened. */
export async function makeReadable(page: Page): Promise<void> {
  await page.addInitScript(`globalThis.readPage = ${read.toString()}`);
}

/** Reads all of it at one moment. */
export function readPage(page: Page): Promise<PageState> {
  return page.evaluate(() => (globalThis as unknown as Readable).readPage());
}

/** Reads it once nothing of its own is on its way any more. */
export function readAtRest(page: Page): Promise<PageState> {
  return page.evaluate(async (patience) => {
    const { readPage: readNow } = globalThis as unknown as Readable;
    const started = Date.now();
    for (let state = readNow(); ; state = readNow()) {
      if (!state.isBusy) return state;
      if (Date.now() - started > patience) throw new Error('The page never came to rest.');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }, PATIENCE_MILLISECONDS);
}

interface Readable {
  readPage(): PageState;
}

/** Runs in the page, so it has nothing from around it. */
function read(): PageState {
  const section = document.querySelector('integrations-section');
  const root = section?.shadowRoot;
  if (!root) return { rows: [], alerts: [], dialog: undefined, isBusy: true };
  const all = (within: ParentNode, selector: string): HTMLElement[] => [
    ...within.querySelectorAll<HTMLElement>(selector),
  ];
  const textOf = (element: Element): string => (element.textContent ?? '').trim().replaceAll(/\s+/g, ' ');
  const nameOf = (element: Element): string =>
    element.getAttribute('aria-label') ?? textOf(element.closest('label') ?? element);

  const hosts = ['third-party-picker', 'cm-config-dialog', 'integration-config-dialog', 'remove-integration-confirm']
    .map((tag) => root.querySelector<HTMLElement & { integrationId?: string }>(tag))
    .filter((host) => host !== null);
  const nested = root
    .querySelector('third-party-picker')
    ?.shadowRoot?.querySelector<HTMLElement>('remove-integration-confirm');
  const open = [...hosts, ...(nested ? [nested] : [])].filter((host) => host.shadowRoot?.querySelector('dialog[open]'));
  const host = open.at(-1);

  const readDialog = (): ShownDialog | undefined => {
    const hostRoot = host?.shadowRoot;
    if (!hostRoot) return undefined;
    const dialogs = all(hostRoot, 'dialog[open]');
    const top = dialogs.at(-1);
    if (!top) return undefined;
    const kinds: Record<string, ShownDialog['kind']> = {
      'third-party-picker': 'picker',
      'remove-integration-confirm': 'removal',
    };
    const kind = top.id === 'question' ? 'question' : (kinds[host.localName] ?? 'configuration');
    const labels = all(hostRoot, 'label').map((label) => ({
      label,
      field: hostRoot.querySelector<HTMLInputElement>(`#${label.getAttribute('for')}`),
    }));
    const search = hostRoot.querySelector<HTMLInputElement>('[type=search]');
    const fields = [
      ...labels.flatMap(({ label, field }) => (field ? [{ name: textOf(label), field }] : [])),
      ...(search ? [{ name: nameOf(search), field: search }] : []),
    ];
    const focused = hostRoot.activeElement;
    return {
      kind,
      integrationId: 'integrationId' in host ? (host.integrationId as string | undefined) : undefined,
      entries: Object.fromEntries(fields.map(({ name, field }) => [name, field.value])),
      stored: fields
        .filter(({ field }) => hostRoot.querySelector(`#${field.id || 'none'}-stored`))
        .map(({ name }) => name),
      focus:
        focused && top.contains(focused)
          ? (fields.find(({ field }) => field === focused)?.name ?? nameOf(focused))
          : '',
      alerts: all(hostRoot, '[role=alert]').map(textOf),
      buttons: all(top, 'button:not([aria-disabled=true])').map(nameOf),
      chosen: all(top, '[aria-pressed=true]').map((button) =>
        textOf(button.closest('li')?.querySelector('.name') ?? button),
      ),
      text: textOf(top),
    };
  };

  const roots = [root, ...[...hosts, nested].flatMap((each) => (each?.shadowRoot ? [each.shadowRoot] : []))];
  return {
    rows: all(root, 'li[data-id]').map((row) => ({
      id: row.dataset['id'] ?? '',
      application: textOf(row.querySelector('[part~=name]') ?? row),
      status: textOf(row.querySelector('[part~=status]') ?? row),
      name:
        all(row, '[part~=detail]')
          .map(textOf)
          .filter((detail) => !detail.startsWith('Added on'))[0] ?? '',
    })),
    alerts: all(root, '[role=alert]').map(textOf),
    dialog: readDialog(),
    isBusy: roots.some((each) => each.querySelector('[aria-busy=true]') !== null),
  };
}
