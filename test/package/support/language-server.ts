import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../../..');

interface Message {
  id?: number;
  method?: string;
  params?: { items?: unknown[] };
  result?: unknown;
  error?: { message: string };
}

/** TypeScript as an editor asks it. */
export interface LanguageServer {
  /** Opens a file with some text, or another text for a file that is open. */
  open: (path: string, text: string) => void;
  /** Returns the names that the editor offers at a place. */
  complete: (path: string, line: number, character: number) => Promise<string[]>;
  /** Returns what the editor shows over a place, without the declaration. */
  documentation: (path: string, line: number, character: number) => Promise<string>;
  close: () => void;
}

/** Starts TypeScript's language server for the projects in a folder. */
export async function startLanguageServer(folder: string): Promise<LanguageServer> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const child = spawn(process.execPath, [compiler, '--lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let versions = 0;

  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const ask = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = waiting.size + 1;
      waiting.set(id, { resolve, reject });
      send({ id, method, params });
    });
  const receive = ({ id, method, params, result, error }: Message): void => {
    if (id === undefined) return;
    // The server asks for settings, and gets none.
    if (method !== undefined) send({ id, result: params?.items?.map(() => null) ?? null });
    else if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
  };

  let received = Buffer.alloc(0);
  child.stdout.on('data', (data: Buffer) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:.*\r\n)*?\r\n/i.exec(received.toString('latin1'));
      const end = head ? head[0].length + Number(head[1]) : Infinity;
      if (!head || received.length < end) return;
      receive(JSON.parse(received.subarray(head[0].length, end).toString()) as Message);
      received = received.subarray(end);
    }
  });
  child.once('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The language server has ended.'));
  });

  const uri = (path: string): string => pathToFileURL(join(folder, path)).href;
  const place = (path: string, line: number, character: number): object => ({
    textDocument: { uri: uri(path) },
    position: { line, character },
  });
  await ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
  });
  send({ method: 'initialized', params: {} });

  return {
    open(path, text) {
      versions += 1;
      if (versions > 1) send({ method: 'textDocument/didClose', params: { textDocument: { uri: uri(path) } } });
      const textDocument = { uri: uri(path), languageId: 'typescript', version: versions, text };
      send({ method: 'textDocument/didOpen', params: { textDocument } });
    },
    async complete(path, line, character) {
      const answer = await ask('textDocument/completion', place(path, line, character));
      return (answer as { items: { label: string }[] }).items.map(({ label }) => label.replace(/\?$/, ''));
    },
    async documentation(path, line, character) {
      const answer = (await ask('textDocument/hover', place(path, line, character))) as {
        contents: { value: string };
      } | null;
      return (answer?.contents.value ?? '').replace(/^```.*?^```$/gms, '').trim();
    },
    close: () => child.kill(),
  };
}
