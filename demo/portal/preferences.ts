import type { Language } from './words.ts';

const STORAGE_KEY = 'integration-elements-portal';
const THEMES = ['system', 'light', 'dark'] as const;

/** Light, dark, or what the system has. */
export type Theme = (typeof THEMES)[number];

/** What a person chose; `account` is an identifier, absent until one was chosen. */
export interface Preferences {
  lang: Language;
  theme: Theme;
  account?: string;
}

/** What is in the address counts most, then what was chosen before, then the browser's language. */
export function readPreferences(): Preferences {
  const query = Object.fromEntries(new URLSearchParams(location.search));
  const chosen: Record<string, unknown> = { ...readStored(), ...query };
  return {
    lang: toLanguage(chosen.lang) ?? toLanguage(navigator.language.split('-')[0]) ?? 'de',
    theme: THEMES.find((theme) => theme === chosen.theme) ?? 'system',
    ...(typeof chosen.account === 'string' && { account: chosen.account }),
  };
}

/** Remembers a choice, and takes it out of the address, where it would count more than the new one after a reload. */
export function remember(choice: Partial<Preferences>): void {
  const address = new URL(location.href);
  for (const name of Object.keys(choice)) address.searchParams.delete(name);
  history.replaceState(history.state, '', address);
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify({ ...readStored(), ...choice }));
  } catch {
    // A browser that stores nothing remembers nothing.
  }
}

function readStored(): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  } catch {
    return {};
  }
}

function toLanguage(value: unknown): Language | undefined {
  return value === 'de' || value === 'en' ? value : undefined;
}
