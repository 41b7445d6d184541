/** How long a regular expression of a field may be, in UTF-16 code units. */
const LONGEST = 1_000;
/** How many characters are looked at for one value, repeatedly counted, before nobody waits for more. */
const MOST_STEPS = 500_000;

/** One value on its way through an expression. */
interface Run {
  readonly characters: readonly string[];
  steps: number;
}

/** Part of an expression: where a value can have got to from each of some places, without ever going back. */
type Part = (run: Run, from: ReadonlySet<number>) => Set<number>;

/** Whether a text is a regular expression that can be used as a field's `pattern`. */
export function isPattern(source: string): boolean {
  try {
    new PatternReader(source).whole();
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a pattern matches the whole of a value. The time it takes is bounded, whatever the pattern: all ways through it
 * are followed at once, and a value for which even that takes too long counts as matching. Throws where it is no pattern.
 */
export function matchesWhole(source: string, value: string): boolean {
  const whole = new PatternReader(source).whole();
  const run = { characters: Array.from(value), steps: 0 };
  return whole(run, new Set([0])).has(run.characters.length) || run.steps > MOST_STEPS;
}

/** Reads a regular expression without references back and without looking back, which could not be followed so. */
class PatternReader {
  #rest: string;

  constructor(source: string) {
    if (source.length > LONGEST) throw new SyntaxError();
    this.#rest = source;
  }

  whole(): Part {
    const part = this.#alternatives();
    if (this.#rest) throw new SyntaxError();
    return part;
  }

  #take(form: RegExp): RegExpExecArray | null {
    const taken = form.exec(this.#rest);
    this.#rest = this.#rest.slice(taken?.[0].length ?? 0);
    return taken;
  }

  #alternatives(): Part {
    const branches = [this.#sequence()];
    while (this.#take(/^\|/)) branches.push(this.#sequence());
    return (run, from) => new Set(branches.flatMap((branch) => [...branch(run, from)]));
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (/^[^|)]/.test(this.#rest)) parts.push(this.#repeated());
    return (run, from) => parts.reduce((reached, part) => part(run, reached), new Set(from));
  }

  #repeated(): Part {
    const part = this.#single();
    const taken = this.#take(/^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/);
    if (!taken) return part;
    const [, sign, least, comma, most] = taken;
    if (sign) return repeat(part, sign === '+' ? 1 : 0, sign === '?' ? 1 : Infinity);
    if (!comma && most) throw new SyntaxError();
    return repeat(part, Number(least), comma ? Number(most || Infinity) : Number(least));
  }

  #single(): Part {
    const group = this.#take(/^\((?:\?(?:[:=!]|<[A-Za-z_$][\w$]*>))?/);
    if (group) {
      const part = this.#alternatives();
      if (!this.#take(/^\)/)) throw new SyntaxError();
      const isNegative = group[0] === '(?!';
      return isNegative || group[0] === '(?=' ? where((run, place) => part(run, new Set([place])).size > 0 !== isNegative) : part;
    }
    if (this.#take(/^\^/)) return where((_run, place) => place === 0);
    if (this.#take(/^\$/)) return where(({ characters }, place) => place === characters.length);
    const one = this.#character();
    return (run, from) => {
      const reached = new Set<number>();
      for (const place of from) if (go(run) && one.test(run.characters[place] ?? '')) reached.add(place + 1);
      return reached;
    };
  }

  /** What stands for one character. What is valid only without set notation, such as `[a-z.-]`, is read so. */
  #character(): RegExp {
    for (const flag of ['v', 'u']) {
      const end = this.#rest.startsWith('[') ? endOfClass(this.#rest, flag === 'v') : 0;
      const form = end ? this.#rest.slice(0, end) : /^(?:\\(?:[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[^bB])|[^\\])/iu.exec(this.#rest)?.[0];
      try {
        const one = new RegExp(`^(?:${form ?? '*'})$`, flag);
        this.#rest = this.#rest.slice(form?.length);
        return one;
      } catch {}
    }
    throw new SyntaxError();
  }
}

/** Where a class of characters ends. Within sets, classes can be in classes. */
function endOfClass(text: string, isSet: boolean): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '[' && (isSet || !depth)) depth += 1;
    else if (text[index] === ']' && --depth === 0) return index + 1;
  }
  return text.length;
}

/** Takes note of one more step. Whether it may be made. */
function go(run: Run): boolean {
  run.steps += 1;
  return run.steps <= MOST_STEPS;
}

/** What goes no further, and from where not at all. */
function where(holds: (run: Run, place: number) => boolean): Part {
  return (run, from) => new Set([...from].filter((place) => go(run) && holds(run, place)));
}

function repeat(part: Part, least: number, most: number): Part {
  if (least > most) throw new SyntaxError();
  return (run, from) => {
    let reached = new Set(from);
    for (let count = 0; count < least && go(run); count += 1) {
      const next = part(run, reached);
      if (isSame(next, reached)) break;
      reached = next;
    }
    const all = new Set(reached);
    for (let count = least; count < most && reached.size > 0 && go(run); count += 1) {
      reached = new Set([...part(run, reached)].filter((place) => !all.has(place)));
      for (const place of reached) all.add(place);
    }
    return all;
  };
}

function isSame(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((place) => other.has(place));
}
