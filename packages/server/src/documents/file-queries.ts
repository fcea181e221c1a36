import { sql } from 'kysely';
import type { Queryable, Tx } from '../platform/context.js';
import type { Owner } from './owner.js';
import type { DocumentFileRow, FileType } from './rows.js';

/** A file about to be written; its owner follows from the call. */
export type NewFile = Omit<DocumentFileRow, 'owner_id' | 'document_id' | 'file_type' | 'position'>;

/** A file of a document about to be written: a new one, or one that its owner has. */
export interface NewLink {
  readonly fileType: FileType;
  readonly file: NewFile;
  /** The file is there already, as part of another document. */
  readonly exists: boolean;
}

/** Writes the files of a document, in their order, and that they belong to it. */
export async function insertFiles(
  tx: Tx,
  document: { readonly owner_id: string; readonly document_id: string },
  links: readonly NewLink[],
): Promise<void> {
  const { owner_id, document_id } = document;
  const fresh = links.filter(({ exists }) => !exists).map(({ file }) => ({ ...file, owner_id }));
  if (fresh.length > 0) await tx.insertInto('document_file').values(fresh).execute();
  const rows = links.map(({ file, fileType }, position) => ({
    owner_id,
    document_id,
    file_id: file.file_id,
    file_type: fileType,
    position,
  }));
  if (rows.length > 0) await tx.insertInto('document_file_link').values(rows).execute();
}

const linked = (db: Queryable, owner: Pick<Owner, 'id'>) =>
  db
    .selectFrom('document_file_link as l')
    .innerJoin('document_file as f', (join) =>
      join.onRef('f.owner_id', '=', 'l.owner_id').onRef('f.file_id', '=', 'l.file_id'),
    )
    .selectAll('f')
    .select(['l.document_id', 'l.position', sql<FileType>`l.file_type`.as('file_type')])
    .where('l.owner_id', '=', owner.id);

/** Files of the named documents of an owner, in the order they came. */
export async function filesOf(
  db: Queryable,
  owner: Pick<Owner, 'id'>,
  documentIds: readonly string[],
): Promise<DocumentFileRow[]> {
  if (documentIds.length === 0) return [];
  return linked(db, owner)
    .where('l.document_id', 'in', [...documentIds])
    .orderBy('l.document_id')
    .orderBy('l.position')
    .execute();
}

/** One file of an owner, undefined when it is not there or another's. */
export function findFile(
  db: Queryable,
  owner: Pick<Owner, 'id'>,
  fileId: string,
): Promise<DocumentFileRow | undefined> {
  return linked(db, owner).where('l.file_id', '=', fileId).orderBy('l.document_id').limit(1).executeTakeFirst();
}

/** Which documents the named files belong to. */
export interface FileLink {
  readonly file_id: string;
  readonly document_id: string;
  readonly file_type: string;
}

/** Every document of the owner that the files belong to. */
export async function linksOf(
  db: Queryable,
  owner: Pick<Owner, 'id'>,
  fileIds: readonly string[],
): Promise<FileLink[]> {
  if (fileIds.length === 0) return [];
  return db
    .selectFrom('document_file_link')
    .select(['file_id', 'document_id', 'file_type'])
    .where('owner_id', '=', owner.id)
    .where('file_id', 'in', [...fileIds])
    .orderBy('document_id')
    .execute();
}
