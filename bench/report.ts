import { CONTESTANTS, type Bytes, type ContestantName } from './build.ts';
import type { Samples } from './operations.ts';

/** What is compared in one row, and what of it is promised. */
interface Row {
  readonly measure: string;
  readonly title: string;
  /** The most that ours may take, as a part of what the base takes, or as a figure. */
  readonly target?: { readonly ratio: number } | { readonly value: number };
}

/** The hand-written page that changes only what changed. */
const BASE: ContestantName = 'vanilla';

const PAINTED: readonly Row[] = [
  { measure: 'mount 10', title: 'First mount, 10 rows', target: { ratio: 1.7 } },
  { measure: 'mount 100', title: 'First mount, 100 rows', target: { ratio: 1.2 } },
  { measure: 'mount 1000', title: 'First mount, 1,000 rows', target: { ratio: 1.2 } },
  { measure: 'update', title: 'Update of one of 1,000', target: { ratio: 1.2 } },
  { measure: 'picker 50', title: 'Picker opens, 50 applications', target: { ratio: 1.6 } },
  { measure: 'picker 500', title: 'Picker opens, 500', target: { ratio: 1.2 } },
  { measure: 'picker 5000', title: 'Picker opens, 5,000', target: { ratio: 1.2 } },
  { measure: 'key', title: 'Key in the search of 5,000, average', target: { ratio: 1.6 } },
  { measure: 'slow key', title: 'The same, worst, processor 4 times slower', target: { value: 50 } },
];

const PROCESSOR: readonly Row[] = PAINTED.slice(0, -1).map(({ measure, title }) => ({
  measure: `${measure}, processor`,
  title,
}));

const MEMORY: readonly Row[] = [
  { measure: 'heap', title: 'Heap, kB', target: { value: 30 } },
  { measure: 'nodes', title: 'Nodes', target: { value: 0 } },
  { measure: 'listeners', title: 'Listeners', target: { value: 0 } },
];

const SHIFT: readonly Row[] = [
  { measure: 'shift', title: 'Layout shift of the section, 10 rows that come 400 ms late', target: { value: 0 } },
  { measure: 'shift below', title: 'The same, with something beneath it in the page' },
];

/** Those that ours is to be ahead of in every row. */
const RIVALS = new Set<string>(['react', 'web-awesome', 'spectrum']);

/** The tables of one run, as Markdown. */
export function report(
  samples: Samples,
  bytes: ReadonlyMap<ContestantName, Bytes>,
  { rounds, chromium }: { rounds: number; chromium: string },
): string {
  const names = [...bytes.keys()];
  const heads = names.map((name) => CONTESTANTS[name]);
  const medians = new Map(
    [...samples].map(([measure, byName]) => [measure, new Map([...byName].map(([name, all]) => [name, median(all)]))]),
  );
  const valuesOf = ({ measure }: Row): ReadonlyMap<ContestantName, number> =>
    medians.get(measure) ?? new Map<ContestantName, number>();
  const times = (row: Row): string[] => {
    const values = valuesOf(row);
    const base = values.get(BASE) ?? NaN;
    const cells = names.map((name) => timeCell(values.get(name) ?? NaN, base));
    return [row.title, ...cells, verdict(row, values)];
  };
  const plain = (row: Row, digits: number, unit = 1): string[] => {
    const values = new Map([...valuesOf(row)].map(([name, value]) => [name, value / unit]));
    return [row.title, ...names.map((name) => (values.get(name) ?? NaN).toFixed(digits)), verdict(row, values)];
  };
  const size = (title: string, part: keyof Bytes): string[] => [
    title,
    ...names.map((name) => grouped(bytes.get(name)?.[part] ?? NaN)),
  ];
  return [
    `Chromium ${chromium}, ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`}. In each cell the part of what vanilla takes, and milliseconds.`,
    table(['Until painted', ...heads, 'Target'], PAINTED.map(times)),
    table(
      ['Main thread, processor time', ...heads],
      PROCESSOR.map((row) => times(row).slice(0, -1)),
    ),
    table(
      ['Left after 200 mounts', ...heads, 'Target'],
      MEMORY.map((row) => plain(row, row.measure === 'heap' ? 1 : 0, row.measure === 'heap' ? 1000 : 1)),
    ),
    table(
      ['When the section loads', ...heads, 'Target'],
      SHIFT.map((row) => plain(row, 3)),
    ),
    table(['Bytes, brotli', ...heads], [size('First load', 'first'), size('Everything', 'all')]),
  ].join('\n\n');
}

/** The lines of a document between which a run puts its tables, and the formatter leaves everything alone. */
const MARKS = ['<!-- prettier-ignore-start -->', '<!-- prettier-ignore-end -->'] as const;

/** A document with the tables of another run. Throws where it does not say where they belong. */
export function withTables(document: string, tables: string): string {
  const [start, end] = MARKS.map((mark) => document.indexOf(mark)) as [number, number];
  if (start < 0 || end < start) throw new Error(`The document has no place for the tables: ${MARKS.join(' … ')}`);
  return `${document.slice(0, start)}${MARKS[0]}\n\n${tables}\n\n${document.slice(end)}`;
}

function timeCell(value: number, base: number): string {
  const digits = value < 100 ? 1 : 0;
  return `${(value / base).toFixed(2)} (${value.toFixed(digits)})`;
}

/** Whether ours keeps what is promised, and is ahead of those that it is to be ahead of. */
function verdict({ target }: Row, values: ReadonlyMap<ContestantName, number>): string {
  if (!target) return '';
  const ours = values.get('ours') ?? NaN;
  const behind = [...values]
    .filter(([name, value]) => RIVALS.has(name) && value < ours)
    .map(([name]) => CONTESTANTS[name]);
  const isRatio = 'ratio' in target;
  const reached = isRatio ? ours / (values.get(BASE) ?? NaN) : ours;
  const most = isRatio ? target.ratio : target.value;
  const kept = `≤ ${most}: ${reached <= most ? 'met' : '**missed**'}`;
  return behind.length === 0 ? kept : `${kept}; **behind ${behind.join(', ')}**`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

function grouped(bytes: number): string {
  return bytes.toLocaleString('en');
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
