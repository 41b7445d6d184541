import { chromium } from 'playwright';
import { describe } from 'vitest';
import { findProgram } from '../support/browsers/programs.ts';
import { testTranscripts } from './support/transcripts.ts';

// A screen reader reads windows, which headless-shell has none of.
const executablePath = findProgram(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);

describe('what Orca speaks in Chromium', () => {
  testTranscripts('chromium', (env) => {
    if (!executablePath) throw new Error('Install chromium for the transcripts of the screen reader.');
    const args = ['--force-renderer-accessibility', '--no-first-run', '--disable-gpu', '--no-sandbox'];
    return chromium.launch({ executablePath, headless: false, args, env });
  });
});
