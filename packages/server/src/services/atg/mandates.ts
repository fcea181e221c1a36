import { normaliseKid, normaliseNorwegianAccount } from '@autoinvoice/invoice';
import { Findings } from '../../accounts/checks.js';
import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { atPosition } from './kid-position.js';
import { type AtgMandate, lockAgreement, type MandateFilter, selectMandates, upsertMandates } from './queries.js';

/** A mandate, taken apart when that was asked for. */
export type ParsedMandate = AtgMandate & { readonly reference?: string; readonly paymentType?: string };

/** Longest list whose KIDs are taken apart, exclusive (contract 10). */
const parsedBelow = 20;

/**
 * Mandates of payers, the latest change first. With `parse` the customer's reference and the payment type are read out
 * of the KIDs, where the list is short enough.
 */
export async function listMandates(
  ctx: Context,
  companyId: string,
  filter: MandateFilter & { readonly parse: boolean },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: ParsedMandate[]; total: number }> {
  const { rows, total } = await selectMandates(ctx.db, companyId, filter, page);
  return { rows: filter.parse && rows.length < parsedBelow ? rows.map(parsed) : rows, total };
}

function parsed(mandate: AtgMandate): ParsedMandate {
  const reference = atPosition(mandate.kid, mandate.referencePosition);
  const type = mandate.paymentTypePosition === null ? undefined : atPosition(mandate.kid, mandate.paymentTypePosition);
  return {
    ...mandate,
    ...(reference !== undefined && { reference }),
    ...(type !== undefined && { paymentType: type }),
  };
}

/**
 * Records mandates that payers gave or took back, as AvtaleGiro tells of them.
 * Throws Refusal `not_found` when the company has no agreement about the account, `invalid_parameters`.
 */
export async function recordMandates(
  ctx: Context,
  companyId: string,
  accountNumber: string,
  mandates: readonly { readonly kid: string; readonly notification: boolean; readonly status: 'ACTIVE' | 'INACTIVE' }[],
): Promise<void> {
  const account = normaliseNorwegianAccount(accountNumber) ?? accountNumber;
  await withTransaction(ctx.db, async (tx) => {
    const agreement = await lockAgreement(tx, companyId, account);
    if (!agreement) throw new Refusal('not_found', ['The company has no agreement about this account.']);
    const findings = new Findings();
    for (const [at, { kid }] of mandates.entries()) {
      const isGood = normaliseKid(kid) === kid && kid.length === agreement.kidLength;
      findings.expect(isGood, `mandates[${at}].kid`, `not a KID of ${agreement.kidLength} digits.`);
    }
    findings.expect(new Set(mandates.map(({ kid }) => kid)).size === mandates.length, 'mandates', 'a KID twice.');
    findings.refuse();
    const row = { company_id: companyId, account_number: account, updated_at: ctx.clock.now() };
    await upsertMandates(
      tx,
      mandates.map((mandate) => ({ ...row, ...mandate })),
    );
  });
}
