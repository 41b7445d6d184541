/** Texts, by the channel that they came through, and where in it. */
export type Texts = [channel: string, where: string, text: string][];

/** What is asked of a page. */
export interface Reading {
  /** Whether a dialog may hold a secret at the moment: in its own field, and in what it has rendered. */
  mayHold: boolean;
}

declare global {
  interface Window {
    /** All texts that the page holds, and those of the events since the last call. */
    readTexts(reading: Reading): Promise<Texts>;
  }
}

/**
 * Runs in each document before everything else. It never reads the field in which the secret is typed, so that what is
 * found in the page's memory was put there by the page.
 */
export function watchPage(): void {
  const EVENTS = (
    'integration-adding integration-added integration-configuring integration-configured integration-removing ' +
    'integration-removed integrations-loaded integrations-error integrations-unauthenticated context-request ' +
    'open close cancel toggle input beforeinput change invalid submit reset formdata focusin error ' +
    'unhandledrejection rejectionhandled securitypolicyviolation message storage popstate hashchange'
  ).split(' ');
  const CONTEXTS = ['integration-elements/adapter', 'integration-elements/account-id'];
  /** What a browser says of typing. Whoever listens for it reads along, in any page. */
  const TYPING = new Set(['data', 'dataTransfer', 'clipboardData']);
  let told: Texts = [];

  type Note = (path: string, text: string) => void;

  /** Notes every text that can be reached from a value by reading properties, its prototypes' ones included. */
  function walk(root: unknown, name: string, note: Note, isLeftOut: (key: string, holder: object) => boolean): void {
    const seen = new Set<object>();
    const queue: [unknown, string][] = [[root, name]];
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [value, path] = next;
      if (typeof value === 'string') note(path, value);
      if (typeof value === 'symbol') note(path, String(value));
      if (typeof value !== 'object' || value === null || seen.has(value)) continue;
      seen.add(value);
      if (value !== root && (value instanceof Node || value instanceof Window || value instanceof CSSStyleSheet))
        continue;
      if (value instanceof Map || value instanceof Set) queue.push([[...value], `${path}(entries)`]);
      for (const key of keysOf(value)) {
        const text = String(key);
        if (isLeftOut(text, value)) continue;
        note(`${path} (key)`, text);
        queue.push([valueOf(value, key), `${path}.${text}`]);
      }
    }
  }

  function keysOf(value: object): Set<string | symbol> {
    const keys = new Set<string | symbol>();
    const ends = new Set<unknown>([null, Object.prototype, Array.prototype, HTMLElement.prototype]);
    for (let holder = value; !ends.has(holder); holder = Object.getPrototypeOf(holder) as object) {
      for (const key of Reflect.ownKeys(holder)) keys.add(key);
    }
    return keys;
  }

  function valueOf(holder: object, key: string | symbol): unknown {
    try {
      return Reflect.get(holder, key) as unknown;
    } catch {
      return undefined;
    }
  }

  function isOwnField(node: unknown): boolean {
    return node instanceof HTMLInputElement && node.autocomplete === 'one-time-code';
  }

  function tell(event: Event): void {
    const isTyping = event.isTrusted && isOwnField(event.composedPath()[0]);
    const note: Note = (path, text) => told.push(['event', path, text]);
    walk(event, event.type, note, (key, holder) => isTyping && holder === event && TYPING.has(key));
  }

  for (const type of EVENTS) window.addEventListener(type, tell, { capture: true });
  // Those that never leave their shadow root, too; and with what their listeners have made of them.
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function dispatch(event) {
    tell(event);
    const isKept = dispatchEvent.call(this, event);
    tell(event);
    return isKept;
  };

  function readTree(root: Document | DocumentFragment, texts: Texts, { mayHold }: Reading): void {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    for (let node: Node | null = root; node; node = nodes.nextNode()) {
      if (!(node instanceof Element)) {
        texts.push([
          node instanceof Comment ? 'comment' : 'text',
          node.parentNode?.nodeName ?? '',
          node.nodeValue ?? '',
        ]);
        continue;
      }
      for (const { name, value } of node.attributes) texts.push(['attribute', node.localName, `${name}=${value}`]);
      const isHolder = mayHold && isOwnField(node);
      for (const name of ['value', 'defaultValue', 'validationMessage']) {
        if (name in node && !(isHolder && name === 'value'))
          texts.push([`${name} of a control`, node.localName, String(valueOf(node, name))]);
      }
      if (node instanceof HTMLTemplateElement) readTree(node.content, texts, { mayHold });
      if (node.shadowRoot) readTree(node.shadowRoot, texts, { mayHold });
      if (node.localName.includes('-')) readProperties(node, texts, { mayHold });
    }
    if (root instanceof Document || root instanceof ShadowRoot) readStyles(root, texts);
  }

  function readStyles({ styleSheets, adoptedStyleSheets }: DocumentOrShadowRoot, texts: Texts): void {
    for (const { cssRules } of [...styleSheets, ...adoptedStyleSheets]) {
      for (const { cssText } of cssRules) texts.push(['style sheet', '', cssText]);
    }
  }

  /**
   * What an element has in its properties and gets from contexts: while it shows a secret, without what it has
   * rendered.
   */
  function readProperties(element: Element, texts: Texts, { mayHold }: Reading): void {
    const note: Note = (path, text) => texts.push(['property', path, text]);
    walk(element, element.localName, note, (key) => mayHold && key.startsWith('_$'));
    for (const name of CONTEXTS) {
      const callback = (value: unknown): void =>
        walk(
          value,
          name,
          (path, text) => texts.push(['context', path, text]),
          () => false,
        );
      const request = new Event('context-request', { bubbles: true, composed: true });
      dispatchEvent.call(
        element,
        Object.assign(request, { context: Symbol.for(name), contextTarget: element, callback }),
      );
    }
  }

  async function readStorages(texts: Texts): Promise<void> {
    texts.push(
      ['localStorage', '', JSON.stringify(localStorage)],
      ['sessionStorage', '', JSON.stringify(sessionStorage)],
    );
    for (const { name } of await indexedDB.databases())
      texts.push(['IndexedDB', name ?? '', `${name}: ${await readDatabase(name ?? '')}`]);
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        texts.push([
          'Cache Storage',
          name,
          [name, request.url, ...(response?.headers ?? []), await response?.text()].join('\n'),
        ]);
      }
    }
  }

  async function readDatabase(name: string): Promise<string> {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(request.error?.name)));
      });
    const database = await settled(indexedDB.open(name));
    const stores = [...database.objectStoreNames];
    const content = stores.map(async (store) => {
      const opened = database.transaction(store).objectStore(store);
      return [store, ...(await Promise.all([settled(opened.getAllKeys()), settled(opened.getAll())]))];
    });
    const text = JSON.stringify(await Promise.all(content));
    database.close();
    return text;
  }

  window.readTexts = async (reading) => {
    const texts: Texts = told;
    told = [];
    readTree(document, texts, reading);
    await readStorages(texts);
    const { navigation } = window as { navigation?: { entries(): { url: string | null; getState(): unknown }[] } };
    texts.push(
      ['document.title', '', document.title],
      ['document.cookie', '', document.cookie],
      ['location', '', location.href],
      ['referrer', '', document.referrer],
      ['window.name', '', window.name],
      ['history.state', '', JSON.stringify(history.state)],
      ['navigation', '', JSON.stringify(navigation?.entries().map((entry) => [entry.url, entry.getState()]))],
      ['performance', '', JSON.stringify(performance.getEntries())],
    );
    return [...new Map(texts.map((each) => [each.join('\n'), each])).values()];
  };
}
