import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const FORMAT = 'v2';
/** The format of earlier versions, in which the account is not part of the place. */
const FIRST_FORMAT = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Where a stored secret belongs. A ciphertext that was moved elsewhere does not decrypt. */
export interface SecretPlace {
  accountId: string;
  integrationId: string;
  field: string;
}

interface Key {
  id: string;
  encryption: Buffer;
  fingerprint: Buffer;
  session: Uint8Array<ArrayBuffer>;
}

/**
 * Encrypts secrets for the database, and makes fingerprints of requests. It derives a key for each purpose from each
 * key that it gets. The first key encrypts and signs; the others only decrypt and verify. A ciphertext is `v2.<key
 * id>.<nonce, tag and encrypted text in base64url>`.
 */
export class Secrets {
  /** The prefix of ciphertexts that are up to date. */
  readonly currentPrefix: string;
  /** The keys of sessions: the first one signs, and each of them verifies. */
  readonly sessionKeys: readonly [Uint8Array<ArrayBuffer>, ...Uint8Array<ArrayBuffer>[]];
  readonly #current: Key;
  readonly #keys: readonly Key[];

  constructor(current: Buffer, ...earlier: Buffer[]) {
    this.#current = keyOf(current);
    this.#keys = [this.#current, ...earlier.map(keyOf)];
    this.currentPrefix = `${FORMAT}.${this.#current.id}`;
    this.sessionKeys = [this.#current.session, ...this.#keys.slice(1).map(({ session }) => session)];
  }

  encrypt(secret: string, place: SecretPlace): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#current.encryption, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(additionalData(FORMAT, this.#current.id, place));
    const encrypted = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    const payload = Buffer.concat([nonce, cipher.getAuthTag(), encrypted]);
    return `${this.currentPrefix}.${payload.toString('base64url')}`;
  }

  /** Returns the secret; throws if the ciphertext was changed, or its place or key is another one. */
  decrypt(ciphertext: string, place: SecretPlace): string {
    const [format = '', keyId = '', encoded, ...rest] = ciphertext.split('.');
    const isKnown = format === FORMAT || format === FIRST_FORMAT;
    if (!isKnown || encoded === undefined || rest.length > 0) throw new Error('Not a stored secret.');
    const key = this.#keys.find(({ id }) => id === keyId);
    if (!key) throw new Error('The secret was stored with another key.');
    const payload = Buffer.from(encoded, 'base64url');
    if (payload.length < NONCE_BYTES + TAG_BYTES) throw new Error('Not a stored secret.');
    const nonce = payload.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(ALGORITHM, key.encryption, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(additionalData(format, keyId, place));
    decipher.setAuthTag(payload.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const encrypted = payload.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString('utf8');
  }

  /** Tells whether ciphertexts with this prefix can be decrypted. */
  canDecrypt(prefix: string): boolean {
    return this.#keys.some(({ id }) => id === prefix.split('.')[1]);
  }

  /**
   * Returns a fingerprint of the parts for each key, that of the current key first. The same parts have the same
   * fingerprint. Without the key, it does not help to guess them.
   */
  fingerprints(...parts: string[]): string[] {
    const text = JSON.stringify(parts);
    return this.#keys.map(({ fingerprint }) => createHmac('sha256', fingerprint).update(text).digest('base64url'));
  }
}

/** The length of the prefix of a ciphertext: its format and its key. */
export const PREFIX_LENGTH = 15;

function additionalData(format: string, keyId: string, { accountId, integrationId, field }: SecretPlace): Buffer {
  const place = format === FIRST_FORMAT ? [integrationId, field] : [accountId, integrationId, field];
  return Buffer.from(JSON.stringify([format, keyId, ...place]));
}

function keyOf(key: Buffer): Key {
  return {
    id: derive(key, 'key id').subarray(0, 6).toString('hex'),
    encryption: derive(key, 'encryption'),
    fingerprint: derive(key, 'fingerprint'),
    session: new Uint8Array(derive(key, 'session')),
  };
}

function derive(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `integration-elements ${purpose}`, 32));
}
