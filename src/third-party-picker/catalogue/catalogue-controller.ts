import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { focusSearch } from '../../collection/filter-templates.ts';
import { RovingRows } from '../../collection/roving-rows.ts';
import { RowWindow } from '../../collection/row-window.ts';
import { SearchIndex } from '../../collection/search-index.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Application, ApplicationKind } from '../../model/application.ts';
import type { IntegrationsError } from '../../model/errors.ts';
import type { Account } from '../../store/account-state.ts';
import { catalogueFailure, loadRemainingPages } from '../../store/catalogue-pages.ts';
import { DebounceController } from '../../ui/debounce-controller.ts';
import type { DialogAccountController } from '../../ui/dialog/dialog-account-controller.ts';
import { CatalogueFilter } from './catalogue-filter.ts';
import { catalogue, type CatalogueView } from './catalogue.ts';
import { ServerSearch } from './server-search.ts';

interface CatalogueHost extends LitElement {
  readonly open: boolean;
  readonly vendor: string | undefined;
}

/** What the picker adds to the view of the catalogue: the choices, and what the user can do with an application. */
type Choices = Pick<CatalogueView, 'staged' | 'adding' | 'onChoose' | 'onRemove'>;

/** The catalogue of a picker, as far as the user has narrowed it. */
export class CatalogueController implements ReactiveController {
  readonly #host: CatalogueHost;
  readonly #localize: LocalizeController;
  readonly #account: DialogAccountController;
  readonly #report: (error: IntegrationsError) => void;
  readonly #debounce: DebounceController;
  readonly #rows: RowWindow;
  readonly #roving: RovingRows;
  readonly #serverSearch: ServerSearch;
  readonly #index = new SearchIndex<Application>();
  #filter = new CatalogueFilter(this.#index);
  #isRetrying = false;
  #indexed: readonly Application[] | undefined;

  /** `report` is called with the failure of each load and search. */
  constructor(
    host: CatalogueHost,
    localize: LocalizeController,
    account: DialogAccountController,
    report: (error: IntegrationsError) => void,
  ) {
    this.#host = host;
    this.#localize = localize;
    this.#account = account;
    this.#report = report;
    this.#debounce = new DebounceController(host, () => JSON.stringify([this.#filter.search, this.#filter.choice]));
    this.#rows = new RowWindow(host, 'scroll');
    this.#roving = new RovingRows(host, this.#rows);
    this.#serverSearch = new ServerSearch(host, report);
    host.addController(this);
  }

  /** The account, if it is loaded and can hold integrations. */
  get account(): Account | undefined {
    const account = this.#account.store?.account;
    return account?.permissions.supported === true ? account : undefined;
  }

  /** Begins again, with the whole of a kind. */
  reset(kind: ApplicationKind): void {
    this.#filter = new CatalogueFilter(this.#index);
    this.#filter.kind = kind;
    this.#roving.reset();
  }

  /** Draws the catalogue of an account. */
  render(account: Account, choices: Choices): TemplateResult {
    const { store } = this.#account;
    return catalogue(this.#localize, {
      ...choices,
      account,
      vendor: this.#host.vendor,
      filter: this.#filter,
      rows: this.#rows,
      isQuiet: this.#debounce.isQuiet,
      search: this.#serverSearch,
      failure: this.#isRetrying ? undefined : catalogueFailure(this.#account.state),
      readonlyReason: this.#account.readonlyReason,
      isRemoving: ({ id }) => store?.writing(id) !== undefined,
      onShowKind: (kind) => this.#update(() => this.#filter.showKind(kind)),
      onNarrow: (change) => this.#update(() => this.#filter.narrow(change)),
      onShowElsewhere: (kind) => {
        this.#update(() => this.#filter.showKind(kind));
        this.#focusSearch();
      },
      onClear: () => {
        this.#update(() => this.#filter.narrow({ search: '', choice: undefined }));
        this.#focusSearch();
      },
      onRetry: () => void this.#retry(),
    });
  }

  /** Moves the focus for a key that is pressed in the picker. */
  readonly handleKey = (event: KeyboardEvent): void => {
    this.#roving.handleKey(event, this.#filter.length, () => this.#focusSearch());
  };

  /** Brings the first wanted application into the page, even if the filter hides it. */
  async reveal(isWanted: (application: Application) => boolean): Promise<void> {
    const { found } = this.#serverSearch;
    const place = this.#filter.reveal(this.#localize, this.account?.applications ?? [], found, isWanted);
    await this.#rows.show(place, this.#filter.length);
  }

  hostUpdate(): void {
    const store = this.#host.open ? this.#account.store : undefined;
    this.#serverSearch.follow(store, this.#filter.search.trim(), this.#debounce.isQuiet);
  }

  hostUpdated(): void {
    const { store } = this.#account;
    if (store) void loadRemainingPages(store, this.#report);
    const { applications = [] } = this.account ?? {};
    if (!this.#host.open || applications === this.#indexed) return;
    this.#indexed = applications;
    void this.#index.prepare(applications);
  }

  #update(change: () => void): void {
    change();
    this.#roving.reset();
    this.#host.requestUpdate();
  }

  #focusSearch(): void {
    focusSearch(this.#host.renderRoot);
  }

  async #retry(): Promise<void> {
    this.#isRetrying = true;
    this.#host.requestUpdate();
    // The button disappears, and would take the focus with it.
    this.#focusSearch();
    await this.#account.load();
    this.#isRetrying = false;
    this.#host.requestUpdate();
  }
}
