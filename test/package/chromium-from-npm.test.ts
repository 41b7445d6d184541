import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chromiumFromNpm, hasChromiumFromNpm } from '../support/browsers/chromium-from-npm.ts';

describe.runIf(hasChromiumFromNpm)('the Chromium from npm', () => {
  it('is unpacked whole by callers at the same time, leaves their environment alone, and draws form controls', async () => {
    const cache = await mkdtemp(join(tmpdir(), 'chromium-cache-'));
    onTestFinished(() => rm(cache, { recursive: true }));
    const environment = { ...process.env };

    const programs = await Promise.all([chromiumFromNpm(cache), chromiumFromNpm(cache)]);
    expect(new Set(programs)).toHaveProperty('size', 1);
    expect(await readdir(cache)).toHaveLength(1);
    expect(process.env).toEqual(environment);

    const [executablePath] = programs;
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--no-zygote', '--disable-gpu'] });
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    // Without a font of its own the browser ends itself at these.
    await page.setContent('<select><option>One</option></select><input type="password" value="secret"><p>Text</p>');
    const widths = await page.evaluate(() =>
      Array.from(document.querySelectorAll('select, input, p'), (element) => element.clientWidth),
    );
    expect(Math.min(...widths)).toBeGreaterThan(20);
  });
});
