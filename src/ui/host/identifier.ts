/** An identifier as text: hosts also give numbers. Absent where there is none. */
export function identifier(value: string | number | null | undefined): string | undefined {
  return value == null || value === '' ? undefined : String(value);
}
