import { defineConfig } from 'vite';

/** How Storybook reads the sources. Decorators are lowered as the root's tsconfig.json says. */
export default defineConfig({ build: { chunkSizeWarningLimit: 4_000 } });
