import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DESCRIPTIONS } from '../../scripts/tokens/descriptions.ts';
import { tokensDocument } from '../../scripts/tokens/document.ts';
import { DEFAULTS } from '../../scripts/tokens/style-sheets.ts';

const root = join(import.meta.dirname, '../..');

interface Token {
  path: string;
  type: unknown;
  value: unknown;
}

/** All tokens of a group, with the type that they inherit. */
function tokensIn(group: object, path = '', inherited?: unknown): Token[] {
  const { $type = inherited, $value } = group as { $type?: unknown; $value?: unknown };
  if ($value !== undefined) return [{ path, type: $type, value: $value }];
  return Object.entries(group)
    .filter(([name]) => !name.startsWith('$'))
    .flatMap(([name, inner]) => tokensIn(inner as object, path ? `${path}.${name}` : name, $type));
}

const tokens = tokensIn(JSON.parse(readFileSync(join(root, 'tokens.json'), 'utf8')) as object);

const isLength = (value: unknown): boolean => {
  const { value: number, unit } = value as { value: unknown; unit: unknown };
  return typeof number === 'number' && Number.isFinite(number) && (unit === 'px' || unit === 'rem');
};
const isColour = (value: unknown): boolean => {
  const { colorSpace, components, alpha = 1, hex } = value as Record<string, unknown>;
  const parts = components as number[];
  const isInRange = parts.length === 3 && parts.every((part) => part >= 0 && part <= 1);
  return colorSpace === 'srgb' && isInRange && (alpha as number) <= 1 && /^#[\da-f]{6}$/.test(String(hex));
};

/** What the format says of the value of each type that we use. */
const CHECKS: Record<string, (value: never) => boolean> = {
  color: isColour,
  dimension: isLength,
  duration: ({ value, unit }: { value: number; unit: string }) => value >= 0 && ['ms', 's'].includes(unit),
  cubicBezier: (value: number[]) => value.length === 4 && value[0]! >= 0 && value[0]! <= 1 && value[2]! <= 1,
  fontFamily: (value: string[]) => value.length > 0 && value.every((name) => typeof name === 'string'),
  fontWeight: (value: number) => value >= 1 && value <= 1000,
  shadow: ({ color, offsetX, offsetY, blur, spread }: Record<string, unknown>) =>
    isColour(color) && [offsetX, offsetY, blur, spread].every(isLength),
};

describe('tokens.json', () => {
  it('is what the style sheets say', () => {
    expect(readFileSync(join(root, 'tokens.json'), 'utf8')).toBe(`${JSON.stringify(tokensDocument(), null, 2)}\n`);
  });

  it('has every public property that a style sheet reads, and no other', () => {
    expect(new Set(DEFAULTS.keys())).toEqual(new Set(Object.keys(DESCRIPTIONS)));
    expect(Object.keys(DESCRIPTIONS).length).toBeGreaterThan(40);
    for (const name of Object.keys(DESCRIPTIONS)) {
      const places = tokens.filter(({ path }) => path.split('.').includes(name));
      expect(places.length, name).toBeGreaterThan(0);
    }
  });

  it.each(tokens)('has a value of its type at $path', ({ path, type, value }) => {
    if (typeof value === 'string') {
      const target = /^\{(.+)\}$/.exec(value)?.[1];
      expect(tokens.find((token) => token.path === target)?.type, `${path}: ${value}`).toBe(type);
    } else {
      expect(CHECKS[String(type)]?.(value as never), `${path}: ${JSON.stringify(value)}`).toBe(true);
    }
  });
});
