import { Findings, isEmailAddress, notAnEmail } from '../../accounts/checks.js';
import { lockCompany } from '../../accounts/companies/queries.js';
import { askOutside, withdrawFromOutside } from '../../outside/ask.js';
import type { OnAnswer } from '../../outside/subjects.js';
import type { Context } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { requireLinked } from '../linked.js';
import {
  deleteLyantheScan,
  type LyantheScan,
  lockLyantheScan,
  replaceLyantheScan,
  selectLyantheScan,
  updateLyantheScan,
} from './queries.js';

/** Subject of what Lyanthe is asked. */
export const lyantheSubject = 'lyanthe';

/**
 * Scanning of a linked company's invoices by Lyanthe, opened or being opened.
 * Throws Refusal `not_found` for companies that are not linked, and when the service is off or was refused.
 */
export async function getLyantheScan(ctx: Context, partnerId: string, companyId: string): Promise<LyantheScan> {
  const scan = await selectLyantheScan(ctx.db, await requireLinked(ctx, partnerId, companyId));
  if (!scan) throw new Refusal('not_found', ['The company has no scan service of Lyanthe.']);
  if (scan.state === 'ERROR') throw new Refusal('not_found', [`Lyanthe did not open the service: ${scan.message}`]);
  return scan;
}

/**
 * Asks Lyanthe to scan for a linked company; what was asked or open before is replaced.
 * Throws Refusal `not_found` for companies that are not linked, `invalid_parameters`.
 */
export async function openLyantheScan(
  ctx: Context,
  partnerId: string,
  wanted: { readonly companyId: string; readonly emailAddress: string },
): Promise<void> {
  const findings = new Findings();
  findings.expect(isEmailAddress(wanted.emailAddress), 'lyanthe_email_address', notAnEmail);
  findings.refuse();
  const companyId = await requireLinked(ctx, partnerId, wanted.companyId);
  const serviceId = newId(ctx.clock);
  await withTransaction(ctx.db, async (tx) => {
    await lockCompany(tx, companyId);
    const before = await lockLyantheScan(tx, companyId);
    if (before) {
      await withdrawFromOutside(ctx, tx, { companyId, subject: lyantheSubject, subjectId: before.serviceId });
    }
    await replaceLyantheScan(tx, {
      company_id: companyId,
      service_id: serviceId,
      partner_company_id: partnerId,
      lyanthe_email_address: wanted.emailAddress,
      state: 'PENDING',
      message: null,
      scan_email_address: null,
      changed_at: ctx.clock.now(),
    });
    await askOutside(ctx, tx, {
      companyId,
      provider: 'LYANTHE',
      subject: lyantheSubject,
      subjectId: serviceId,
      details: { lyanthe_email_address: wanted.emailAddress, partner_company_id: partnerId },
    });
  });
}

/** Ends scanning for a linked company; nothing when it is off. Throws Refusal `not_found` for others. */
export async function closeLyantheScan(ctx: Context, partnerId: string, named: string): Promise<void> {
  const companyId = await requireLinked(ctx, partnerId, named);
  await withTransaction(ctx.db, async (tx) => {
    const scan = await lockLyantheScan(tx, companyId);
    if (!scan) return;
    await withdrawFromOutside(ctx, tx, { companyId, subject: lyantheSubject, subjectId: scan.serviceId });
    await deleteLyantheScan(tx, companyId);
  });
}

/**
 * Takes Lyanthe's answer. Suppliers mail to the address that it names (`email_address`), else to the one that the
 * partner gave. An answer about a service that was replaced or ended changes nothing.
 */
export const onLyantheAnswer: OnAnswer = async (ctx, tx, { companyId, subjectId }, answer) => {
  const scan = await lockLyantheScan(tx, companyId);
  if (scan?.serviceId !== subjectId || scan.state !== 'PENDING') return;
  const changed_at = ctx.clock.now();
  if (answer.outcome === 'REJECTED') {
    return updateLyantheScan(tx, companyId, { state: 'ERROR', message: answer.message, changed_at });
  }
  const named = answer.data?.email_address;
  const address = typeof named === 'string' && isEmailAddress(named) ? named : scan.lyantheEmailAddress;
  await updateLyantheScan(tx, companyId, { state: 'ACTIVE', scan_email_address: address, changed_at });
};
