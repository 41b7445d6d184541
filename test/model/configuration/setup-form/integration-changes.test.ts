import { describe, expect, it } from 'vitest';
import { SetupForm } from '../../../../src/setup/form/setup-form.ts';
import { field, setupOf, integration } from './support.ts';

describe('the key and the state that saving starts from', () => {
  it('is another key for other entries, and the same without', () => {
    const form = new SetupForm(integration());
    const first = form.revision;
    form.marks.finish(field());
    form.marks.refuse({});
    form.rebase(integration());
    expect(form.revision).toBe(first);
    form.enter(field(), 'x');
    expect(form.revision).not.toBe(first);
  });

  it('follows the integration where nothing was entered, with another key', () => {
    const form = new SetupForm(integration({ values: { a: 'old', b: 'old' } }));
    form.enter(field(), 'mine');
    const key = form.revision;
    const latest = integration({ values: { a: 'old', b: 'theirs' }, secrets: ['c'] }, '2');
    form.rebase(latest);
    expect(form.integration).toBe(latest);
    expect(form.entry(field())).toBe('mine');
    expect(form.entry(field({ name: 'b' }))).toBe('theirs');
    const stored = field({ name: 'c', type: 'secret' });
    expect(form.storedSecret(setupOf(stored), stored)).toBe('kept');
    expect(form.revision).not.toBe(key);
  });

  it('stays the old one where a value was entered over one that others changed, until that was told', () => {
    const old = integration({ values: { a: 'old' } });
    const form = new SetupForm(old);
    form.enter(field(), 'mine');
    form.rebase(integration({ values: { a: 'theirs' } }, '2'));
    expect(form.integration).toBe(old);
    form.rebase(integration({ values: { a: 'theirs' } }, '3'));
    expect(form.integration).toBe(old);
    form.conflict.end();
    expect(form.integration.version).toBe('3');
    form.rebase(integration({ values: { a: 'again theirs' } }, '4'));
    expect(form.integration.version).toBe('3');
    expect(form.conflict.names).toEqual(['a']);
    expect(form.entry(field())).toBe('mine');
  });

  it('takes an integration that has what was entered for the outcome of an earlier try', () => {
    const form = new SetupForm(integration());
    form.enter(field(), 'mine');
    const key = form.revision;
    form.rebase(integration({ values: { a: 'mine', box: false } }, '2'));
    expect(form.integration.version).toBe('2');
    expect(form.revision).toBe(key);
  });
});

describe('what goes with another integration', () => {
  const limit = field({ name: 'limit', type: 'number', value: 60 });
  const on = field({ name: 'on', type: 'checkbox', value: true });
  const id = field({ name: 'id', type: 'readonly-copy' });

  it('is all that stands in the fields, also what is empty where there would be a preset', () => {
    const form = new SetupForm(integration({ values: { a: 'stored', id: 'urn:old' } }));
    form.enter(field({ name: 'b' }), 'typed');
    const asked = [field(), field({ name: 'b' }), limit, on, id];
    form.retarget(
      {
        id: 'i-2',
        applicationId: 'custom',
        status: 'setup-required',
        configuration: { values: { id: 'urn:new' }, secrets: [] },
      },
      asked,
    );
    expect(form.configuration(setupOf(...asked))).toEqual({ a: 'stored', b: 'typed', on: false });
    expect(form.entry(limit)).toBe('');
    expect(form.entry(id)).toBe('urn:new');
  });
});

it('forgetting a secret makes the next try another action', () => {
  const token = field({ name: 'token', type: 'secret' });
  const form = new SetupForm(integration({ secrets: ['token'] }));
  form.enter(token, 'typed');
  const { revision } = form;
  form.forgetTypedSecrets();
  expect(form.configuration(setupOf(token))).toEqual({});
  expect(form.revision).not.toBe(revision);
});
