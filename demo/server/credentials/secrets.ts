import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const FORMAT = 'v2';
/** What earlier versions wrote: the account is not part of the place. */
const FIRST_FORMAT = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a stored secret belongs to. A ciphertext moved to another place does not decrypt there. */
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
 * Encrypts secrets for the database, and tells requests apart without keeping them. From each key that it gets it derives
 * one for each purpose. The first key encrypts and signs; the others still decrypt and verify what they were used for.
 * A ciphertext is `v2.<key id>.<nonce, tag and encrypted text in base64url>`.
 */
export class Secrets {
  /** What the ciphertexts begin with that need not be encrypted anew. */
  readonly currentPrefix: string;
  /** What sessions are signed with: by the first, and verified by any. */
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

  /** The secret; throws where the ciphertext was changed, was made for another place, or with a key that is not there. */
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

  /** Whether ciphertexts that begin like this can be decrypted. */
  canDecrypt(prefix: string): boolean {
    return this.#keys.some(({ id }) => id === prefix.split('.')[1]);
  }

  /**
   * One for each key, the current one first: the same for the same parts, and nothing that the parts could be guessed
   * from without the key.
   */
  fingerprints(...parts: string[]): string[] {
    const text = JSON.stringify(parts);
    return this.#keys.map(({ fingerprint }) => createHmac('sha256', fingerprint).update(text).digest('base64url'));
  }
}

/** How long the beginning of a ciphertext is that names its format and its key. */
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
