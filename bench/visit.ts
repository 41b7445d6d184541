import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { findChromium } from '../test/support/browsers.ts';
import type { ContestantName } from './build.ts';

/** A page of a contestant in a browser context of its own. */
export interface Visit {
  readonly page: Page;
  readonly cdp: CDPSession;
}

/**
 * Starts the Chromium that the tests run in, without a limit of frames a second, which would hide what takes less than
 * one.
 */
export async function startBrowser(): Promise<Browser> {
  const { executablePath, args } = await findChromium({ isForMeasuring: true });
  return chromium.launch({
    executablePath,
    args: [...args, '--disable-frame-rate-limit', '--disable-gpu-vsync', '--enable-precise-memory-info'],
  });
}

/** Opens a contestant's page, does something with it, and closes it. */
export async function visit<T>(
  browser: Browser,
  site: string,
  name: ContestantName,
  act: (visit: Visit) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${site}/${name}.html?contestant=${name}`);
    await page.waitForFunction(() => 'bench' in globalThis);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    const result = await act({ page, cdp });
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return result;
  } catch (error) {
    throw new Error(`${name}: ${String(error)}`, { cause: error });
  } finally {
    await context.close();
  }
}

/** What Chromium counts of a page, by its own names: times in seconds, sizes in bytes. */
export async function metricsOf({ cdp }: Visit): Promise<Map<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}
