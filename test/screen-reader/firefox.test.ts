import { firefox } from 'playwright';
import { describe } from 'vitest';
import { findFirefox } from '../support/browsers/firefox.ts';
import { testTranscripts } from './support/transcripts.ts';

const found = findFirefox();

describe('what Orca speaks in Firefox', () => {
  testTranscripts('firefox', (env) => {
    if (!found) throw new Error('Install Firefox for the transcripts of the screen reader.');
    const firefoxUserPrefs = { ...found.firefoxUserPrefs, 'accessibility.force_disabled': -1 };
    return firefox.launch({ ...found, headless: false, env, firefoxUserPrefs });
  });
});
