/** The database cannot be reached, or has ended the connection. It may work again later. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  /** PostgreSQL's or the system's code. */
  readonly code: string | undefined;

  constructor(cause: unknown) {
    super('The database cannot be reached.', { cause });
    this.code = codeOf(cause);
  }
}

/** Returns the code of an error: PostgreSQL's (SQLSTATE) or the system's. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
