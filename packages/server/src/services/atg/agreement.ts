import { normaliseNorwegianAccount } from '@autoinvoice/invoice';
import { Findings, isEmailAddress, notAnEmail } from '../../accounts/checks.js';
import { lockCompany } from '../../accounts/companies/queries.js';
import { withdrawFromOutside } from '../../outside/ask.js';
import type { Context, Tx } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { mailSignLinkJob } from '../signing/jobs.js';
import { kidPosition } from './kid-position.js';
import { type AtgAgreement, lockAgreement, selectAgreement, selectAgreements, upsertAgreement } from './queries.js';

/** Subject of what the bank is asked about agreements. */
export const atgSubject = 'atg';

/** Terms of an agreement. */
export interface AtgTerms {
  /** Digits of the KIDs on the invoices, the check digit included. */
  readonly kidLength: number;
  readonly referencePosition: string;
  readonly paymentTypePosition?: string | undefined;
  readonly signerEmail: string;
  readonly notificationByPrint?: boolean | undefined;
  readonly notificationByEmail?: boolean | undefined;
}

/** The agreements of a company, oldest first. */
export const listAgreements = (ctx: Context, companyId: string): Promise<AtgAgreement[]> =>
  selectAgreements(ctx.db, companyId);

/** The agreement about an account, written in any form. Throws Refusal `not_found`. */
export async function getAgreement(ctx: Context, companyId: string, account: string): Promise<AtgAgreement> {
  return required(await selectAgreement(ctx.db, companyId, normaliseNorwegianAccount(account) ?? account));
}

function required(agreement: AtgAgreement | undefined): AtgAgreement {
  if (!agreement) throw new Refusal('not_found', ['No agreement about this account.']);
  return agreement;
}

/**
 * Prepares an agreement about an account, which the signer is mailed a link to. One that the bank refused or the signer
 * declined is replaced. Throws Refusal `invalid_parameters`, `atg_agreement_exists`.
 */
export async function openAgreement(
  ctx: Context,
  companyId: string,
  accountNumber: string,
  terms: AtgTerms,
): Promise<AtgAgreement> {
  const findings = new Findings();
  const account = normaliseNorwegianAccount(accountNumber);
  findings.expect(account !== undefined, 'account_number', 'not a Norwegian account number.');
  checkTerms(findings, terms);
  return withTransaction(ctx.db, async (tx) => {
    await lockCompany(tx, companyId);
    const before = account === undefined ? undefined : await lockAgreement(tx, companyId, account);
    if (before && before.status !== 'INACTIVE') {
      throw new Refusal('atg_agreement_exists', ['There is an agreement about this account; change that one.']);
    }
    return toSign(ctx, tx, { companyId, account: account ?? accountNumber }, terms);
  });
}

/**
 * Changes the terms of an agreement, which is to be signed again.
 * Throws Refusal `not_found`, `invalid_parameters`.
 */
export async function changeAgreement(
  ctx: Context,
  companyId: string,
  accountNumber: string,
  terms: AtgTerms,
): Promise<void> {
  const account = normaliseNorwegianAccount(accountNumber) ?? accountNumber;
  await withTransaction(ctx.db, async (tx) => {
    const before = required(await lockAgreement(tx, companyId, account));
    checkTerms(new Findings(), terms);
    await withdrawFromOutside(ctx, tx, { companyId, subject: atgSubject, subjectId: before.agreementId });
    await toSign(
      ctx,
      tx,
      { companyId, account },
      {
        ...terms,
        paymentTypePosition: terms.paymentTypePosition ?? before.paymentTypePosition ?? undefined,
        notificationByPrint: terms.notificationByPrint ?? before.notificationByPrint,
        notificationByEmail: terms.notificationByEmail ?? before.notificationByEmail,
      },
    );
  });
}

function checkTerms(findings: Findings, terms: AtgTerms): void {
  const { kidLength, referencePosition, paymentTypePosition: type, signerEmail } = terms;
  findings.expect(kidLength >= 2 && kidLength <= 25, 'kid_length', 'a KID has 2 to 25 digits.');
  const place = 'a place before the check digit of the KID, such as 9 or 1-8.';
  findings.expect(kidPosition(referencePosition, kidLength) !== undefined, 'reference_position', place);
  findings.expect(type === undefined || kidPosition(type, kidLength) !== undefined, 'payment_type_position', place);
  findings.expect(isEmailAddress(signerEmail), 'signer_email', notAnEmail);
  findings.refuse();
}

async function toSign(
  ctx: Context,
  tx: Tx,
  { companyId, account }: { readonly companyId: string; readonly account: string },
  terms: AtgTerms,
): Promise<AtgAgreement> {
  const agreementId = newId(ctx.clock);
  const now = ctx.clock.now();
  await upsertAgreement(tx, {
    company_id: companyId,
    account_number: account,
    agreement_id: agreementId,
    kid_length: terms.kidLength,
    reference_position: terms.referencePosition,
    payment_type_position: terms.paymentTypePosition ?? null,
    signer_email: terms.signerEmail,
    notification_by_print: terms.notificationByPrint ?? false,
    notification_by_email: terms.notificationByEmail ?? false,
    status: 'PENDING',
    message: null,
    signed_at: null,
    created_at: now,
    changed_at: now,
  });
  await ctx.jobs.enqueue(tx, mailSignLinkJob, { kind: 'atg', companyId, agreementId, address: terms.signerEmail });
  return required(await selectAgreement(tx, companyId, account));
}
