import type { CDPSession, Page } from 'playwright';
import type { CmServer } from '../../demo/support/cm-server.ts';
import type { PortalServer } from '../support/server.ts';
import { aroundCanary, findCanary } from './canary.ts';
import { findInHeap } from './heap.ts';
import { readDatabase, readFiles } from './stored.ts';
import { Traffic } from './traffic.ts';
import { type Texts, watchPage } from './watch-page.ts';

/** The header that CM.com documents for the token: nothing else of a request to it may have one. */
const TOKEN_HEADER = 'x-cm-producttoken';

/**
 * Looks for canaries everywhere but in the field in which one is typed. What is found is told as `channel: form:
 * place`.
 */
export class SecretSearch {
  readonly traffic: Traffic;
  /** How many texts there were by channel. */
  readonly channels = new Map<string, number>();
  readonly #page: Page;
  readonly #server: PortalServer;
  readonly #cm: CmServer;
  readonly #session: CDPSession;

  private constructor(page: Page, server: PortalServer, cm: CmServer, session: CDPSession) {
    this.traffic = new Traffic(page.context());
    this.#page = page;
    this.#server = server;
    this.#cm = cm;
    this.#session = session;
  }

  /** Watches a page that has not been opened yet. */
  static async begin(page: Page, server: PortalServer, cm: CmServer): Promise<SecretSearch> {
    await page.addInitScript(watchPage);
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return new SecretSearch(page, server, cm, session);
  }

  /** What is found while a secret stands in its field. */
  whileTyped(): Promise<string[]> {
    return this.#look(true);
  }

  /** What is found when no secret is to be in the page any more, in its memory neither. */
  async afterwards(): Promise<string[]> {
    const found = await this.#look(false);
    this.#count('heap', 1);
    const held = await findInHeap(this.#session);
    return [...found, ...held.map((line) => `heap: in clear: ${line}`)];
  }

  /** What is found in the files and in the database of the server, which must have stopped. */
  async inStoredData(url: string | undefined): Promise<string[]> {
    const folder = this.#server.dataDir;
    const files = await readFiles(folder);
    this.#count('file', files.length);
    const inFiles = files.flatMap(([path, content]) => {
      const form = findCanary(path) ?? findCanary(content);
      return form === undefined ? [] : [`file: ${form}: ${path.slice(folder.length)}`];
    });
    return [...inFiles, ...this.#find(await readDatabase({ url, folder }))];
  }

  async #look(mayHold: boolean): Promise<string[]> {
    const texts: Texts = await this.#inThePage(mayHold);
    texts.push(...(await this.traffic.take()));
    texts.push(['output of the server', '', this.#server.output]);
    for (const { address, headers, body } of this.#cm.received.splice(0)) {
      const { [TOKEN_HEADER]: _token, ...others } = headers;
      texts.push(['request to the third party', '', [address, JSON.stringify(others), body].join('\n')]);
    }
    return this.#find(texts);
  }

  async #inThePage(mayHold: boolean): Promise<Texts> {
    const frames = this.#page
      .frames()
      .map((frame) => frame.evaluate((reading) => window.readTexts(reading), { mayHold }));
    const texts = (await Promise.all(frames)).flat();
    texts.push(['cookie', '', JSON.stringify(await this.#page.context().cookies())]);
    // A password's value is not in it.
    texts.push(['accessibility tree', '', JSON.stringify(await this.#session.send('Accessibility.getFullAXTree'))]);
    return texts;
  }

  #find(texts: Texts): string[] {
    return texts.flatMap(([channel, where, text]) => {
      this.#count(channel, 1);
      const form = findCanary(text);
      return form === undefined ? [] : [`${channel}: ${form}: ${where}: ${aroundCanary(text)}`];
    });
  }

  #count(channel: string, more: number): void {
    this.channels.set(channel, (this.channels.get(channel) ?? 0) + more);
  }
}
