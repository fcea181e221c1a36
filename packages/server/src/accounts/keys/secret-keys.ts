import { hashSecret, lookupKey, newSecret, verifySecret } from '../../platform/crypto/secrets.js';

/** A new key: the secret that is shown once, and what is stored of it. */
export interface NewKey {
  readonly secret: string;
  readonly key_lookup: Buffer;
  readonly key_hash: string;
}

/** Makes a key. The prefix tells people and leak scanners what they have found. */
export async function makeKey(prefix: string): Promise<NewKey> {
  const secret = newSecret(prefix);
  return { secret, key_lookup: lookupKey(secret), key_hash: await hashSecret(secret) };
}

let nobodysHash: Promise<string> | undefined;

/** A hash that no secret fits. Checking against it takes the time of checking against a real one. */
export function hashOfNobody(): Promise<string> {
  nobodysHash ??= hashSecret(newSecret());
  return nobodysHash;
}

/** The row whose hash the secret fits. Takes as long when there is none, so that the time tells nothing. */
export async function matchSecret<R extends { readonly key_hash: string }>(
  secret: string,
  rows: readonly R[],
): Promise<R | undefined> {
  if (rows.length === 0) {
    await verifySecret(secret, await hashOfNobody());
    return undefined;
  }
  for (const row of rows) if (await verifySecret(secret, row.key_hash)) return row;
  return undefined;
}
