import { checkCompanyId, isGln } from '@autoinvoice/invoice';
import type { Context, Tx } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { isUniqueViolation } from '../../platform/postgres/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { Findings } from '../checks.js';
import { type Company, getCompany } from '../companies/company.js';
import { setCompanyState } from '../companies/company-state.js';
import { type CompanyFacts, checkFacts, newAccount } from '../companies/facts.js';
import { insertCompany, lockCompany, selectCompany, selectDepartments } from '../companies/queries.js';
import { insertMembership } from '../users/queries.js';
import { insertVendorLink } from '../vendors/queries.js';

/** Countries whose companies can have departments (contract II.5). */
export const departmentCountries = ['FI', 'SE', 'NO', 'DK', 'NL', 'BE'] as const;

/** What a department registers with: the business id is that of its company. */
export interface DepartmentRegistration extends CompanyFacts {
  /** GLN of the department: 13 digits. */
  readonly gln: string;
}

/** Who registers it: the user becomes its admin, and the software is linked at once. */
export interface DepartmentFounder {
  readonly companyId: string;
  readonly userId: string;
  readonly vendorKeyId: string | undefined;
}

/** Ids of the departments of a company, oldest first. */
export const listDepartments = (ctx: Context, companyId: string): Promise<string[]> =>
  selectDepartments(ctx.db, companyId);

/**
 * Registers a department: a company account of its own with the business id of its parent and a location number as
 * its address. It is as verified as its parent, now and later.
 * Throws Refusal `invalid_parameters`, `company_eaid_taken`.
 */
export async function registerDepartment(
  ctx: Context,
  founder: DepartmentFounder,
  input: DepartmentRegistration,
): Promise<{ companyId: string }> {
  check(await getCompany(ctx, founder.companyId), input);
  const companyId = newId(ctx.clock);
  try {
    await withTransaction(ctx.db, (tx) => insertDepartment(ctx, tx, companyId, founder, input));
  } catch (error) {
    if (!isUniqueViolation(error, 'company_gln')) throw error;
    throw new Refusal('company_eaid_taken', [`eaid: ${input.gln} belongs to another department.`], { cause: error });
  }
  return { companyId };
}

function check(parent: Company, input: DepartmentRegistration): void {
  const findings = new Findings();
  findings.expect(parent.gln === null, 'bid', 'a department has no departments of its own.');
  checkFacts(input, findings);
  findings.expect(isGln(input.gln), 'eaid', 'not a GLN of 13 digits with the right check digit.');
  findings.expect(input.country === parent.country, 'country', `the company is of ${parent.country}.`);
  const id = checkCompanyId(input.country, input.bid, { vat: !input.noVat });
  findings.expect(
    id.ok && id.bid === parent.bid,
    'bid',
    `a department has the business id of its company, ${parent.bid}.`,
  );
  findings.refuse();
}

async function insertDepartment(
  ctx: Context,
  tx: Tx,
  companyId: string,
  founder: DepartmentFounder,
  input: DepartmentRegistration,
): Promise<void> {
  const now = ctx.clock.now();
  // The parent's state does not change meanwhile.
  await lockCompany(tx, founder.companyId);
  const parent = await selectCompany(tx, founder.companyId);
  if (!parent) throw new Refusal('not_found', ['No such company.']);
  await insertCompany(tx, {
    company_id: companyId,
    parent_company_id: parent.companyId,
    gln: input.gln,
    country: parent.country,
    bid: parent.bid,
    bid_kind: parent.bidKind,
    vat_number: parent.vatNumber,
    ...newAccount(input, now),
  });
  await insertMembership(tx, { company_id: companyId, user_id: founder.userId, role: 'ADMIN', created_at: now });
  if (founder.vendorKeyId) await insertVendorLink(tx, companyId, founder.vendorKeyId, now);
  if (parent.state === 'VERIFIED') await setCompanyState(ctx, tx, companyId, 'VERIFIED');
}
