/** How long a pattern may be, in UTF-16 code units. */
const LONGEST = 1_000;
/** How many ways through a pattern an engine may have to try. */
const MOST_WAYS = 1e6;

const GROUP = /\((?:\?<?[:=!]|\?<\w+>)?([^()]*)\)([*+{]?)/;
const CHOICE = /[*+?]\??|\{\d+,|\|/g;

/** Whether a text is a regular expression that can be used as a field's `pattern`. */
export function isPattern(source: string): boolean {
  try {
    // Alone, so that nothing in it closes the group around it. Engines find it too large only when they use it.
    return source.length <= LONGEST && typeof expression(source).test('') === 'boolean';
  } catch {
    return false;
  }
}

/**
 * Whether a pattern matches the whole of a value, as the HTML attribute `pattern` wants it. Where the engine might have to
 * try too many ways, it is not asked: then every value counts as matching.
 */
export function matchesWhole(source: string, value: string): boolean {
  return waysThrough(source, value.length) > MOST_WAYS || expression(`^(?:${source})$`).test(value);
}

function expression(source: string): RegExp {
  try {
    return new RegExp(source, 'v');
  } catch {
    // Outside of sets, signs such as the hyphen need no backslash.
    return new RegExp(source, 'u');
  }
}

/** How many ways there are at most through a pattern for a value of a length. Infinite where choices are repeated, or referred to. */
function waysThrough(source: string, length: number): number {
  if (/\\[1-9k]/.test(source)) return Infinity;
  let rest = source.replace(/\\(?:[pu]\{[^}]*\}|.)/gis, 'a').replace(/\[(?:[^[\]]|\[[^[\]]*\])*\]/g, 'a');
  // Sets within sets.
  if (/[[\]]/.test(rest)) return Infinity;
  for (let group; (group = GROUP.exec(rest)); ) {
    const choices = group[1]?.match(CHOICE)?.join('') ?? '';
    if (choices && group[2]) return Infinity;
    rest = rest.replace(GROUP, () => `a${choices}${group?.[2]}`);
  }
  return (rest.match(CHOICE) ?? []).reduce((ways, choice) => ways * (choice === '|' ? 2 : length + 1), 1);
}
