import type { Application } from '../../../src/model/application.ts';

type Logos = Pick<Application, 'logoUrl' | 'logoDarkUrl'>;

/** Invented marks, in a box of 40 by 40: nobody's real logo. */
const MARKS: Readonly<Record<string, readonly [ground: string, mark: string]>> = {
  'cm.com': ['#0b7a75', '<path d="M10 12h20v13H19l-6 5v-5h-3z"/><path d="M15 18.5h10"/>'],
  'single-sign-on': ['#6d3fc0', '<circle cx="16" cy="20" r="5"/><path d="M21 20h11m-4 0v5"/>'],
  'directory-sync': [
    '#a63a6a',
    '<path d="M11 17a9 9 0 0 1 17-2m1 8a9 9 0 0 1-17 2"/><path d="M29 9v6h-6M11 31v-6h6"/>',
  ],
  'microsoft-365': [
    '#b4471f',
    '<rect x="10" y="12" width="20" height="17" rx="2"/><path d="M10 17h20M15 9v5m10-5v5"/>',
  ],
  'microsoft-teams': [
    '#4f55c4',
    '<circle cx="16" cy="15" r="4"/><circle cx="27" cy="17" r="3"/><path d="M9 29c0-9 14-9 14 0m2-5c4-1 7 1 7 5"/>',
  ],
  'cloudlink-gateway': ['#1f6fb5', '<path d="M13 27a5.5 5.5 0 0 1 0-11 7.5 7.5 0 0 1 14-1 6 6 0 0 1 0 12z"/>'],
  micc: ['#0f7d4a', '<path d="M11 24v-4a9 9 0 0 1 18 0v4"/><path d="M11 21h3v6h-3zM26 21h3v6h-3z"/>'],
  micollab: ['#8a5a00', '<circle cx="16" cy="20" r="7"/><circle cx="24" cy="20" r="7"/>'],
  'mitel-one': ['#1d5fd8', '<circle cx="20" cy="20" r="10"/><path d="M18 16l3-2v12"/>'],
  'miteam-meetings': ['#7a3fa0', '<rect x="9" y="14" width="15" height="12" rx="2"/><path d="M24 18l7-3v10l-7-3"/>'],
  'mitel-voice-assist': [
    '#b03a2e',
    '<rect x="17" y="9" width="6" height="13" rx="3"/><path d="M12 19a8 8 0 0 0 16 0M20 27v4"/>',
  ],
  'mivoice-business': ['#2d6a75', '<path d="M12 11l5 1 1 5-3 2c1 3 3 5 6 6l2-3 5 1 1 5c-9 3-20-8-17-17z"/>'],
  'mitel-one-workgroups': [
    '#48731c',
    '<rect x="10" y="10" width="8" height="8" rx="2"/><rect x="22" y="10" width="8" height="8" rx="2"/><rect x="16" y="22" width="8" height="8" rx="2"/>',
  ],
  'mitel-cx': ['#5b5f97', '<path d="M20 30l-9-9a6 6 0 0 1 9-8 6 6 0 0 1 9 8z"/>'],
};

/** The logos of an application: white on its colour, and for dark grounds in its colour on a darker shade. */
export function logosOf(id: string): Logos {
  const [ground, mark] = MARKS[id] ?? [];
  if (!ground || !mark) return {};
  return { logoUrl: drawing(ground, '#fff', mark), logoDarkUrl: drawing('#2b303a', lighter(ground), mark) };
}

function drawing(ground: string, ink: string, mark: string): string {
  const stroke = `fill="none" stroke="${ink}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"`;
  const shapes = `<rect width="40" height="40" fill="${ground}"/><g ${stroke}>${mark}</g>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${shapes}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** The colour halfway to white. */
function lighter(colour: string): string {
  const bytes = colour.match(/[\da-f]{2}/g) ?? [];
  return `#${bytes.map((byte) => ((Number.parseInt(byte, 16) + 255) >> 1).toString(16)).join('')}`;
}
