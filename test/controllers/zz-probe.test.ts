import { expect, it } from 'vitest';
it('reduces', () => { expect([matchMedia('(prefers-reduced-motion: reduce)').matches, document.hasFocus(), innerWidth, innerHeight, devicePixelRatio, navigator.language, matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('(hover: hover)').matches].join()).toBe('true,true,1280,800,1,en-US,false,true'); });
