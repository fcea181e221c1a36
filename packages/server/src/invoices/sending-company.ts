import { sql } from 'kysely';
import type { Queryable } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';

/** What sending needs to know of the company that sends. */
export interface SendingCompany {
  readonly companyId: string;
  readonly name: string;
  readonly country: string;
  /** Business id in normal form. */
  readonly bid: string;
  readonly stopDuplicateNumbers: boolean;
  readonly holdMultipleRecipients: boolean;
  /** Setting send_invoice_email.enabled, on unless turned off. */
  readonly emailEnabled: boolean;
  /** Setting send_invoice_print.enabled, off unless turned on. */
  readonly printEnabled: boolean;
}

/**
 * The company, if it may send.
 * Throws Refusal `auth_unauthorized` while it is not verified or when it is disabled (contract 2.3).
 */
export async function sendingCompany(db: Queryable, companyId: string): Promise<SendingCompany> {
  const row = await db
    .selectFrom('company as c')
    .leftJoin('company_settings as s', 's.company_id', 'c.company_id')
    .select(['c.name', 'c.country', 'c.bid', 'c.state', 'c.disabled'])
    // Only these: other sections hold images.
    .select([
      sql<Record<string, unknown> | null>`s.sections -> 'send_invoice_general'`.as('general'),
      sql<boolean | null>`(s.sections -> 'send_invoice_email' ->> 'enabled')::boolean`.as('email'),
      sql<boolean | null>`(s.sections -> 'send_invoice_print' ->> 'enabled')::boolean`.as('print'),
    ])
    .where('c.company_id', '=', companyId)
    .executeTakeFirst();
  if (row === undefined || row.disabled || row.state !== 'VERIFIED') throw new Refusal('auth_unauthorized');
  const { general } = row;
  return {
    companyId,
    name: row.name,
    country: row.country,
    bid: row.bid,
    stopDuplicateNumbers: general?.stop_duplicate_numbers === true,
    holdMultipleRecipients: general?.hold_multiple_recipients === true,
    emailEnabled: row.email ?? true,
    printEnabled: row.print ?? false,
  };
}
