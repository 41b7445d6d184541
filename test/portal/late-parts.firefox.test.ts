import { firefox } from 'playwright';
import { describe } from 'vitest';
import { findFirefox } from '../support/browsers/firefox.ts';
import { testLateParts } from './support/late-parts.ts';

describe('a part that cannot be loaded at first, in Firefox, which remembers that an import failed', () => {
  testLateParts(() => firefox.launch(findFirefox()));
});
