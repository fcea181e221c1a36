import { selectSections } from '../accounts/settings/queries.js';
import { changeSettings } from '../accounts/settings/settings.js';
import type { Context, Queryable } from '../platform/context.js';
import { type CheckName, checkNames } from './names.js';

/**
 * The checks that a company wants of every invoice that it receives. They stand in its settings, where clients of
 * version 0.85.263 set them (`checks.on_invoice_receive`), so that both ways are one.
 */
export async function checksOnReceive(db: Queryable, companyId: string): Promise<CheckName[]> {
  const wanted = (await selectSections(db, companyId)).checks?.on_invoice_receive ?? [];
  return checkNames.filter((name) => wanted.includes(name));
}

/** Sets them; none turns the service off. */
export function setChecksOnReceive(ctx: Context, companyId: string, checks: readonly CheckName[]): Promise<void> {
  const ordered = checkNames.filter((name) => checks.includes(name));
  return changeSettings(ctx, companyId, { checks: { on_invoice_receive: ordered } });
}
