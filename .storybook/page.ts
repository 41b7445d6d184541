import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { logEvents } from './events.ts';
import './page.css';

/** What the toolbars set, and a page of a portal around each story that follows them. */
export const inPage: Decorator = (story, { globals, viewMode }) => {
  const { language, direction, theme } = globals as Record<string, string>;
  // The page's own scroll bars, and what shows beyond the story.
  if (viewMode === 'story') document.documentElement.style.colorScheme = theme ?? '';
  return html`<div class="page" lang=${language} dir=${direction} data-theme=${theme} ${ref(logEvents)}>${story()}</div>`;
};

/** The toolbars for language, direction and theme. */
export const globalTypes: NonNullable<Preview['globalTypes']> = {
  language: {
    description: 'Language of the page',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: 'en', title: 'English' },
        { value: 'de', title: 'Deutsch' },
      ],
    },
  },
  direction: {
    description: 'Direction of the page',
    toolbar: {
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
  theme: {
    description: 'Theme of the page',
    toolbar: {
      icon: 'contrast',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light', icon: 'sun' },
        { value: 'dark', title: 'Dark', icon: 'moon' },
      ],
    },
  },
};

/** The widths that a story can be looked at in; without one it has all there is. */
export const widths = Object.fromEntries(
  [320, 480, 768].map((width) => [
    `w${width}`,
    { name: `${width} px`, styles: { width: `${width}px`, height: '720px' } },
  ]),
);
