import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Application, ApplicationKind } from '../../model/application.ts';

/** All that the tabs show. */
export interface KindTabsView {
  /** The catalogue. */
  readonly applications: readonly Application[];
  /** The applications that the search has found. They are counted. */
  readonly found: readonly Application[];
  /** Whether their number is known. */
  readonly isCounted: boolean;
  readonly labels: KindLabels;
  readonly selected: ApplicationKind;
  readonly onSelect: (kind: ApplicationKind) => void;
}

/** The labels of the tabs. */
export type KindLabels = Readonly<Record<ApplicationKind, string>>;

/** The labels of the tabs. `vendor` is the host's name for its own applications. */
export function kindLabels(
  localize: LocalizeController,
  applications: readonly Application[],
  vendor: string | undefined,
): KindLabels {
  return {
    'first-party': vendor || commonVendor(applications) || localize.term('vendorApplications'),
    'third-party': localize.term('thirdPartyApplications'),
  };
}

/** How many applications are of a kind. */
export function countOf(applications: readonly Application[], kind: ApplicationKind): number {
  let count = 0;
  for (const application of applications) if (application.kind === kind) count += 1;
  return count;
}

/** The tabs of first-party and third-party applications. The first-party tab is left out if it would be empty. */
export function kindTabs(localize: LocalizeController, view: KindTabsView): TemplateResult {
  const { applications, found, isCounted, labels, selected, onSelect } = view;
  const kinds: readonly ApplicationKind[] =
    selected === 'first-party' || countOf(applications, 'first-party') > 0
      ? ['first-party', 'third-party']
      : ['third-party'];
  const handleKeydown = (event: KeyboardEvent): void => {
    const kind = kinds[neighbour(event, kinds.indexOf(selected), kinds.length)];
    if (!kind) return;
    event.preventDefault();
    onSelect(kind);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${kind}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-labelledby="title" @keydown=${handleKeydown}>
    ${kinds.map((kind) => {
      const count = countOf(found, kind);
      return html`<button
        type="button"
        role="tab"
        part="tab ${kind === selected ? 'tab-selected' : ''}"
        id="tab-${kind}"
        aria-controls="panel"
        aria-selected=${kind === selected}
        aria-description=${isCounted ? localize.term('applicationCount', { count }) : nothing}
        tabindex=${kind === selected ? 0 : -1}
        @click=${() => onSelect(kind)}
      >
        ${labels[kind]} ${isCounted ? html`<span class="count" part="count" aria-hidden="true">${localize.write.number(count)}</span>` : nothing}
      </button>`;
    })}
  </div>`;
}

/** The index that a key moves to. It is -1 if the key does not move. */
function neighbour(event: KeyboardEvent, index: number, length: number): number {
  const { key, currentTarget } = event;
  // Alt and an arrow, for instance, belongs to the browser.
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return -1;
  const forward = getComputedStyle(currentTarget as Element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return -1;
  return (index + (key === forward ? 1 : length - 1)) % length;
}

/** The vendor that all first-party applications name. Undefined if they do not agree. */
function commonVendor(applications: readonly Application[]): string | undefined {
  const isOther = ({ kind, vendor }: Application): boolean => kind === 'first-party' && vendor !== first;
  const first = applications.find(({ kind }) => kind === 'first-party')?.vendor;
  return applications.some(isOther) ? undefined : first;
}
