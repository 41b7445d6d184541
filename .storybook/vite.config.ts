import { defineConfig } from 'vite';

/** How Storybook reads the sources: as vite does by itself. Decorators are lowered as the root's tsconfig.json says. */
export default defineConfig({});
