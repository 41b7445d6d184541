import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/**
 * An empty pong of a WebSocket client with a mask (RFC 6455, 5.5.3). Nobody has to ask for one, and nobody answers it.
 */
const PONG = Buffer.from([0x8a, 0x80, 1, 2, 3, 4]);
const UPGRADED = /^HTTP\/1\.1 101 /;

const PROMPT = Symbol.for('integration-elements.prompt-answers');

/**
 * Makes the Firefox that this process drives answer without delay. It sends an answer in two pieces, the second one
 * only once the first is acknowledged, which the system puts off for 40 ms if it has nothing to send along. So each
 * piece gets something.
 */
export function promptAnswers(): void {
  // Each project that runs in Firefox asks for it.
  const process = globalThis as { [PROMPT]?: boolean };
  if (process[PROMPT]) return;
  process[PROMPT] = true;
  subscribe('net.client.socket', (message) => {
    const { socket } = message as { socket: Socket };
    socket.once('data', (data: Buffer) => {
      if (UPGRADED.test(data.toString('latin1', 0, 13))) socket.on('data', () => socket.writable && socket.write(PONG));
    });
  });
}
