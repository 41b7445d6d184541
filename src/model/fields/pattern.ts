/** How long a pattern may be, in UTF-16 code units. */
const MAX_PATTERN_LENGTH = 1_000;
/** How many ways through a pattern an engine may have to try. */
const MAX_STEPS = 1e6;

const GROUP = /\((?:\?<?[:=!]|\?<\w+>)?([^()]*)\)([*+{]?)/;
/** `[[:alpha:]]`: a set of six characters to browsers. */
const POSIX_CLASS = /\[:\^?\w+:\]/;
/** Sets that hold texts of several characters: `\q{a|aa}`, and emoji. They are choices that cannot be seen. */
const TEXTS_IN_SET = /\\q\{|\\p\{(?:RGI_|Basic_Emoji|Emoji_Keycap)/;
const CHOICE = /[*+?]\??|\{\d+,|\|/g;

/**
 * Whether this is a pattern that browsers understand, and no one of another dialect that means something else to them.
 */
export function isPattern(source: string): boolean {
  try {
    // Alone, so that nothing in it closes the group around it.
    return source.length <= MAX_PATTERN_LENGTH && !POSIX_CLASS.test(source) && expression(source) instanceof RegExp;
  } catch {
    return false;
  }
}

/**
 * Whether a pattern matches the whole of a value, as the HTML attribute `pattern` wants it. If browsers do not
 * understand the pattern, or the engine might have to try too many ways, every value counts as matching: the server
 * checks it.
 */
export function matchesWhole(source: string, value: string): boolean {
  if (!isPattern(source) || waysThrough(source, value.length) > MAX_STEPS) return true;
  try {
    return expression(`^(?:${source})$`).test(value);
  } catch {
    // Engines find a pattern too large only when they use it.
    return true;
  }
}

function expression(source: string): RegExp {
  try {
    return new RegExp(source, 'v');
  } catch {
    // Outside of sets, signs such as the hyphen need no backslash.
    return new RegExp(source, 'u');
  }
}

/**
 * Returns the maximum number of ways to match a value of this length. Infinite if choices are repeated, or referred
 * to.
 */
function waysThrough(source: string, length: number): number {
  if (/\\[1-9k]/.test(source) || TEXTS_IN_SET.test(source)) return Infinity;
  let rest = source.replace(/\\(?:[pu]\{[^}]*\}|.)/gis, 'a').replace(/\[(?:[^[\]]|\[[^[\]]*\])*\]/g, 'a');
  // Sets within sets.
  if (/[[\]]/.test(rest)) return Infinity;
  for (let group; (group = GROUP.exec(rest));) {
    const choices = group[1]?.match(CHOICE)?.join('') ?? '';
    if (choices && group[2]) return Infinity;
    rest = rest.replace(GROUP, () => `a${choices}${group?.[2]}`);
  }
  return (rest.match(CHOICE) ?? []).reduce((ways, choice) => ways * (choice === '|' ? 2 : length + 1), 1);
}
