// Waits until the demo has printed its address to the file given, and fails unless its page and the page's script come.
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const SECONDS_TO_WAIT = 300;
const [, , file] = process.argv;

function printed() {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

async function printedAddress() {
  for (let second = 0; second < SECONDS_TO_WAIT; second += 1) {
    const [address] = /http:\/\/localhost:\d+/.exec(printed()) ?? [];
    if (address) return address;
    await wait(1_000);
  }
  throw new Error(`No address after ${SECONDS_TO_WAIT} s. The demo printed:\n${printed()}`);
}

async function textAt(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
  return response.text();
}

const address = await printedAddress();
const page = await textAt(address);
const [, script] = /<script type="module"[^>]* src="([^"]+)"/.exec(page) ?? [];
if (!page.includes('<integrations-section') || !script)
  throw new Error(`The page at ${address} has no section:\n${page}`);
await textAt(new URL(script, address));
console.log(`The demo answers at ${address}.`);
