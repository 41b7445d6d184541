import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { focusedControl, rowFocusOf, type FocusedControl } from '../../collection/row-focus.ts';
import '../../localization/tables/en-deferred.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { addStyles } from '../../ui/dom/add-styles.ts';
import { deepActiveElement } from '../../ui/dom/focus.ts';
import { keyedList } from '../../ui/dom/keyed-list.ts';
import { moreIcon } from '../../ui/icons/icons.ts';
import { status } from '../../ui/notice.ts';
import { targetOf, type RowsContext } from '../rows/integration-views.ts';
import type { ListedIntegration, RowAction } from '../rows/row-action.ts';
import { documentationAddress } from './documentation-address.ts';
import { IdentifierCopy } from './identifier-copy.ts';
import type { MenuAction } from './menu-action.ts';
import { itemAfter } from './menu-keys.ts';
import { rowMenuStyles } from './row-menu.styles.ts';

/** The open menu. */
interface Opened {
  readonly id: string;
  /** The button that has opened it, and its place in the list. */
  readonly opener: HTMLElement;
  readonly control: FocusedControl | undefined;
  /** The key that chooses which item gets the focus first. */
  readonly key: 'Home' | 'End';
}

/** The menus of the rows: what can be done with an integration besides setting it up and removing it. */
export class RowMenu implements ReactiveController {
  readonly #host: LitElement;
  readonly #localize: LocalizeController;
  readonly #copy: IdentifierCopy;
  #opened: Opened | undefined;
  /** The integration whose menu was open when a press began: the press has closed it. */
  #openAtPress: string | undefined;

  constructor(host: LitElement, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
    this.#copy = new IdentifierCopy(host, localize);
    host.addController(this);
    const root = host.renderRoot as ShadowRoot;
    addStyles(root, [rowMenuStyles]);
    root.addEventListener('pointerdown', () => (this.#openAtPress = this.openId), { capture: true });
    root.addEventListener('keydown', (event) => this.#handleKeydown(event as KeyboardEvent));
  }

  /** The integration whose menu is open. */
  get openId(): string | undefined {
    return this.#opened?.id;
  }

  /** The button that opens the menu of a row. It shows that one of its actions is running. */
  button(item: ListedIntegration, context: RowsContext): TemplateResult {
    const localize = this.#localize;
    const { id } = item;
    const running = pauseActions(item, context).find(({ isBusy }) => isBusy);
    const action = running?.progress ?? localize.term('moreActions');
    return html`<button
      type="button"
      class="button quiet more"
      part="more-button button button-quiet"
      aria-label=${localize.term('actionOn', { action, application: item.fullName })}
      aria-haspopup="menu"
      aria-expanded=${this.openId === id}
      aria-busy=${running?.progress !== undefined}
      @click=${({ currentTarget }: Event) => this.#toggle(id, currentTarget as HTMLElement)}
    >
      ${moreIcon}
    </button>`;
  }

  /** The menu of the row for which it is open. */
  render(items: readonly ListedIntegration[], context: RowsContext): unknown {
    const item = items.find(({ id }) => id === this.openId);
    return item
      ? html`${this.#renderMenu(item, pauseActions(item, context))}${status(this.#copy.outcomeText)}`
      : nothing;
  }

  hostDisconnected(): void {
    this.#opened = undefined;
    this.#copy.forget();
  }

  hostUpdated(): void {
    const opened = this.#opened;
    if (!opened) return;
    const menu = this.#menu;
    if (!menu || !opened.opener.isConnected || opened.opener.closest('[hidden]')) this.#close();
    else if (!menu.matches(':popover-open')) {
      (menu as Partial<HTMLElement>).showPopover?.();
      itemAfter(menu, opened.key)?.focus();
    } else if (!deepActiveElement()) itemAfter(menu, 'Home')?.focus();
  }

  get #menu(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[role="menu"]');
  }

  #renderMenu(item: ListedIntegration, actions: readonly RowAction[]): TemplateResult {
    const localize = this.#localize;
    const href = documentationAddress(item.application?.documentationUrl);
    const all: MenuAction[] = [
      ...actions,
      ...(href ? [{ part: 'documentation-link', label: localize.term('openDocumentation'), href }] : []),
      this.#copy.action(item.id),
    ];
    return html`<div
      class="menu"
      part="menu"
      role="menu"
      popover="auto"
      aria-label=${localize.term('actionOn', { action: localize.term('moreActions'), application: item.fullName })}
      @toggle=${this.#handleToggle}
    >
      ${keyedList(
        all,
        ({ part }) => part,
        (action) => this.#renderItem(action),
      )}
    </div>`;
  }

  #renderItem(action: MenuAction): TemplateResult {
    const { label, icon, details, href, isDisabled = false, describedBy } = action;
    const content = html`${icon} ${label} ${details}`;
    const handlePress = (event: Event): void => {
      if (isDisabled) return;
      if (!action.staysOpen) this.#close();
      action.onPress?.(event);
    };
    return href
      ? html`<a
          class="item"
          part="menu-item ${action.part}"
          role="menuitem"
          tabindex="-1"
          href=${href}
          target="_blank"
          rel="noopener noreferrer"
          @click=${handlePress}
          >${content}</a
        >`
      : html`<button
          type="button"
          class="item"
          part="menu-item ${action.part}"
          role="menuitem"
          tabindex="-1"
          aria-disabled=${isDisabled}
          aria-describedby=${describedBy ?? nothing}
          @click=${handlePress}
        >
          ${content}
        </button>`;
  }

