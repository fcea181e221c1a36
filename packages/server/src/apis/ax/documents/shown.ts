import { stepsOf } from '../../../documents/events.js';
import { filesOf, linksOf } from '../../../documents/file-queries.js';
import type { Owner } from '../../../documents/owner.js';
import type { DocumentRow } from '../../../documents/rows.js';
import type { Context } from '../../../platform/context.js';
import { Refusal } from '../../../platform/errors.js';
import { documentFields } from './entity.js';
import { presentDocument } from './present.js';

/**
 * The field names of a `fields` parameter, undefined when it names none.
 * Throws Refusal `invalid_parameters` for a name that documents do not have.
 */
export function fieldsAsked(fields: readonly string[] | undefined): readonly string[] | undefined {
  const unknown = (fields ?? []).filter((name) => !documentFields.includes(name));
  if (unknown.length > 0) {
    throw new Refusal('invalid_parameters', [
      `fields: there are ${documentFields.join(', ')}; not ${unknown.join(', ')}.`,
    ]);
  }
  return fields === undefined || fields.length === 0 ? undefined : fields;
}

/** Documents of one owner as the API shows them, with their files and last events. */
export async function shownDocuments(
  ctx: Context,
  owner: Owner,
  documents: readonly DocumentRow[],
  baseUrl: string,
  fields: readonly string[] | undefined,
) {
  const ids = documents.map((document) => document.document_id);
  const [files, lastSteps] = await Promise.all([
    filesOf(ctx.db, owner, ids),
    stepsOf(ctx.db, owner, ids, { lastOnly: true }),
  ]);
  const links = await linksOf(
    ctx.db,
    owner,
    files.map((file) => file.file_id),
  );
  return documents.map((document) => presentDocument(document, { files, links, lastSteps }, baseUrl, fields));
}
