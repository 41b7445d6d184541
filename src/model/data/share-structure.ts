/**
 * Returns `before` if it equals `after`. Otherwise returns `after`; of a list, with each item that equals the one with
 * the same `id` before replaced by that one. So unchanged data keeps its identity. Both are data that JSON can express.
 */
export function shareStructure<T>(before: unknown, after: T): T {
  if (JSON.stringify(before) === JSON.stringify(after)) return before as T;
  if (!Array.isArray(before) || !Array.isArray(after)) return after;
  const known = new Map((before as Identified[]).map((item) => [item.id, item]));
  return (after as Identified[]).map((item) => shareStructure(known.get(item.id), item)) as T;
}

interface Identified {
  readonly id: string;
}
