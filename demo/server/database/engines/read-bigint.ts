/** A `bigint` as a number, whatever the driver would make of it; throws where a number cannot hold it. */
export function readBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('The database holds a number that is too large.');
  return value;
}