  #toggle(id: string, opener: HTMLElement): void {
    const isClosedByPress = this.#openAtPress === id;
    this.#openAtPress = undefined;
    if (this.openId === id) this.#close();
    else if (!isClosedByPress) this.#open(id, opener, 'Home');
  }

  #open(id: string, opener: HTMLElement, key: Opened['key']): void {
    const place = focusedControl(this.#host, id);
    this.#opened = { id, opener, key, control: place && { ...place, element: opener } };
    this.#copy.forget();
    this.#host.requestUpdate();
  }

  /** Closes the menu. The focus goes back to its button, or to what took the place of its row. */
  #close(): void {
    const { control } = this.#opened ?? {};
    const menu = this.#menu;
    const focused = deepActiveElement();
    this.#forget();
    if (focused && menu?.contains(focused)) focused.blur();
    (menu as Partial<HTMLElement> | null)?.hidePopover?.();
    rowFocusOf(this.#host).restore(control);
  }

  #forget(): void {
    this.#opened = undefined;
    this.#copy.forget();
    this.#host.requestUpdate();
  }

  // A press elsewhere closes the menu, and takes the focus there.
  readonly #handleToggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'closed' && this.#opened) this.#forget();
  };

  #handleKeydown(event: KeyboardEvent): void {
    const target = event.target as Element;
    const { key } = event;
    const row = target.closest<HTMLElement>('.more') && target.closest<HTMLElement>('li');
    const menu = target.closest<HTMLElement>('[role="menu"]');
    if (row && /^Arrow(Down|Up)$/.test(key))
      this.#open(row.dataset['id'] ?? '', target as HTMLElement, key === 'ArrowUp' ? 'End' : 'Home');
    else if (menu && key === 'Escape') this.#close();
    // The browser then goes on from the button.
    else if (menu && key === 'Tab') return this.#close();
    else if (menu && key === ' ' && target.matches('a')) (target as HTMLElement).click();
    else {
      const item = menu && !event.ctrlKey && !event.metaKey && !event.altKey ? itemAfter(menu, key, target) : undefined;
      if (!item) return;
      item.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

function pauseActions(item: ListedIntegration, context: RowsContext): readonly RowAction[] {
  return context.pausing?.actions(context.store, targetOf(item, context)) ?? [];
}
