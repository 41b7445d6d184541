import type { ArgTypesEnhancer } from 'storybook/internal/types';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import '../src/define.ts';
import { keepPageStill } from './frame.ts';
import { globalTypes, inPage, widths } from './page.ts';

setCustomElementsManifest(manifest);
keepPageStill();

/** Only what a story has an argument for can be set: the rest of an element's interface is there to be read. */
const controlsOfArguments: ArgTypesEnhancer = ({ argTypes, initialArgs }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => [name, name in initialArgs ? type : { ...type, control: false }]),
  );

const preview: Preview = {
  argTypesEnhancers: [controlsOfArguments],
  decorators: [inPage],
  globalTypes,
  initialGlobals: { language: 'en', direction: 'ltr', theme: 'light' },
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    // A violation makes the story's test fail.
    a11y: { test: 'error', options: { resultTypes: ['violations', 'incomplete'] } },
    backgrounds: { disable: true },
    viewport: { options: widths },
    controls: { expanded: true, sort: 'requiredFirst' },
    options: {
      storySort: {
        order: ['Guides', ['Embedding', 'Writing an adapter', 'Styling', 'Host themes'], 'Flow', 'Elements'],
      },
    },
  },
};

export default preview;
