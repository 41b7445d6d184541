import { defineConfig } from 'vitest/config';
import { findChromium } from '../test/browsers.ts';
import { storybook } from './project.ts';
export default defineConfig({ root: '/work/main', test: { projects: [storybook(await findChromium())] } });
