import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cm } from '../../../src/cm-config-dialog/cm-setup.ts';
import { SetupForm } from '../../../src/setup/form/setup-form.ts';
import type { LocalizeController } from '../../../src/localization/localize-controller.ts';
import type { Integration } from '../../../src/model/integration.ts';

const GUID = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';
const TOKEN = '9f8e7d6c-1234-4abc-8def-0123456789ab';
const INTEGRATION: Integration = { id: 'i-1', applicationId: 'cm.com', status: 'setup-required' };

/** Words that are their own names. */
const localize = { term: (name: string) => name } as unknown as LocalizeController;
const setup = cm(localize);

function cleanProductToken(pasted: string): string {
  return setup.clean({ name: 'productToken', label: '', type: 'secret' }, pasted);
}

const space = fc.constantFrom(' ', '\t', '\n', '\r\n', '\u{A0}', '\u{2028}', '\u{3000}');
const invisible = fc.constantFrom('\u{200B}', '\u{FEFF}', '\u{2060}', '\u{202E}', '\u{AD}');
const around = fc.constantFrom('"', "'", '`', '„', '“', '”', '‚', '‘', '’', '«', '»', '{', '}');
const header = fc.constantFrom(
  'X-CM-PRODUCTTOKEN:',
  'x-cm-producttoken: ',
  'X-Cm-ProductToken =',
  '"X-CM-PRODUCTTOKEN": ',
);
const before = fc.array(fc.oneof(space, invisible, around, header)).map((parts) => parts.join(''));
/** Any UTF-16 at all, broken surrogates among it. */
const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
const after = fc.array(fc.oneof(space, invisible, around)).map((parts) => parts.join(''));

function entered(entries: Readonly<Record<string, string>>, configuration?: Integration['configuration']): SetupForm {
  const form = new SetupForm({ ...INTEGRATION, ...(configuration && { configuration }) });
  for (const field of setup.fields) {
    const entry = entries[field.name];
    if (entry !== undefined) form.enter(field, entry);
  }
  return form;
}

function warnings(entries: Readonly<Record<string, string>>): Readonly<Record<string, string>> | undefined {
  return setup.warn?.(entered(entries).configuration(setup));
}

describe('cleanProductToken', () => {
  it.each([
    [GUID, GUID],
    [`  ${GUID}\r\n`, GUID],
    [`{${GUID}}`, GUID],
    [`“${GUID}”`, GUID],
    [`X-CM-PRODUCTTOKEN: ${GUID}`, GUID],
    [`'x-cm-producttoken: ${GUID}'`, GUID],
    [`{"X-CM-PRODUCTTOKEN": "${GUID}"}`, GUID],
    ['1b9d6bcd-bbfd-4b2d-\n9b5d-ab8dfbbd4bed', GUID],
    ['', ''],
    [' "{}" ', ''],
    ['X-CM-PRODUCTTOKEN:', ''],
    ["it's", "it's"],
    ['a:b', 'a:b'],
  ])('makes of %j %j', (pasted, meant) => {
    expect(cleanProductToken(pasted)).toBe(meant);
  });

  it('brings a GUID out of whatever it is wrapped in', () => {
    fc.assert(
      fc.property(fc.uuid(), before, after, (guid, start, end) => cleanProductToken(`${start}${guid}${end}`) === guid),
    );
  });

  it('brings a GUID out of whatever a person or a program puts between its characters that nobody sees', () => {
    const gaps = fc.array(fc.oneof(space, invisible), { maxLength: 36 });
    fc.assert(
      fc.property(fc.uuid(), gaps, (guid, seen) => {
        const pasted = [...guid].map((character, index) => character + (seen[index] ?? '')).join('');
        expect(cleanProductToken(pasted)).toBe(guid);
      }),
    );
  });

  it('does nothing the second time', () => {
    const pasted = fc.oneof(
      anyText,
      fc.array(fc.oneof(space, invisible, around, header, fc.string())).map((parts) => parts.join('')),
    );
    fc.assert(fc.property(pasted, (text) => cleanProductToken(cleanProductToken(text)) === cleanProductToken(text)));
  });

  it('makes nothing up: what is left was there, in that order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const unit of cleanProductToken(text).split('')) {
          from = text.indexOf(unit, from) + 1;
          expect(from).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('is done with a header repeated very often', () => {
    expect(cleanProductToken(`${'x-cm-producttoken:'.repeat(2_000)}${GUID}`)).toBe(GUID);
  });
});

describe('cmSetup', () => {
  it('asks for a name, an account ID and a secret token, all of them required', () => {
    expect(setup.fields.map(({ name, type, required }) => [name, type, required])).toEqual([
      ['name', 'text', true],
      ['accountId', 'text', true],
      ['productToken', 'secret', true],
    ]);
  });

  it('checks and sends the same cleaned values', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), before, after, (accountId, productToken, start, end) => {
        const form = entered({
          name: ' Support ',
          accountId: `${start}${accountId}${end}`,
          productToken: `${start}${productToken}${end}`,
        });
        expect(form.problems(setup)).toEqual({});
        expect(form.configuration(setup)).toEqual({ name: 'Support', accountId, productToken });
      }),
    );
  });

  it('leaves a name as it is but for the white space around it', () => {
    expect(entered({ name: ' "Support" {1} ' }).configuration(setup)).toEqual({ name: '"Support" {1}' });
  });

  it('has a wording of its own for an account ID that is a number, and for nothing else', () => {
    const [name, accountId, token] = setup.fields;
    fc.assert(fc.property(fc.nat(), (number) => setup.explain?.(accountId!, String(number)) === 'cmAccountIdNumeric'));
    for (const value of ['', 'abc', '12a', GUID, '1.5', '-1'])
      expect(setup.explain?.(accountId!, value)).toBeUndefined();
    for (const field of [name!, token!]) expect(setup.explain?.(field, '4711')).toBeUndefined();
  });

  it('warns of a token of another shape, and of one that is the account ID, but finds nothing wrong with it', () => {
    expect(warnings({ accountId: GUID, productToken: TOKEN })).toEqual({});
    expect(warnings({ accountId: GUID, productToken: 'abc' })).toEqual({ productToken: 'cmProductTokenShape' });
    expect(warnings({ accountId: GUID, productToken: `{${GUID.toUpperCase()}}` })).toEqual({
      productToken: 'cmProductTokenIsAccountId',
    });
    expect(entered({ name: 'A', accountId: GUID, productToken: GUID }).problems(setup)).toEqual({});
  });

  it('has no doubt about a token that is not there', () => {
    expect(warnings({ accountId: GUID })).toEqual({});
    expect(warnings({})).toEqual({});
  });

  it('wants no token where one is stored, and keeps it', () => {
    const form = entered(
      { name: 'B', productToken: ' ' },
      { values: { name: 'A', accountId: GUID }, secrets: ['productToken'] },
    );
    expect(form.problems(setup)).toEqual({});
    expect(form.configuration(setup)).toEqual({ name: 'B', accountId: GUID });
  });
});
