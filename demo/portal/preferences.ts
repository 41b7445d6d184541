import type { Language } from './words.ts';

const STORAGE_KEY = 'integration-elements-portal';
const THEMES = ['system', 'light', 'dark'] as const;

/** The colour scheme: light, dark, or the system's. */
export type Theme = (typeof THEMES)[number];

/** What the user has chosen. `account` is an identifier, and undefined until the user chooses one. */
export interface Preferences {
  lang: Language;
  theme: Theme;
  account?: string;
}

/** Reads the preferences: first from the address, then from the storage, then from the browser's language. */
export function readPreferences(): Preferences {
  const query = Object.fromEntries(new URLSearchParams(location.search));
  const chosen: Record<string, unknown> = { ...readStored(), ...query };
  return {
    lang: toLanguage(chosen.lang) ?? toLanguage(navigator.language.split('-')[0]) ?? 'de',
    theme: THEMES.find((theme) => theme === chosen.theme) ?? 'system',
    ...(typeof chosen.account === 'string' && { account: chosen.account }),
  };
}

/** Stores a choice. It is removed from the address, which would override it after a reload. */
export function remember(choice: Partial<Preferences>): void {
  const address = new URL(location.href);
  for (const name of Object.keys(choice)) address.searchParams.delete(name);
  history.replaceState(history.state, '', address);
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify({ ...readStored(), ...choice }));
  } catch {
    // The browser may forbid storage; the choice then lasts until the page is left.
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
