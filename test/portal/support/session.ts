import type { Page } from 'playwright';
import { expect } from 'vitest';

/** All that went through a page from the time on at which it began to be recorded. */
export interface Session {
  /** Requests to other places than the page's own. */
  foreignRequests(): string[];
  /** What the console printed, and what was thrown and not caught. */
  consoleText(): string;
  /** Asserts that a secret is neither in what came from the server nor in an address, nor in the page as it is. */
  expectWithout(secret: string): Promise<void>;
}

/** Records a page: its addresses, the answers of the API and what it prints. */
export async function recordSession(page: Page): Promise<Session> {
  const addresses: string[] = [];
  const messages: string[] = [];
  const answers: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`uncaught: ${String(error)}`));
  // Read on the way: what the page has got is not there any more once it is reloaded.
  await page.context().route('**/api/**', async (route) => {
    try {
      const response = await route.fetch();
      answers.push(JSON.stringify(response.headers()), await response.text());
      await route.fulfill({ response });
    } catch {
      // The server or the page that asked is gone: nothing came, or nobody is there to get it.
      await route.abort().catch(() => {});
    }
  });
  return {
    foreignRequests: () => {
      const { origin } = new URL(page.url());
      return addresses.filter((address) => !address.startsWith(`${origin}/`));
    },
    consoleText: () => messages.join('\n'),
    expectWithout: async (secret) => {
      expect(answers.some((answer) => answer.includes('"applicationId":"cm.com"'))).toBe(true);
      expect(answers.filter((answer) => answer.includes(secret))).toEqual([]);
      expect(addresses.filter((address) => address.includes(secret))).toEqual([]);
      expect(await pageText(page)).not.toContain(secret);
    },
  };
}

/**
 * All that a page holds: its address, its markup through shadow roots, what is in its fields, and what it has stored.
 */
export async function pageText(page: Page): Promise<string> {
  const inside = await page.evaluate(async () => {
    const parts: string[] = [location.href, document.cookie];
    const read = (root: Document | ShadowRoot): void => {
      parts.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML);
      for (const element of root.querySelectorAll('*')) {
        if ('value' in element) parts.push(String(element.value));
        if (element.shadowRoot) read(element.shadowRoot);
      }
    };
    read(document);
    for (const storage of [localStorage, sessionStorage]) parts.push(JSON.stringify(storage));
    const databases = await indexedDB.databases();
    return [...parts, ...databases.map(({ name = '' }) => name), ...(await caches.keys())].join('\n');
  });
  return `${inside}\n${await page.title()}`;
}
