import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const FORMAT = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a stored secret belongs to. A ciphertext moved to another place does not decrypt there. */
export interface SecretPlace {
  integrationId: string;
  field: string;
}

/**
 * Encrypts secrets for the database, and tells requests apart without keeping them. From the one key that it gets it
 * derives one for each purpose. A ciphertext is `v1.<key id>.<nonce, tag and encrypted text in base64url>`.
 */
export class Secrets {
  /** Which key this is, to notice that stored secrets were encrypted with another one. Gives nothing of the key away. */
  readonly keyId: string;
  /** What sessions are signed with. */
  readonly sessionKey: Uint8Array<ArrayBuffer>;
  readonly #encryptionKey: Buffer;
  readonly #fingerprintKey: Buffer;

  constructor(key: Buffer) {
    this.keyId = derive(key, 'key id').subarray(0, 6).toString('hex');
    this.sessionKey = new Uint8Array(derive(key, 'session'));
    this.#encryptionKey = derive(key, 'encryption');
    this.#fingerprintKey = derive(key, 'fingerprint');
  }

  encrypt(secret: string, place: SecretPlace): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#encryptionKey, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(this.#additionalData(place));
    const encrypted = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    const payload = Buffer.concat([nonce, cipher.getAuthTag(), encrypted]);
    return `${FORMAT}.${this.keyId}.${payload.toString('base64url')}`;
  }

  /** The secret; throws where the ciphertext was changed, was made for another place, or with another key. */
  decrypt(ciphertext: string, place: SecretPlace): string {
    const [format, keyId, encoded, ...rest] = ciphertext.split('.');
    if (format !== FORMAT || encoded === undefined || rest.length > 0) throw new Error('Not a stored secret.');
    if (keyId !== this.keyId) throw new Error('The secret was stored with another key.');
    const payload = Buffer.from(encoded, 'base64url');
    if (payload.length < NONCE_BYTES + TAG_BYTES) throw new Error('Not a stored secret.');
    const nonce = payload.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(ALGORITHM, this.#encryptionKey, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(this.#additionalData(place));
    decipher.setAuthTag(payload.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const encrypted = payload.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString('utf8');
  }

  /** The same for the same parts, and nothing that the parts could be guessed from without the key. */
  fingerprint(...parts: string[]): string {
    return createHmac('sha256', this.#fingerprintKey).update(JSON.stringify(parts)).digest('base64url');
  }

  #additionalData(place: SecretPlace): Buffer {
    return Buffer.from(JSON.stringify([FORMAT, this.keyId, place.integrationId, place.field]));
  }
}

/** Which key a stored secret was encrypted with. */
export function keyIdOf(ciphertext: string): string | undefined {
  return ciphertext.split('.')[1];
}

function derive(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `integration-elements ${purpose}`, 32));
}
