/** The database cannot be reached, or has ended the connection: the same may work again in a while. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  /** The code of PostgreSQL or of the system. */
  readonly code: string | undefined;

  constructor(cause: unknown) {
    super('The database cannot be reached.', { cause });
    this.code = codeOf(cause);
  }
}

/** The code of an error of PostgreSQL (SQLSTATE) or of the system. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
