/** A copy of plain data for an event: whoever hears it may sort or change it, and what is shown stays. */
export function copyOf<T>(data: T): T {
  return data && (JSON.parse(JSON.stringify(data)) as T);
}
