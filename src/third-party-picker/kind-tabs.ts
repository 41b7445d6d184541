import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../localization/localize-controller.ts';
import type { ApplicationKind } from '../model/application.ts';
import type { Account } from '../store/account-state.ts';

/** All that the tabs show. */
export interface KindTabsView {
  readonly account: Account;
  /** What the host calls its own applications. */
  readonly vendor: string | undefined;
  readonly selected: ApplicationKind;
  readonly onSelect: (kind: ApplicationKind) => void;
}

/** The tabs of first-party and third-party applications. Without first-party ones their tab is left out. */
export function kindTabs({ account, vendor, selected, onSelect }: KindTabsView, localize: LocalizeController): TemplateResult {
  const count = (kind: ApplicationKind): number => account.applications.filter((application) => application.kind === kind).length;
  const kinds: readonly ApplicationKind[] =
    count('first-party') > 0 || selected === 'first-party' ? ['first-party', 'third-party'] : ['third-party'];
  const labels = {
    'first-party': vendor || commonVendor(account) || localize.term('vendorApplications'),
    'third-party': localize.term('thirdPartyApplications'),
  };
  const handleKeydown = (event: KeyboardEvent): void => {
    const kind = kinds[neighbour(event, kinds.indexOf(selected), kinds.length)];
    if (!kind) return;
    event.preventDefault();
    onSelect(kind);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${kind}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-labelledby="title" @keydown=${handleKeydown}>
    ${kinds.map(
      (kind) =>
        html`<button
          type="button"
          role="tab"
          part="tab"
          id="tab-${kind}"
          aria-controls="panel"
          aria-selected=${kind === selected}
          aria-description=${localize.term('applicationCount', count(kind))}
          tabindex=${kind === selected ? 0 : -1}
          @click=${() => onSelect(kind)}
        >
          ${labels[kind]} <span class="count" aria-hidden="true">${localize.number(count(kind))}</span>
        </button>`,
    )}
  </div>`;
}

/** The index that a key moves to, or -1 where the key does not move. */
function neighbour(event: KeyboardEvent, index: number, length: number): number {
  const { key, currentTarget } = event;
  // Alt and an arrow, for instance, is the browser's.
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return -1;
  const forward = getComputedStyle(currentTarget as Element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return -1;
  return (index + (key === forward ? 1 : length - 1)) % length;
}

/** The vendor that all first-party applications name. Absent where they do not agree. */
function commonVendor({ applications }: Account): string | undefined {
  const vendors = new Set(applications.filter(({ kind }) => kind === 'first-party').map(({ vendor }) => vendor));
  const [vendor] = vendors;
  return vendors.size === 1 ? vendor : undefined;
}
