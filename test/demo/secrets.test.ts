import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyIdOf, Secrets } from '../../demo/server/secrets.ts';

const KEY = randomBytes(32);
const PLACE = { integrationId: 'integration-1', field: 'productToken' };

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
  });

  it('names the key, and refuses a secret of another one', () => {
    const other = new Secrets(randomBytes(32));
    const ciphertext = other.encrypt('the-token', PLACE);
    expect(keyIdOf(ciphertext)).toBe(other.keyId);
    expect(other.keyId).not.toBe(secrets.keyId);
    expect(new Secrets(KEY).keyId).toBe(secrets.keyId);
    expect(() => secrets.decrypt(ciphertext, PLACE)).toThrow('another key');
    expect(() => secrets.decrypt(ciphertext.replace(other.keyId, secrets.keyId), PLACE)).toThrow();
  });

  it.each(['', 'v1', 'v2.a.b', 'v1.a.b.c', 'the-token'])('refuses what is not a stored secret: "%s"', (text) => {
    expect(() => secrets.decrypt(text, PLACE)).toThrow();
    expect(() => secrets.decrypt(`v1.${secrets.keyId}.c2hvcnQ`, PLACE)).toThrow('Not a stored secret');
  });

  it('fingerprints with the key, and keeps the parts apart', () => {
    expect(secrets.fingerprint('a', 'b')).toBe(new Secrets(KEY).fingerprint('a', 'b'));
    expect(secrets.fingerprint('a', 'b')).not.toBe(secrets.fingerprint('ab', ''));
    expect(secrets.fingerprint('a', 'b')).not.toBe(new Secrets(randomBytes(32)).fingerprint('a', 'b'));
  });
});
