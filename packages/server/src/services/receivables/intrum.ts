import { Findings } from '../../accounts/checks.js';
import { withdrawFromOutside } from '../../outside/ask.js';
import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { checkContact } from './details.js';
import { askCollector, endReceivables, receivablesSubject, startOnboarding } from './onboarding.js';
import { lockReceivables, selectReceivables, updateReceivables } from './queries.js';
import { activateReceivables } from './settle.js';

/** What a company says to Intrum, in the names of the API. */
export interface IntrumDetails {
  readonly agreement_contact_phone: string;
  readonly agreement_contact_name: string;
  readonly agreement_contact_email: string;
  readonly details?: { readonly real_estate_management_company?: string | undefined } | undefined;
}

export interface IntrumService {
  readonly status: 'PENDING' | 'ACTIVE' | 'DISABLED';
  readonly details: IntrumDetails;
  readonly message: string | null;
}

/** The service, undefined when the company never asked for it. */
export async function getIntrum(ctx: Context, companyId: string): Promise<IntrumService | undefined> {
  const row = await selectReceivables(ctx.db, companyId, 'INTRUM');
  // What is stored was checked by openIntrum.
  return row && { status: row.status, details: row.details as unknown as IntrumDetails, message: row.message };
}

/** Asks Intrum to make an agreement with the company. Throws Refusal `invalid_parameters`. */
export async function openIntrum(ctx: Context, companyId: string, details: IntrumDetails): Promise<void> {
  const findings = new Findings();
  const { agreement_contact_email: email, agreement_contact_phone: phone } = details;
  checkContact(findings, 'agreement_contact', email, phone, 'agreement_contact_phone');
  findings.expect(details.agreement_contact_name.trim() !== '', 'agreement_contact_name', 'must not be empty.');
  findings.refuse();
  await withTransaction(ctx.db, async (tx) => {
    const serviceId = await startOnboarding(ctx, tx, companyId, 'INTRUM', details);
    if (serviceId === undefined) return;
    await askCollector(ctx, tx, { companyId, serviceId, provider: 'INTRUM' }, { request: 'OPEN', ...details });
  });
}

/**
 * Opens the service with the client code that Intrum gave the company when they made their agreement.
 * Throws Refusal `invalid_parameters`, and `not_found` when the company has not asked for the service.
 */
export async function activateIntrum(ctx: Context, companyId: string, clientCode: string | undefined): Promise<void> {
  const findings = new Findings();
  const code = clientCode?.trim() ?? '';
  findings.expect(/^[\w./-]{1,64}$/.test(code), 'client_code', 'the code that Intrum gave, at most 64 characters.');
  await withTransaction(ctx.db, async (tx) => {
    const row = await lockReceivables(tx, companyId, 'INTRUM');
    if (!row || row.status === 'DISABLED') throw new Refusal('not_found', ['The service is off.']);
    findings.refuse();
    const given = { ...row.given, client_code: code };
    if (row.status === 'ACTIVE') {
      return updateReceivables(tx, row, { given: JSON.stringify(given), changed_at: ctx.clock.now() });
    }
    await withdrawFromOutside(ctx, tx, { companyId, subject: receivablesSubject, subjectId: row.serviceId });
    await activateReceivables(ctx, tx, row, given);
  });
}

/** Ends the service; nothing when it is off. */
export const closeIntrum = (ctx: Context, companyId: string): Promise<void> =>
  withTransaction(ctx.db, (tx) => endReceivables(ctx, tx, companyId, 'INTRUM'));
