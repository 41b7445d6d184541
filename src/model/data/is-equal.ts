type Data = Readonly<Record<string, unknown>>;

/** Whether two values are the same data, as far as JSON can express it. A property that is undefined is absent. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  let difference = 0;
  for (const name of Object.keys(one)) {
    if (one[name] === undefined) continue;
    if (!Object.hasOwn(other, name) || !isEqual(one[name], other[name])) return false;
    difference += 1;
  }
  for (const name of Object.keys(other)) if (other[name] !== undefined) difference -= 1;
  return difference === 0;
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}
