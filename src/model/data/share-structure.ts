/**
 * Returns `before` if it equals `after`. Otherwise returns `after`; of a list, with each item that equals the one with
 * the same `id` before replaced by that one. So unchanged data keeps its identity. Both are data that JSON can express.
 */
export function shareStructure<T>(before: unknown, after: T): T {
  if (before === after || !before) return after;
  if (!Array.isArray(before) || !Array.isArray(after))
    return JSON.stringify(before) === JSON.stringify(after) ? (before as T) : after;
  let known: Map<string, Identified> | undefined;
  const shared = (after as Identified[]).map((item, at) => {
    // Most lists are in the same order as before.
    const last = before[at] as Identified | undefined;
    if (last?.id === item.id) return shareStructure(last, item);
    known ??= new Map((before as Identified[]).map((other) => [other.id, other]));
    return shareStructure(known.get(item.id), item);
  });
  return (shared.length === before.length && shared.every((item, at) => item === before[at]) ? before : shared) as T;
}

interface Identified {
  readonly id: string;
}
