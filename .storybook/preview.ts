import type { ArgTypesEnhancer } from 'storybook/internal/types';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import '../src/define.ts';
import { registerTranslation } from '../src/localization/registry.ts';
import { pseudoTranslation } from '../src/testing/translations/pseudo.ts';
import { DocsPage } from './docs-page.ts';
import { keepPageStill } from './frame.ts';
import { observeMedia } from './media.ts';
import { inPage, loadLanguage } from './page.ts';
import { globalTypes, initialGlobals, widths } from './toolbars.ts';

setCustomElementsManifest(manifest);
registerTranslation(pseudoTranslation);
observeMedia();
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
  initialGlobals,
  loaders: [loadLanguage],
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    // A violation makes the story's test fail.
    a11y: { test: 'error', options: { resultTypes: ['violations', 'incomplete'] } },
    backgrounds: { disable: true },
    viewport: { options: widths },
    docs: { page: DocsPage },
    controls: { expanded: true, sort: 'requiredFirst' },
    options: {
      storySort: {
        order: [
          'Start',
          'Flow',
          'Matrix',
          'Themes',
          'Foundations',
          ['Tokens', 'Icons', 'Wording'],
          'Guides',
          'Elements',
        ],
      },
    },
  },
};

export default preview;
