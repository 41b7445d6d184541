import { describe, expect, it } from 'vitest';
import { SetupForm } from '../../../../src/setup/form/setup-form.ts';
import { TYPES, field, setupOf, integration, sent } from './support.ts';

describe('what is entered', () => {
  it.each(TYPES)('is nothing at first, in a field of type %s', (type) => {
    const form = new SetupForm(integration());
    expect(form.entry(field({ type }))).toBe(type === 'checkbox' ? false : '');
    expect(form.isTouched([field({ type })])).toBe(false);
    expect(form.configuration(setupOf(field({ type })))).toEqual(type === 'checkbox' ? { a: false } : {});
  });

  it('is what is stored where nobody has entered anything, and never a secret', () => {
    const form = new SetupForm(integration({ values: { a: 1.5, b: true, c: 's3cret' }, secrets: [] }));
    expect(form.entry(field({ type: 'number' }))).toBe('1.5');
    expect(form.entry(field({ name: 'b', type: 'checkbox' }))).toBe(true);
    expect(form.entry(field({ name: 'c', type: 'secret' }))).toBe('');
  });

  it('is a touch until it is undone', () => {
    const asked = field();
    const form = new SetupForm(integration({ values: { a: 'old' } }));
    form.enter(asked, 'new');
    expect(form.isTouched([asked])).toBe(true);
    form.enter(asked, '');
    expect(form.isTouched([asked])).toBe(true);
    form.enter(asked, 'old');
    expect(form.isTouched([asked])).toBe(false);
  });

  it('clears a value where it is empty, and keeps a secret', () => {
    expect(sent(field(), '', { values: { a: 'old' } })).toEqual({});
    expect(sent(field({ type: 'secret' }), '', { secrets: ['a'] })).toEqual({});
    const form = new SetupForm(integration({ secrets: ['a'] }));
    const secret = field({ type: 'secret' });
    expect(form.storedSecret(setupOf(secret), secret)).toBe('kept');
    expect(form.storedSecret(setupOf(field()), field())).toBeUndefined();
    expect(form.problems(setupOf(field({ type: 'secret', required: true })))).toEqual({});
  });

  it.each([
    ['1', 1],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['-0,25', -0.25],
    ['+7', 7],
    [' 12 ', 12],
  ])('is a number where %j is', (entry, number) => {
    expect(sent(field({ type: 'number' }), entry)).toEqual({ a: number });
  });

  it('is the option that was chosen, white space and all', () => {
    const asked = field({ type: 'select', options: [{ value: ' x ' }] });
    expect(sent(asked, ' x ')).toEqual({ a: ' x ' });
  });

  it.each(['1.234,5', '1.000', '12345678901234567', '1e5', '0x10', 'Infinity', 'NaN', '1 2', 'one', '--1'])(
    'is no number where %j is',
    (entry) => {
      const form = new SetupForm(integration());
      form.enter(field({ type: 'number' }), entry);
      expect(form.problems(setupOf(field({ type: 'number' })))).toEqual({ a: { code: 'number' } });
    },
  );

  it.each(['__proto__', 'constructor', 'toString'])('is sent under the name %s', (name) => {
    expect(Object.entries(sent(field({ name }), 'x'))).toEqual([[name, 'x']]);
    expect(new SetupForm(integration({ values: {} })).entry(field({ name }))).toBe('');
  });
});

describe('what is told of a field', () => {
  it('begins when somebody has finished with it', () => {
    const form = new SetupForm(integration());
    expect(form.marks.isFinished(field())).toBe(false);
    form.marks.finish(field());
    expect(form.marks.isFinished(field())).toBe(true);
    expect(form.marks.isFinished(field({ name: 'b' }))).toBe(false);
  });

  it('is a refusal until something else is entered, or there is another answer', () => {
    const form = new SetupForm(integration());
    form.marks.refuse({ a: 'Taken.', b: { de: 'Falsch.' } });
    form.enter(field(), 'x');
    expect(form.marks.refusal(field())).toBeUndefined();
    expect(form.marks.refusal(field({ name: 'b' }))).toEqual({ de: 'Falsch.' });
    form.marks.refuse({});
    expect(form.marks.refusal(field({ name: 'b' }))).toBeUndefined();
    expect(form.marks.refusal(field({ name: 'constructor' }))).toBeUndefined();
  });

  it('shows and hides each secret by itself', () => {
    const form = new SetupForm(integration());
    form.marks.toggleRevealed(field());
    expect([form.marks.isRevealed(field()), form.marks.isRevealed(field({ name: 'b' }))]).toEqual([true, false]);
    form.marks.toggleRevealed(field());
    expect(form.marks.isRevealed(field())).toBe(false);
  });
});

describe('a field that is hidden', () => {
  const on = field({ name: 'on', type: 'checkbox' });
  const host = field({ name: 'host', required: true, visibleWhen: { field: 'on', equals: true } });
  const setup = setupOf(on, host);

  it('is not sent and not wrong, and keeps what was entered', () => {
    const form = new SetupForm(integration());
    form.enter(on, true);
    form.enter(host, 'a.example');
    form.enter(on, false);
    expect(form.visible(setup)).toEqual([on]);
    expect(form.configuration(setup)).toEqual({ on: false });
    expect(form.problems(setup)).toEqual({});
    form.enter(on, true);
    expect(form.configuration(setup)).toEqual({ on: true, host: 'a.example' });
  });
});
