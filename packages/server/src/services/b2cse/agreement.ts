import { normaliseBankgiro, normalisePlusgiro } from '@autoinvoice/invoice';
import { Findings } from '../../accounts/checks.js';
import { getCompany } from '../../accounts/companies/company.js';
import { lockCompany } from '../../accounts/companies/queries.js';
import { askOutside, withdrawFromOutside } from '../../outside/ask.js';
import type { OnAnswer } from '../../outside/subjects.js';
import type { Context } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { type B2cseAgreement, lockB2cse, replaceB2cse, selectB2cse, updateB2cse } from './queries.js';

/** Subject of what Swedish banks are asked. */
export const b2cseSubject = 'b2cse';

/** What a company says of its agreement. */
export interface B2cseWanted {
  /** Identity of the invoicing company among the banks; with `agreementId` or not at all. */
  readonly fui?: string | undefined;
  readonly agreementId?: string | undefined;
  readonly accountNumber: string;
  readonly accountType: 'PlusGiro' | 'BankGiro';
  readonly website?: string | undefined;
}

/** The agreement. Throws Refusal `not_found` when there is none, `service_not_for_country` for companies outside Sweden. */
export async function getB2cse(ctx: Context, companyId: string): Promise<B2cseAgreement> {
  await requireSwedish(ctx, companyId);
  const agreement = await selectB2cse(ctx.db, companyId);
  if (!agreement) throw new Refusal('not_found', ['The company has no agreement.']);
  return agreement;
}

/**
 * Asks for e-invoices to Swedish consumers: with the bank agreement that the company has, or for a new one. What was
 * asked for before is replaced.
 * Throws Refusal `invalid_parameters`, `service_not_for_country`, `b2cse_fui_conflict`.
 */
export async function openB2cse(ctx: Context, companyId: string, wanted: B2cseWanted): Promise<void> {
  const account_number = checkedAccount(wanted);
  const bid = await requireSwedish(ctx, companyId);
  const digits = bid.replace(/\D/g, '');
  // 12 digits: the organisation number after a 16 for its kind, or after zeros.
  if (wanted.fui !== undefined && !wanted.fui.split('.', 1)[0]?.endsWith(digits)) {
    throw new Refusal('b2cse_fui_conflict', [`fui: does not begin with the organisation number ${digits}.`]);
  }
  const { fui = null, agreementId: agreement_id = null, accountType: account_type, website = null } = wanted;
  const stated = { fui, agreement_id, account_number, account_type, website };
  const serviceId = newId(ctx.clock);
  await withTransaction(ctx.db, async (tx) => {
    await lockCompany(tx, companyId);
    const before = await lockB2cse(tx, companyId);
    if (before) {
      await withdrawFromOutside(ctx, tx, { companyId, subject: b2cseSubject, subjectId: before.serviceId });
    }
    await replaceB2cse(tx, {
      company_id: companyId,
      service_id: serviceId,
      status: 'PENDING',
      message: null,
      changed_at: ctx.clock.now(),
      ...stated,
    });
    const question = { companyId, provider: 'B2CSE', subject: b2cseSubject, subjectId: serviceId } as const;
    await askOutside(ctx, tx, { ...question, details: { bid, ...stated } });
  });
}

/** The account number as the API shows it, without dashes. Throws Refusal `invalid_parameters` with all that is wrong. */
function checkedAccount({ fui, agreementId, accountNumber, accountType, website }: B2cseWanted): string {
  const findings = new Findings();
  const account = (accountType === 'BankGiro' ? normaliseBankgiro : normalisePlusgiro)(accountNumber);
  findings.expect(account !== undefined, 'account_number', `not a ${accountType} number.`);
  findings.expect((fui === undefined) === (agreementId === undefined), 'fui', 'goes with agreement_id, or neither.');
  const form = '12 digits of organisation number, 11 of agreement, code of the bank and SE, with dots between.';
  findings.expect(fui === undefined || /^\d{12}\.\d{11}\.[A-Z0-9]{2,11}\.SE$/.test(fui), 'fui', form);
  findings.expect(agreementId === undefined || agreementId.trim() !== '', 'agreement_id', 'must not be empty.');
  findings.expect(website === undefined || isWebsite(website), 'website', 'not an address of a web site.');
  findings.refuse();
  return accountNumber.replace(/\D/g, '');
}

function isWebsite(text: string): boolean {
  const address = /^[a-z]+:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname.includes('.');
}

async function requireSwedish(ctx: Context, companyId: string): Promise<string> {
  const { country, bid } = await getCompany(ctx, companyId);
  if (country !== 'SE') throw new Refusal('service_not_for_country', ['The service is for companies of SE.']);
  return bid;
}

/** Takes the bank's answer, which may name the agreement (`fui`, `agreement_id`) that it made. */
export const onB2cseAnswer: OnAnswer = async (ctx, tx, { companyId, subjectId }, answer) => {
  const agreement = await lockB2cse(tx, companyId);
  if (agreement?.serviceId !== subjectId || agreement.status !== 'PENDING') return;
  const changed_at = ctx.clock.now();
  if (answer.outcome === 'REJECTED') {
    return updateB2cse(tx, companyId, { status: 'ERROR', message: answer.message, changed_at });
  }
  const { fui, agreement_id: made } = answer.data ?? {};
  await updateB2cse(tx, companyId, {
    status: 'ACTIVE',
    changed_at,
    ...(typeof fui === 'string' && { fui }),
    ...(typeof made === 'string' && { agreement_id: made }),
  });
};
