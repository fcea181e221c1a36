import type { Owner } from '../../../documents/owner.js';
import { findDocument } from '../../../documents/queries.js';
import type { DocumentRow } from '../../../documents/rows.js';
import type { Context } from '../../../platform/context.js';
import { isId } from '../../../platform/crypto/ids.js';
import { Refusal } from '../../../platform/errors.js';
import type { Principal } from '../../../platform/http/index.js';

/** Whose documents a token opens: those of its company, or of its operator. */
export const ownerFor = (principal: Principal): Owner =>
  principal.kind === 'company'
    ? { kind: 'COMPANY', id: principal.companyId }
    : { kind: 'OPERATOR', id: principal.operatorId };

/** The owner's document of this id. Throws Refusal `not_found`, also when it is another's. */
export async function ownedDocument(ctx: Context, owner: Owner, id: string): Promise<DocumentRow> {
  const document = isId(id) ? await findDocument(ctx.db, owner, id.toLowerCase()) : undefined;
  if (document === undefined) throw new Refusal('not_found', [`No document ${id}`]);
  return document;
}

/** Tokens that read documents. */
export const readAccess = {
  company: ['document:send', 'document:receive'],
  operator: ['operator:documents:send', 'operator:documents:receive'],
} as const;
