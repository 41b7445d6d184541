/** Reads a `bigint` as a number, with every driver. Throws if a number cannot hold it. */
export function readBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('The database holds a number that is too large.');
  return value;
}
