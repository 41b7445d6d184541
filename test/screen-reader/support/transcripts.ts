import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { Desktop } from './desktop.ts';
import { FLOWS } from './flows.ts';
import { Person } from './person.ts';
import { ScreenReader } from './screen-reader.ts';

/** Compares what Orca speaks in each flow, in a browser, with the transcript of that flow. */
export function testTranscripts(name: string, launch: (env: Record<string, string>) => Promise<Browser>): void {
  let desktop: Desktop;
  let reader: ScreenReader;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    desktop = await Desktop.start();
    reader = await ScreenReader.start(desktop);
    browser = await launch(desktop.env);
    // The size of the window is the page's.
    page = await browser.newPage({ viewport: null, reducedMotion: 'reduce' });
    await reader.heard();
  });
  afterAll(async () => {
    await browser?.close();
    desktop?.stop();
  });

  it.each(FLOWS)('$name', async ({ name: flow, scenario, act }) => {
    const person = new Person(page, desktop, reader);
    await person.open(inject('flowsPage'), scenario);
    await act(person);
    const file = `transcripts/${flow.replaceAll(' ', '-')}.${name}.txt`;
    if (!(await isKnown(file, person.transcript))) await expect(person.transcript).toMatchFileSnapshot(file);
  });
}

/** What Orca adds about the place of the focus and its own modes, which it does now and then only. */
const ABOUT_THE_PLACE = /^ +(region .*|leaving .*|List with \d+ items?\.|Focus mode|Browse mode)$/;

/**
 * Tells whether a transcript says the same as the stored one. The order of what one act makes heard, repetitions and
 * words about the place differ from run to run.
 */
async function isKnown(file: string, transcript: string): Promise<boolean> {
  try {
    const stored = await readFile(new URL(`../${file}`, import.meta.url), 'utf8');
    return essence(stored) === essence(transcript);
  } catch {
    return false;
  }
}

function essence(transcript: string): string {
  const acts = transcript.split(/^(?! )/m);
  return acts.map((act) => [...new Set(act.split('\n'))].filter(isEssential).toSorted().join('\n')).join('\n\n');
}

function isEssential(line: string): boolean {
  return line !== '' && !ABOUT_THE_PLACE.test(line);
}
