import type { Decorator, Loader } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { languageLoaders } from '../src/localization/languages.ts';
import { addLibraryWords, hasLibraryWords } from '../src/localization/registry.ts';
import { setConditions } from '../stories/scenarios/conditions.ts';
import { HOSTS, type HostName } from '../stories/hosts/hosts.ts';
import { logEvents } from './events.ts';
import { emulate } from './media.ts';
import './page.css';
import type { Setting } from './toolbars.ts';

type Settings = Record<Setting, string>;

const hostSheet = document.createElement('style');
document.head.append(hostSheet);

/** Loads the words of the page before a story begins, so that whoever acts in it knows what to look for. */
export const loadLanguage: Loader = async ({ globals }) => {
  const code = String(globals['language']).toLowerCase();
  const load = languageLoaders.get(code) ?? languageLoaders.get(code.split('-')[0] ?? '');
  if (!load || hasLibraryWords(code)) return;
  for (const words of Object.values(await load())) addLibraryWords(words);
};

/** A page of a portal around each story, which follows the toolbars. */
export const inPage: Decorator = (story, { globals, parameters, viewMode }) => {
  const settings = globals as Settings;
  const { language, direction, theme, density, textSize } = settings;
  // The page's own scroll bars, and what shows beyond the story.
  if (viewMode === 'story') document.documentElement.style.colorScheme = theme;
  const name = (parameters['host'] as HostName | undefined) ?? settings.host;
  const host = name in HOSTS ? HOSTS[name as HostName] : undefined;
  void host?.load?.();
  hostSheet.textContent = [
    host ? host.css + host.theme : '',
    // What is as usual is left to the theme.
    density === '4px' ? '' : `.page * { --integrations-space: ${density}; }`,
    textSize === '100%' ? '' : `.page.page { font-size: ${textSize}; }`,
  ].join('\n');
  emulate({
    contrast: settings.contrast === 'more',
    forcedColours: settings.forcedColours === 'active',
    reducedMotion: settings.motion === 'reduce',
  });
  setConditions({ latency: Number(settings.latency), failure: settings.failure, language });
  return html`<div
    class="page ${host ? 'host' : ''}"
    lang=${language}
    dir=${direction}
    data-theme=${theme}
    ${ref(logEvents)}
  >
    ${story()}
  </div>`;
};
