import type { ListedBlob } from '../platform/blobs/store.js';
import { machineTime } from '../platform/clock.js';
import type { Context } from '../platform/context.js';
import { claimSweep, type SweepCounts, selectReferred, updateSweep } from './queries.js';

const dayMs = 24 * 3_600_000;
/** A little less than a day: rounds of housekeeping that come an hour apart must not slip by an hour each day. */
const betweenMs = dayMs - 1_800_000;
/** Files that the database is asked about at once. */
const batchSize = 500;
/** Files that are moved or removed at once: a store over the network takes some 50 ms for each. */
const atOnce = 10;

type Part = Pick<Context, 'db' | 'blobs'>;

/**
 * Once a day, in one of all processes: removes stored files that nothing refers to, as refused uploads and a reset
 * sandbox leave them. Times are the machine's, as those of the store are. Gives how many files it removed. When
 * `signal` is aborted it stops where it is.
 */
export async function sweepDaily(ctx: Context, signal: AbortSignal): Promise<number> {
  const { blobGraceHours } = ctx.config;
  if (blobGraceHours === 0) return 0;
  const now = machineTime(ctx.clock);
  if (!(await claimSweep(ctx.db, now, new Date(now.getTime() - betweenMs)))) return 0;
  const counts = await sweepBlobs(ctx, new Date(now.getTime() - blobGraceHours * 3_600_000), signal);
  if (!signal.aborted) await updateSweep(ctx.db, machineTime(ctx.clock), counts);
  return counts.removed;
}

/**
 * Sets aside what was stored before a time and has no reference, and removes what was set aside before that time and
 * still has none; what is set aside and has one comes back. So a request or job that stored bytes, or found them
 * stored, may take as long as the grace time to refer to them, and needs no lock: between its bytes and their removal
 * lie the grace time twice, and a look at the references after the first.
 */
export async function sweepBlobs(ctx: Part, before: Date, signal?: AbortSignal): Promise<SweepCounts> {
  const counts = { seen: 0, setAside: 0, broughtBack: 0, removed: 0, removedBytes: 0 };
  for await (const batch of batches(ctx.blobs.listAside())) {
    if (signal?.aborted) return counts;
    const referred = await referredAmong(ctx, batch);
    const back = batch.filter(({ hash }) => referred.has(hash));
    await each(back, ({ hash }) => ctx.blobs.bringBack(hash));
    const gone = batch.filter(({ hash, since }) => !referred.has(hash) && since < before);
    await each(gone, ({ hash }) => ctx.blobs.discard(hash));
    counts.seen += batch.length;
    counts.broughtBack += back.length;
    counts.removed += gone.length;
    counts.removedBytes += gone.reduce((sum, { size }) => sum + size, 0);
  }
  for await (const batch of batches(ctx.blobs.list())) {
    if (signal?.aborted) return counts;
    counts.seen += batch.length;
    const old = batch.filter(({ since }) => since < before);
    const referred = await referredAmong(ctx, old);
    const left = old.filter(({ hash }) => !referred.has(hash));
    await each(left, ({ hash }) => ctx.blobs.setAside(hash));
    counts.setAside += left.length;
  }
  return counts;
}

async function referredAmong(ctx: Part, blobs: readonly ListedBlob[]): Promise<ReadonlySet<string>> {
  if (blobs.length === 0) return new Set();
  return selectReferred(
    ctx.db,
    blobs.map(({ hash }) => hash),
  );
}

async function* batches(listed: AsyncIterable<ListedBlob>): AsyncGenerator<ListedBlob[]> {
  let batch: ListedBlob[] = [];
  for await (const blob of listed) {
    batch.push(blob);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function each(blobs: readonly ListedBlob[], work: (blob: ListedBlob) => Promise<void>): Promise<void> {
  for (let at = 0; at < blobs.length; at += atOnce) {
    await Promise.all(blobs.slice(at, at + atOnce).map(work));
  }
}
