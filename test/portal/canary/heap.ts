import type { CDPSession } from 'playwright';
import { findCanary } from './canary.ts';

/** What V8 is started with: without it a snapshot has only the first 1024 characters of each string. */
export const WHOLE_STRINGS = '--js-flags=--heap-snapshot-string-limit=10000000';

/**
 * Where V8 has the names of the properties of objects of one shape; it keeps some of shapes that no object has any
 * more.
 */
const NAMES_OF_A_SHAPE = 'system / DescriptorArray';

/** The parts of a snapshot that are used here. Nodes and edges are rows of numbers, one after the other. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[]; edge_fields: string[]; edge_types: [string[]] } };
  nodes: number[];
  edges: number[];
  strings: string[];
}

/**
 * Where the page's JavaScript heap has a canary after its garbage was collected: a line for each string, with the
 * shortest way on which a root holds it. Covers all that scripts can reach, in every world of the page, private fields
 * and closures included, but for the names of properties, which V8 keeps longer than the objects that had them. Does
 * not cover what the browser keeps outside of V8's heap, such as what stands in a text field, and what was freed and
 * not yet written over.
 */
export async function findInHeap(session: CDPSession): Promise<string[]> {
  const chunks: string[] = [];
  const collect = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', collect);
  const text = chunks.join('');
  // A snapshot is JSON, in which the mark of a canary stands as it is.
  if (findCanary(text) === undefined) return [];
  return new Heap(JSON.parse(text) as Snapshot).findCanaries();
}

/** From where, and by which reference, a node is reached. */
type Ways = Map<number, { from: number; by: string }>;

class Heap {
  readonly #nodes: number[];
  readonly #edges: number[];
  readonly #strings: string[];
  readonly #node: Record<string, number>;
  readonly #edge: Record<string, number>;
  readonly #nodeSize: number;
  readonly #edgeSize: number;
  readonly #edgeTypes: string[];

  constructor({ snapshot: { meta }, nodes, edges, strings }: Snapshot) {
    this.#nodes = nodes;
    this.#edges = edges;
    this.#strings = strings;
    this.#node = Object.fromEntries(meta.node_fields.map((name, index) => [name, index]));
    this.#edge = Object.fromEntries(meta.edge_fields.map((name, index) => [name, index]));
    this.#nodeSize = meta.node_fields.length;
    this.#edgeSize = meta.edge_fields.length;
    this.#edgeTypes = meta.edge_types[0];
  }

  findCanaries(): string[] {
    const names = new Set(this.#strings.flatMap((text, index) => (findCanary(text) === undefined ? [] : [index])));
    const { ways, shapeNames } = this.#shortestWays();
    const found: string[] = [];
    for (let node = 0; node < this.#nodes.length; node += this.#nodeSize) {
      const isKept = ways.has(node) || !shapeNames.has(node);
      if (isKept && names.has(this.#of(node, 'name')))
        found.push(`${this.#nameOf(node)}: ${this.#describe(node, ways)}`);
    }
    return found;
  }

  /**
   * From where each node is reached first, when weak references are not followed, and those that are only names of
   * properties.
   */
  #shortestWays(): { ways: Ways; shapeNames: Set<number> } {
    const firstEdges = new Map<number, number>();
    for (let node = 0, edge = 0; node < this.#nodes.length; node += this.#nodeSize) {
      firstEdges.set(node, edge);
      edge += this.#of(node, 'edge_count') * this.#edgeSize;
    }
    const ways: Ways = new Map([[0, { from: 0, by: '' }]]);
    const shapeNames = new Set<number>();
    // A map tells its keys in the order in which they came, those too that come meanwhile.
    for (const node of ways.keys()) {
      const first = firstEdges.get(node) ?? 0;
      for (let edge = first; edge < first + this.#of(node, 'edge_count') * this.#edgeSize; edge += this.#edgeSize) {
        const type = this.#edgeTypes[this.#edgeValue(edge, 'type')];
        const target = this.#edgeValue(edge, 'to_node');
        if (type === 'weak' || ways.has(target)) continue;
        if (this.#nameOf(node) === NAMES_OF_A_SHAPE) {
          shapeNames.add(target);
          continue;
        }
        const label = this.#edgeValue(edge, 'name_or_index');
        ways.set(target, {
          from: node,
          by: type === 'element' || type === 'hidden' ? `[${label}]` : `.${this.#strings[label]}`,
        });
      }
    }
    return { ways, shapeNames };
  }

  #describe(node: number, ways: Ways): string {
    const steps: string[] = [];
    for (let way = ways.get(node); way?.by; way = ways.get(way.from))
      steps.unshift(`${this.#nameOf(way.from)}${way.by}`);
    return steps.join(' → ') || 'held by nothing but weak references';
  }

  #nameOf(node: number): string {
    return (this.#strings[this.#of(node, 'name')] ?? '').slice(0, 60);
  }

  #of(node: number, field: string): number {
    return this.#nodes[node + (this.#node[field] ?? 0)] ?? 0;
  }

  #edgeValue(edge: number, field: string): number {
    return this.#edges[edge + (this.#edge[field] ?? 0)] ?? 0;
  }
}
