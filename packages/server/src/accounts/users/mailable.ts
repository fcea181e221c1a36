import type { Queryable } from '../../platform/context.js';

/** ACCOUNT: what concerns the account itself. INVOICES: what happens to invoices, which a member may leave unread. */
type MailAbout = 'ACCOUNT' | 'INVOICES';

/**
 * Addresses of a company's members that mail of this kind may go to, the longest-standing first. Members with
 * `emails_disabled` are mailed nothing, those with `notifications_disabled` nothing about invoices. Links that somebody
 * has to open (signing in, takeovers) are no such mail.
 */
export async function selectMailable(
  db: Queryable,
  companyId: string,
  about: MailAbout,
  role?: 'ADMIN',
): Promise<string[]> {
  let query = db
    .selectFrom('company_user as m')
    .innerJoin('app_user as u', 'u.user_id', 'm.user_id')
    .select('u.email')
    .where('m.company_id', '=', companyId)
    .where('m.emails_disabled', '=', false);
  if (about === 'INVOICES') query = query.where('m.notifications_disabled', '=', false);
  if (role !== undefined) query = query.where('m.role', '=', role);
  const rows = await query.orderBy('m.created_at').orderBy('m.user_id').limit(100).execute();
  return rows.map((row) => row.email);
}
