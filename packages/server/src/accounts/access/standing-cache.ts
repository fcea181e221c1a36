import type { Context } from '../../platform/context.js';
import { type CompanyStanding, selectCompanyStanding, type TokenGrounds } from './queries.js';

/**
 * How long a token may go on after its user, key or company has lost access. Only full standing is kept: whoever is
 * verified, or let in again, is so with the next request, as a webhook's receiver will expect. Functions that must be
 * exact about a company's state (sending) read it again in their own transaction.
 */
const keepMs = 1000;
const maxEntries = 10_000;

interface Entry {
  readonly readAt: number;
  readonly standing: Promise<CompanyStanding | undefined>;
}

const caches = new WeakMap<Context, Map<string, Entry>>();

/** What a company token hangs on, at most one second old. */
export function companyStanding(ctx: Context, grounds: TokenGrounds): Promise<CompanyStanding | undefined> {
  let cache = caches.get(ctx);
  if (!cache) {
    cache = new Map();
    caches.set(ctx, cache);
  }
  const by =
    'sessionHash' in grounds ? grounds.sessionHash.toString('hex') : `${grounds.userKeyId} ${grounds.vendorKeyId}`;
  const key = `${grounds.companyId} ${grounds.userId} ${by}`;
  const now = ctx.clock.now().getTime();
  const held = cache.get(key);
  if (held && now >= held.readAt && now - held.readAt < keepMs) return held.standing;
  if (cache.size >= maxEntries) cache.clear();
  const entry: Entry = { readAt: now, standing: selectCompanyStanding(ctx.db, grounds) };
  cache.set(key, entry);
  const drop = () => {
    if (cache.get(key) === entry) cache.delete(key);
  };
  entry.standing.then((standing) => isFull(standing) || drop(), drop);
  return entry.standing;
}

const isFull = (s: CompanyStanding | undefined) =>
  s?.state === 'VERIFIED' && !s.disabled && s.role !== null && s.groundsLive;

/** Forgets what is held: called after a change that must show at once in this process. */
export function forgetStandings(ctx: Context): void {
  caches.get(ctx)?.clear();
}
