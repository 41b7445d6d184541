import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Secrets } from '../../../demo/server/credentials/secrets.ts';

const KEY = randomBytes(32);
const PLACE = { accountId: 'account-1', integrationId: 'integration-1', field: 'productToken' };

describe('Secrets', () => {
  const secrets = new Secrets(KEY);

  it.each(['token', '', 'Schlüssel 🔑', 'x'.repeat(10_000)])('decrypts what it encrypted (%#)', (secret) => {
    expect(secrets.decrypt(secrets.encrypt(secret, PLACE), PLACE)).toBe(secret);
  });

  it('encrypts the same secret differently each time, and never as itself', () => {
    const ciphertexts = Array.from({ length: 20 }, () => secrets.encrypt('the-token', PLACE));
    expect(new Set(ciphertexts).size).toBe(20);
    for (const ciphertext of ciphertexts) {
      expect(ciphertext).not.toContain('the-token');
      expect(Buffer.from(ciphertext.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('the-token');
    }
  });

  it('notices a change of any byte', () => {
    const [format, keyId, encoded = ''] = secrets.encrypt('the-token', PLACE).split('.');
    const payload = Buffer.from(encoded, 'base64url');
    for (let position = 0; position < payload.length; position += 1) {
      const changed = Buffer.from(payload);
      changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
      const ciphertext = `${format}.${keyId}.${changed.toString('base64url')}`;
      expect(() => secrets.decrypt(ciphertext, PLACE), `byte ${position}`).toThrow();
    }
  });

  it('decrypts only in the place that a secret was stored in', () => {
    const ciphertext = secrets.encrypt('the-token', PLACE);
    expect(() => secrets.decrypt(ciphertext, { ...PLACE, integrationId: 'integration-2' })).toThrow();
    expect(() => secrets.decrypt(ciphertext, { ...PLACE, field: 'clientSecret' })).toThrow();
    expect(() => secrets.decrypt(ciphertext, { ...PLACE, accountId: 'account-2' })).toThrow();
  });

  it('names the key, and refuses a secret of another one', () => {
    const other = new Secrets(randomBytes(32));
    const ciphertext = other.encrypt('the-token', PLACE);
    expect(ciphertext.startsWith(`${other.currentPrefix}.`)).toBe(true);
    expect(other.currentPrefix).not.toBe(secrets.currentPrefix);
    expect(new Secrets(KEY).currentPrefix).toBe(secrets.currentPrefix);
    expect([other.canDecrypt(other.currentPrefix), secrets.canDecrypt(other.currentPrefix)]).toEqual([true, false]);
    expect(() => secrets.decrypt(ciphertext, PLACE)).toThrow('another key');
    expect(() => secrets.decrypt(ciphertext.replace(other.currentPrefix, secrets.currentPrefix), PLACE)).toThrow();
  });

  it.each(['', 'v1', 'v3.a.b', 'v2.a.b', 'v1.a.b.c', 'the-token'])(
    'refuses what is not a stored secret: "%s"',
    (text) => {
      expect(() => secrets.decrypt(text, PLACE)).toThrow();
      expect(() => secrets.decrypt(`${secrets.currentPrefix}.c2hvcnQ`, PLACE)).toThrow('Not a stored secret');
    },
  );

  it('fingerprints with the key, and keeps the parts apart', () => {
    const [fingerprint] = secrets.fingerprints('a', 'b');
    expect(secrets.fingerprints('a', 'b')).toEqual(new Secrets(KEY).fingerprints('a', 'b'));
    expect(secrets.fingerprints('ab', '')).not.toContain(fingerprint);
    expect(new Secrets(randomBytes(32)).fingerprints('a', 'b')).not.toContain(fingerprint);
  });

  describe('of several keys', () => {
    const next = randomBytes(32);
    const both = new Secrets(next, KEY);

    it('decrypts and recognizes what each of them did, and uses the first', () => {
      expect(both.decrypt(secrets.encrypt('the-token', PLACE), PLACE)).toBe('the-token');
      const ciphertext = both.encrypt('the-token', PLACE);
      expect(new Secrets(next).decrypt(ciphertext, PLACE)).toBe('the-token');
      expect(() => secrets.decrypt(ciphertext, PLACE)).toThrow('another key');
      expect(both.fingerprints('a')).toEqual([...new Secrets(next).fingerprints('a'), ...secrets.fingerprints('a')]);
    });
  });
});
