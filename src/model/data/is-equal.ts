type Data = Readonly<Record<string, unknown>>;

/** Whether two values are the same data, as far as JSON can express it. A property that is undefined is absent. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = namesOf(one);
  const isSame = (name: string): boolean => Object.hasOwn(other, name) && isEqual(one[name], other[name]);
  return names.length === namesOf(other).length && names.every(isSame);
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}

function namesOf(data: Data): string[] {
  return Object.keys(data).filter((name) => data[name] !== undefined);
}
