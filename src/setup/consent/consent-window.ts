/**
 * The window of another site. It has no way back to the page that opened it. Whether it is closed is what the browser
 * says, which may be wrong: of a site that keeps others out (by its `Cross-Origin-Opener-Policy`) it says that it is
 * closed.
 */
export class ConsentWindow {
  #window: Window | null | undefined;
  #isClosed = false;

  /** An unwatched window counts as open. */
  get state(): 'open' | 'blocked' | 'closed' {
    if (this.#window === null) return 'blocked';
    return this.#isClosed ? 'closed' : 'open';
  }

  /** Opens it, still empty: browsers allow that only at once. */
  open(): void {
    this.#isClosed = false;
    this.#window = window.open('', '_blank', 'popup,width=560,height=720');
    // With `noopener` there would be no window to lead anywhere later.
    if (this.#window) this.#window.opener = null;
  }

  /** Leads it to an address. */
  lead(url: string): void {
    try {
      this.#window?.location.replace(url);
    } catch {
      this.#window = null;
    }
  }

  /** Looks whether it is closed. Answers whether it has been closed since the last look. */
  look(): boolean {
    if (!this.#window || this.#isClosed || !this.#window.closed) return false;
    this.#isClosed = true;
    return true;
  }

  close(): void {
    this.#window?.close();
  }

  /** Does not watch it any more. */
  forget(): void {
    this.#window = undefined;
    this.#isClosed = false;
  }
}
