// Measures what a host's page loads of the built package, and fails if it is more than the budget.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bundle, type Chunk } from './bundle.ts';

const dist = join(import.meta.dirname, '../../dist');
/** The tables of the languages besides English, each of which is a file of its own. */
const LANGUAGES = new Set(
  readdirSync(join(dist, 'localization/tables'))
    .map((file) => basename(file, '.js'))
    .filter((name) => !name.startsWith('en-')),
);

/**
 * Bytes after brotli: of what the section loads before its first paint; of what only the picker, and only the set-up,
 * adds to that and to the other dialogs; of everything with English alone, and with all languages.
 */
const BUDGETS = { section: 27_000, picker: 9_250, setUp: 16_330, oneLanguage: 72_400, all: 114_200 };

/** The CM.com dialog is the set-up, and next to nothing besides. */
const DIALOGS = ['third-party-picker', 'integration-config-dialog', 'remove-integration-confirm'];

interface Size {
  name: string;
  minified: number;
  gzip: number;
  brotli: number;
}

function sizeOf(chunk: Chunk): Size {
  return {
    name: chunk.name,
    minified: Buffer.byteLength(chunk.code),
    gzip: gzipSync(chunk.code, { level: 9 }).length,
    brotli: brotliCompressSync(chunk.code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}

/** The entry and what it imports, directly or not, leaving out what is loaded only when needed. */
function loadedAtOnce(chunks: Chunk[]): Chunk[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set<Chunk>();
  const visit = (chunk: Chunk | undefined): void => {
    if (!chunk || loaded.has(chunk)) return;
    loaded.add(chunk);
    for (const name of chunk.imports) visit(byName.get(name));
  };
  visit(chunks.find((chunk) => chunk.isEntry));
  return [...loaded];
}

function line(name: string, { minified, gzip, brotli }: Omit<Size, 'name'>): string {
  return [name.padEnd(44), ...[minified, gzip, brotli].map((bytes) => String(bytes).padStart(9))].join('');
}

function report(title: string, unsorted: Size[], budget: number): boolean {
  const sizes = unsorted.toSorted((one, other) => other.brotli - one.brotli);
  const total = { minified: 0, gzip: 0, brotli: 0 };
  for (const size of sizes) {
    total.minified += size.minified;
    total.gzip += size.gzip;
    total.brotli += size.brotli;
    console.log(line(`  ${size.name}`, size));
  }
  const isWithin = total.brotli <= budget;
  console.log(`${line(title, total)}  ${isWithin ? 'within' : 'OVER'} the budget of ${budget}\n`);
  return isWithin;
}

/** What the section and some of the dialogs need together, in one file. */
async function together(elements: readonly string[]): Promise<Chunk> {
  const imports = elements.map((element) => `import ${JSON.stringify(join(dist, element))};`);
  const [chunk] = await bundle('together', { codeSplitting: false, virtual: { together: imports.join('\n') } });
  if (!chunk) throw new Error('There is nothing to measure.');
  return chunk;
}

/** What one of the dialogs adds to the section and the other dialogs. */
async function ownPart(element: string): Promise<Size> {
  const section = 'integrations-section/integrations-section.js';
  const define = (dialog: string): string => `${dialog}/define.js`;
  const all = sizeOf(await together([section, ...DIALOGS.map(define)]));
  const others = sizeOf(await together([section, ...DIALOGS.filter((dialog) => dialog !== element).map(define)]));
  return {
    name: element,
    minified: all.minified - others.minified,
    gzip: all.gzip - others.gzip,
    brotli: all.brotli - others.brotli,
  };
}

console.log(`${'bytes'.padEnd(44)}${['minified', 'gzip', 'brotli'].map((head) => head.padStart(9)).join('')}`);
const section = await bundle(join(dist, 'integrations-section/define.js'), { codeSplitting: true });
const all = await bundle(join(dist, 'define.js'), { codeSplitting: true });
const results = [
  report('<integrations-section>, first load', loadedAtOnce(section).map(sizeOf), BUDGETS.section),
  report('<third-party-picker>, its own part', [await ownPart('third-party-picker')], BUDGETS.picker),
  report('<integration-config-dialog>, its own part', [await ownPart('integration-config-dialog')], BUDGETS.setUp),
  report('everything, English', all.filter(({ name }) => !LANGUAGES.has(name)).map(sizeOf), BUDGETS.oneLanguage),
  report('everything', all.map(sizeOf), BUDGETS.all),
];
if (results.includes(false)) process.exit(1);
