import type { Config } from '../../config.js';
import type { Queryable } from '../../platform/context.js';
import { selectSweep } from '../../storage/queries.js';
import { type Finding, findings } from './finding.js';

const { ok, warning } = findings('blobs');

const dayMs = 24 * 3_600_000;

/** What the daily look for stored files without a reference found; one that has not come for days is worth a look. */
export async function sweepFindings(db: Queryable, { blobGraceHours }: Config): Promise<Finding[]> {
  if (blobGraceHours === 0) return [ok('files without a reference are kept (AUTOINVOICE_BLOB_GRACE is 0)')];
  const last = await selectSweep(db);
  if (last === undefined) return [ok('files without a reference have not been looked for yet')];
  const begun = `files without a reference were looked for at ${last.started_at.toISOString()}`;
  if (Date.now() - last.started_at.getTime() > 3 * dayMs) return [warning(`${begun} and not since`)];
  if (last.finished_at === null) return [ok(`${begun}; not finished`)];
  const { seen, set_aside: aside, brought_back: back, removed, removed_bytes: bytes } = last;
  return [ok(`${begun}: of ${seen} ${aside} set aside, ${back} brought back, ${removed} (${bytes} bytes) removed`)];
}
