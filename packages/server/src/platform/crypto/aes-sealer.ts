import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Sealer } from './sealer.js';

/** A sealed value that cannot be opened: altered, of another purpose, or sealed under another key. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * A sealer over one AES-256-GCM key of 32 bytes. A sealed value reads `v1.<base64url of nonce, tag, ciphertext>`;
 * nonces are random, which is safe for some four thousand million values under one key.
 */
export function aesSealer(key: Buffer): Sealer {
  if (key.length !== 32) throw new Error('The key that secrets are encrypted with must be 32 bytes');
  return {
    seal(purpose, text) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagBytes });
      cipher.setAAD(Buffer.from(`v1:${purpose}`));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `v1.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
    },
    open(purpose, sealed) {
      const bytes = sealed.startsWith('v1.') ? Buffer.from(sealed.slice(3), 'base64url') : Buffer.alloc(0);
      if (bytes.length < ivBytes + tagBytes) throw new SealBroken(`not a sealed value (${purpose})`);
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
      decipher.setAAD(Buffer.from(`v1:${purpose}`));
      decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      try {
        return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
      } catch (cause) {
        throw new SealBroken(`a sealed value (${purpose}) was altered or sealed under another key`, { cause });
      }
    },
  };
}
