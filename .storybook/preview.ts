import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import '../src/define.ts';
import { globalTypes, inPage, widths } from './page.ts';

setCustomElementsManifest(manifest);

const preview: Preview = {
  decorators: [inPage],
  globalTypes,
  initialGlobals: { language: 'en', direction: 'ltr', theme: 'light' },
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    // A violation makes the story's test fail.
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    viewport: { options: widths },
    controls: { expanded: true, sort: 'requiredFirst' },
    options: { storySort: { order: ['Guides', ['Embedding', 'Writing an adapter', 'Styling', 'Host themes'], 'Flow', 'Elements'] } },
  },
};

export default preview;
