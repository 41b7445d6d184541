import * as fc from 'fast-check';
import { ERROR_CODES } from '../../../src/model/errors.ts';
import type { Fate } from './backend.ts';

export type Step =
  | { readonly do: 'load' | 'listen' | 'wait' }
  | { readonly do: 'add' | 'configure' | 'remove' | 'leave' | 'arrive'; readonly which: number }
  | { readonly do: 'end'; readonly which: number; readonly fate: Fate }
  | { readonly do: 'answer reads'; readonly fate: Fate }
  | {
      readonly do: 'elsewhere';
      readonly what: 'add' | 'configure' | 'remove';
      readonly which: number;
      /** How often it is told that something has changed. */
      readonly notices: number;
      /** How often the change itself is told, later and in any order. */
      readonly changes: number;
    }
  | { readonly do: 'tell'; readonly which: number };

const which = fc.nat({ max: 7 });
const action = fc.constantFrom('add' as const, 'configure' as const, 'remove' as const);
const right = fc.constant<Fate>('right');
const anyFate = fc.oneof(
  { weight: 4, arbitrary: right },
  { weight: 3, arbitrary: fc.constantFrom<Fate>('lost', 'malformed', 'broken item', 'doubled', 'indiscreet') },
  { weight: 2, arbitrary: fc.constantFrom<Fate>(...ERROR_CODES) },
);

function steps(
  fate: fc.Arbitrary<Fate>,
  told: fc.Arbitrary<{ notices: number; changes: number }>,
  maxLength: number,
  others: fc.WeightedArbitrary<Step>[],
): fc.Arbitrary<Step[]> {
  const step = fc.oneof(
    { weight: 1, arbitrary: fc.record({ do: fc.constant('load' as const) }) },
    { weight: 6, arbitrary: fc.record({ do: action, which }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('arrive' as const), which }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('end' as const), which, fate }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('answer reads' as const), fate }) },
    {
      weight: 3,
      arbitrary: told.chain((counts) =>
        fc.record({
          do: fc.constant('elsewhere' as const),
          what: action,
          which,
          notices: fc.constant(counts.notices),
          changes: fc.constant(counts.changes),
        }),
      ),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('tell' as const), which }) },
    ...others,
  );
  return fc.array<Step>(step, { maxLength, size: 'max' });
}

/** Everything happens in any order, but nothing goes wrong and nobody leaves. */
export const calmSteps = steps(
  right,
  fc.constantFrom({ notices: 1, changes: 0 }, { notices: 0, changes: 1 }, { notices: 0, changes: 2 }),
  40,
  [],
);
/** Everything goes wrong in any order. */
export const wildSteps = steps(anyFate, fc.record({ notices: fc.nat({ max: 2 }), changes: fc.nat({ max: 2 }) }), 60, [
  { weight: 2, arbitrary: fc.record({ do: fc.constant('listen' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const) }) },
]);
