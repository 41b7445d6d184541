import { chromium } from 'playwright';
import { describe } from 'vitest';
import { findChromium } from '../support/browsers.ts';
import { testLateParts } from './support/late-parts.ts';

describe('a part that cannot be loaded at first', () => {
  testLateParts(async () => chromium.launch(await findChromium()));
});
