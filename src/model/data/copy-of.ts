/** A deep copy of plain data. `structuredClone` is missing in Jest's DOM. */
export function copyOf<T>(data: T): T {
  return data && (JSON.parse(JSON.stringify(data)) as T);
}
