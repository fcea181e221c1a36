import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';
import type { Context } from '../../platform/context.js';
import { threadTask } from '../../platform/threads/threads.js';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;

/** Composed and decomposed letters are the same password (RFC 8265). */
const normal = (password: string) => password.normalize('NFC');

const hash = ({ password, salt }: { password: string; salt: Uint8Array }): Promise<string> =>
  argon2id({ ...cost, password: normal(password), salt, outputType: 'encoded' });

const verify = ({ password, stored }: { password: string; stored: string }): Promise<boolean> =>
  argon2Verify({ password: normal(password), hash: stored });

/** Tasks of other threads: hashing takes a tenth of a second of a processor. */
export const hashPasswordTask = threadTask(import.meta.url, 'hashPasswordTask', hash);
export const verifyPasswordTask = threadTask(import.meta.url, 'verifyPasswordTask', verify);

/** Hashes a password for storing: argon2id in PHC notation. */
export const hashPassword = (ctx: Pick<Context, 'threads'>, password: string): Promise<string> =>
  ctx.threads.run(hashPasswordTask, { password, salt: new Uint8Array(randomBytes(16)) });

/** A hash that no password has: for users that do not exist, so that they take as long as others. */
const nobodys = '$argon2id$v=19$m=19456,t=2,p=1$AwoRGB8mLTQ7QklQV15lbA$1w5kEnCpUwzQCw62VPHQKiLN894xQaglSTV7cZ0P2WI';

/** Whether a password is the stored one. Without a stored one it takes as long, and is not. */
export async function checkPassword(
  ctx: Pick<Context, 'threads'>,
  password: string,
  stored: string | undefined,
): Promise<boolean> {
  const right = await ctx.threads.run(verifyPasswordTask, { password, stored: stored ?? nobodys });
  return stored !== undefined && right;
}
