import { createHash, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * 2^14, r 8, p 1: 16 MiB and some 30 ms each. The secrets we make carry 256 bits, so guessing is hopeless at any
 * cost; the cost protects shorter ones that an operator sets by hand, and stays payable at every token request.
 */
const cost = { ln: 14, r: 8, p: 1 };
const hashBytes = 32;
/** Stored hashes above this cost are not computed: a damaged row must not take a gigabyte. */
const highest = { ln: 18, r: 16, p: 4 };

/** A new secret of 256 bits: the prefix followed by 43 characters of base64url. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

function derive(text: string, salt: Buffer, bytes: number, { ln, r, p }: typeof cost): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r };
  return new Promise((done, fail) => {
    scrypt(text.normalize('NFKC'), salt, bytes, options, (error, key) => (error ? fail(error) : done(key)));
  });
}

/** Hashes a secret for storing: `$scrypt$ln=14,r=8,p=1$<salt>$<hash>`, so the cost can rise without a migration. */
export async function hashSecret(text: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(text, salt, hashBytes, cost);
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/** Compares a secret with a stored hash in a time that does not depend on where they differ; never throws. */
export async function verifySecret(text: string, stored: string): Promise<boolean> {
  const parts = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d)\$([\w-]+)\$([\w-]+)$/.exec(stored);
  if (!parts) return false;
  const [ln, r, p] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (ln < 1 || ln > highest.ln || r < 1 || r > highest.r || p < 1 || p > highest.p) return false;
  const expected = Buffer.from(parts[5] ?? '', 'base64url');
  if (expected.length < 16) return false;
  const actual = await derive(text, Buffer.from(parts[4] ?? '', 'base64url'), expected.length, { ln, r, p });
  return timingSafeEqual(actual, expected);
}

/**
 * Eight bytes that find a secret's row by an index, before `verifySecret` decides. Only for secrets of high entropy,
 * as `newSecret` makes them: of a guessable one this fast digest would give too much away.
 */
export function lookupKey(text: string): Buffer {
  return createHash('sha256').update(text.normalize('NFKC')).digest().subarray(0, 8);
}
