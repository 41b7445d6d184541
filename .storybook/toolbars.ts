import type { Preview } from '@storybook/web-components-vite';
import { HOST_NAMES, HOSTS } from '../stories/hosts/hosts.ts';

interface Item {
  readonly value: string;
  readonly title: string;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'Deutsch',
  'de-CH': 'Deutsch (Schweiz)',
  fr: 'Français',
  es: 'Español',
  it: 'Italiano',
  nl: 'Nederlands',
  pt: 'Português',
  pl: 'Polski',
  sv: 'Svenska',
  ja: '日本語',
  ar: 'العربية',
  'en-XA': 'Pseudo: longer and marked',
};

/** What each toolbar offers; the first is what a story begins with. */
const CHOICES = {
  language: ['Language of the page', 'globe', items(LANGUAGES)],
  direction: ['Direction of the page', 'transfer', items({ ltr: 'Left to right', rtl: 'Right to left' })],
  theme: ['Colour scheme', 'sun', items({ light: 'Light', dark: 'Dark' })],
  host: [
    'Design system of the host',
    'paintbrush',
    items({ none: 'No host', ...Object.fromEntries(HOST_NAMES.map((name) => [name, HOSTS[name].title])) }),
  ],
  density: ['Density', 'component', items({ '4px': 'Usual density', '3px': 'Compact', '5px': 'Spacious' })],
  textSize: [
    'Size of the text',
    'ruler',
    items({ '100%': 'Text 100 %', '125%': '125 %', '150%': '150 %', '200%': '200 %' }),
  ],
  contrast: ['Contrast', 'contrast', items({ no: 'Usual contrast', more: 'More contrast' })],
  forcedColours: ['Forced colours', 'accessibility', items({ none: 'Own colours', active: 'Forced colours' })],
  motion: ['Motion', 'play', items({ no: 'Motion', reduce: 'Reduced motion' })],
  latency: [
    'Latency of the server',
    'timer',
    items({ '0': 'No latency', '400': '0.4 s', '2000': '2 s', '8000': '8 s' }),
  ],
  failure: [
    'Failures of the server',
    'lightningoff',
    items({
      none: 'No failures',
      'read:network': 'Reads: no connection',
      'read:forbidden': 'Reads: not allowed',
      'write:unavailable': 'Writes: not available',
      'write:forbidden': 'Writes: not allowed',
      'write:timeout': 'Writes: outcome unknown',
    }),
  ],
} as const;

/** The names of the toolbars. */
export type Setting = keyof typeof CHOICES;

/** The toolbars. */
export const globalTypes: NonNullable<Preview['globalTypes']> = Object.fromEntries(
  Object.entries(CHOICES).map(([name, [description, icon, choices]]) => [
    name,
    { description, toolbar: { icon, dynamicTitle: true, items: [...choices] } },
  ]),
);

/** What a story begins with. */
export const initialGlobals = Object.fromEntries(
  Object.entries(CHOICES).map(([name, [, , [first]]]) => [name, first?.value]),
) as Record<Setting, string>;

/** The widths that a story can be looked at in; without one it has all there is. */
export const widths = Object.fromEntries(
  [320, 480, 768, 1024, 1280, 1440, 1920].map((width) => [
    `w${width}`,
    { name: `${width} px`, styles: { width: `${width}px`, height: width < 1000 ? '720px' : '900px' } },
  ]),
);

function items(titles: Readonly<Record<string, string>>): readonly Item[] {
  // Names that look like numbers would come first.
  return Object.entries(titles).map(([value, title]) => ({ value, title }));
}
