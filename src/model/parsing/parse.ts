import * as z from 'zod/mini';

/** One thing that is wrong with data. It never holds the data, which may be secret. */
export interface DataIssue {
  /** The path from the outermost property: `['items', 3, 'status']`. */
  readonly path: readonly PropertyKey[];
  /** The expectation: `"active" | "paused"`. */
  readonly expected: string;
  /** The identifier of the list item that it is about, if that can be read. */
  readonly id?: string;
}

/** Malformed data: the places and the expectations, never the data itself. */
export class ParseError extends TypeError {
  override readonly name = 'ParseError';
  readonly issues: readonly DataIssue[];

  /** `source` names the origin of the data, for instance the method of an adapter. */
  constructor(issues: readonly DataIssue[], source = 'data') {
    super(
      issues
        .map(
          ({ path, id, expected }) =>
            `${[source, ...path].map(String).join('.')}${id ? ` ("${id}")` : ''}: expected ${expected}`,
        )
        .join('\n'),
    );
    this.issues = issues;
  }
}

/** Data as a schema describes it, or the issues. */
export type ParseResult<T> =
  | { readonly success: true; readonly data: T; readonly error?: undefined }
  | { readonly success: false; readonly data?: undefined; readonly error: ParseError };

/**
 * Returns a copy of the data as the schema describes it, without unknown properties. Never throws, even if reading the
 * data does. `source` names the data in the error.
 */
export function parse<T>(schema: z.core.$ZodType<T>, data: unknown, source?: string): ParseResult<T> {
  try {
    // A host may have given zod messages of its own, which may quote the data.
    const result = z.safeParse(schema, data, { error: () => '' });
    return result.success ? result : parseFailure(toDataIssues(result.error.issues), source);
  } catch {
    return parseFailure([{ path: [], expected: 'data that can be read' }], source);
  }
}

function parseFailure(issues: readonly DataIssue[], source: string | undefined): ParseResult<never> {
  return { success: false, error: new ParseError(issues, source) };
}

function toDataIssues(issues: readonly z.core.$ZodIssue[], parent: readonly PropertyKey[] = []): DataIssue[] {
  return issues.flatMap((issue) => {
    const path = [...parent, ...issue.path];
    if (issue.code !== 'invalid_union') return { path, expected: expectation(issue) };
    const options = issue.errors.map((errors) => toDataIssues(errors, path));
    // An option that is right at this place, and wrong further inside, is the one that was meant.
    const meant = options.find((option) => option.every((each) => each.path.length > path.length));
    return meant ?? { path, expected: [...new Set(options.flat().map(({ expected }) => expected))].join(' | ') };
  });
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.map((value) => JSON.stringify(value)).join(' | ');
  if (issue.code === 'invalid_type') return issue.expected;
  return String((issue.code === 'custom' && issue.params?.['expected']) || 'another value');
}
