/** An identifier as text. Hosts also set numbers. Undefined if it is empty. */
export function identifier(value: string | number | null | undefined): string | undefined {
  return value == null || value === '' ? undefined : String(value);
}
