import { type CryptoKey, exportJWK, exportPKCS8, generateKeyPair, importJWK, importPKCS8, type JWK } from 'jose';
import type { Context } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { insertSigningKey, retireOtherSigningKeys, selectSigningKeys } from './queries.js';

/** Public half of a signing key, as `GET /v1/jwk` shows it. */
export interface PublicSigningKey {
  readonly kty: string;
  readonly e: string;
  readonly n: string;
  readonly kid: string;
}

interface Loaded {
  readonly loadedAt: number;
  readonly current: { readonly kid: string; readonly key: CryptoKey } | undefined;
  readonly published: readonly PublicSigningKey[];
  readonly verifying: ReadonlyMap<string, CryptoKey>;
}

const algorithm = 'RS256';
const sealPurpose = 'signing_key.private';
/**
 * How long a process may go on with the keys it has read. After a rotation another process may sign with the old key
 * for this long, so a retired key stays published for a token's lifetime and this much more.
 */
const cacheSeconds = 60;
/** A token that names a key we do not hold makes us look once more, but strangers must not make us look all the time. */
const reloadSeconds = 1;

/** After a rotation elsewhere the new key is shown within this time. */
const publishSeconds = 5;

const cache = new WeakMap<Context, Promise<Loaded>>();
const firstKeys = new WeakMap<Context, Promise<void>>();

async function load(ctx: Context): Promise<Loaded> {
  const now = ctx.clock.now();
  const lifetimeMs = (ctx.config.tokenLifetimeSeconds + cacheSeconds) * 1000;
  const rows = await selectSigningKeys(ctx.db, new Date(now.getTime() - lifetimeMs));
  const newest = rows.find((row) => row.retired_at === null);
  const published = rows.map((row) => row.public_jwk as unknown as PublicSigningKey);
  const verifying = new Map<string, CryptoKey>();
  for (const jwk of published) {
    verifying.set(jwk.kid, (await importJWK({ ...jwk, alg: algorithm }, algorithm)) as CryptoKey);
  }
  const current = newest && {
    kid: newest.kid,
    key: await importPKCS8(ctx.sealer.open(sealPurpose, newest.private_sealed), algorithm),
  };
  return { loadedAt: now.getTime(), current, published, verifying };
}

function loaded(ctx: Context, maxAgeSeconds: number): Promise<Loaded> {
  const fresh = async (): Promise<Loaded> => {
    const held = await cache.get(ctx)?.catch(() => undefined);
    const age = held ? ctx.clock.now().getTime() - held.loadedAt : Number.POSITIVE_INFINITY;
    return held && age >= 0 && age < maxAgeSeconds * 1000 ? held : load(ctx);
  };
  const result = fresh();
  cache.set(ctx, result);
  return result;
}

async function createKey(ctx: Context): Promise<{ kid: string; row: Parameters<typeof insertSigningKey>[1] }> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { modulusLength: 2048, extractable: true });
  const jwk: JWK = await exportJWK(publicKey);
  const kid = newId(ctx.clock);
  const row = {
    kid,
    private_sealed: ctx.sealer.seal(sealPurpose, await exportPKCS8(privateKey)),
    public_jwk: JSON.stringify({ kty: jwk.kty, e: jwk.e, n: jwk.n, kid }),
    created_at: ctx.clock.now(),
  };
  return { kid, row };
}

async function makeFirstKey(ctx: Context): Promise<void> {
  const { row } = await createKey(ctx);
  await insertSigningKey(ctx.db, row);
}

/** The key to sign with. Makes the first one; two processes that start at once make two, and both are published. */
export async function currentSigningKey(ctx: Context): Promise<{ kid: string; key: CryptoKey }> {
  const { current } = await loaded(ctx, cacheSeconds);
  if (current) return current;
  const making = firstKeys.get(ctx) ?? makeFirstKey(ctx);
  firstKeys.set(ctx, making);
  await making.finally(() => firstKeys.delete(ctx));
  const again = await loaded(ctx, 0);
  if (!again.current) throw new Error('the signing key just made cannot be read back');
  return again.current;
}

/** The key that a token says it is signed with, or undefined when there is none such or it has run out. */
export async function verifyingKey(ctx: Context, kid: string): Promise<CryptoKey | undefined> {
  const held = (await loaded(ctx, cacheSeconds)).verifying.get(kid);
  return held ?? (await loaded(ctx, reloadSeconds)).verifying.get(kid);
}

/** Public keys that tokens in circulation may be signed with, newest first; makes the first key when there is none. */
export async function publishedKeys(ctx: Context): Promise<readonly PublicSigningKey[]> {
  await currentSigningKey(ctx);
  return (await loaded(ctx, publishSeconds)).published;
}

/**
 * Makes a new signing key and retires the others: new tokens use the new one (in other processes after at most 60
 * seconds), old tokens stay valid until they end. Returns the new key's id.
 */
export async function rotateSigningKey(ctx: Context): Promise<{ kid: string }> {
  const { kid, row } = await createKey(ctx);
  await withTransaction(ctx.db, async (tx) => {
    await insertSigningKey(tx, row);
    await retireOtherSigningKeys(tx, kid, ctx.clock.now());
  });
  cache.delete(ctx);
  return { kid };
}
