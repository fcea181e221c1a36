import { isBic, normaliseIban } from '@autoinvoice/invoice';
import { Findings, isEmailAddress, notAnEmail } from '../../accounts/checks.js';
import { getCompany } from '../../accounts/companies/company.js';
import { lockCompany } from '../../accounts/companies/queries.js';
import { withdrawFromOutside } from '../../outside/ask.js';
import type { Context, Queryable } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { signLink } from '../signing/link.js';
import { type CreditService, lockService, selectService, upsertService } from './service-queries.js';

/** Subject of what OP is asked. */
export const opCreditSubject = 'op_invoice_credit';

/** What a company says when it wants the service. */
export interface CreditOnboarding {
  readonly contactEmail: string;
  readonly iban: string;
  readonly bic: string;
  readonly bank: string;
}

const notEnabled = (why: string) => new Refusal('op_invoice_credit_not_enabled', [why]);

/** The service in any state. Throws Refusal `op_invoice_credit_not_enabled` when the company never asked for it. */
export async function getCreditService(ctx: Context, companyId: string): Promise<CreditService> {
  const service = await selectService(ctx.db, companyId);
  if (!service) throw notEnabled('PUT /v1/services/op_invoice_credit starts the service.');
  return service;
}

/** The service when it is open. Throws Refusal `op_invoice_credit_not_enabled`. */
export function requireActive(service: CreditService | undefined): CreditService {
  if (service?.status !== 'ACTIVE') throw notEnabled(`The service is ${service?.status ?? 'DISABLED'}.`);
  return service;
}

/** The same, read here. */
export const getActiveService = async (db: Queryable, companyId: string): Promise<CreditService> =>
  requireActive(await selectService(db, companyId));

/** Where the agreement is signed while it waits for that. `base` is the address of this service for links. */
export function activationUrl(ctx: Context, service: CreditService, base: string): string | undefined {
  if (service.status !== 'PENDING' || service.signedAt !== null) return undefined;
  const { companyId, serviceId } = service;
  return signLink(ctx, { kind: 'op_invoice_credit', companyId, agreementId: serviceId }, base);
}

/**
 * Starts onboarding: the agreement is to be signed at the activation address, then OP is asked. The same details again
 * change nothing; others start anew, also of an open service, whose loan stays.
 * Throws Refusal `invalid_parameters`, `service_not_for_country`.
 */
export async function openCreditService(ctx: Context, companyId: string, wanted: CreditOnboarding): Promise<void> {
  const { contactEmail, iban, bic, bank } = checked(wanted);
  const { country } = await getCompany(ctx, companyId);
  if (country !== 'FI') throw new Refusal('service_not_for_country', ['OP Laskulaina is for companies of FI.']);
  await withTransaction(ctx.db, async (tx) => {
    await lockCompany(tx, companyId);
    const before = await lockService(tx, companyId);
    if (before) {
      const isSame =
        before.contactEmail === contactEmail && before.iban === iban && before.bic === bic && before.bank === bank;
      if (isSame && before.status !== 'DISABLED') return;
      await withdrawFromOutside(ctx, tx, { companyId, subject: opCreditSubject, subjectId: before.serviceId });
    }
    await upsertService(tx, {
      company_id: companyId,
      service_id: newId(ctx.clock),
      status: 'PENDING',
      contact_email: contactEmail,
      iban,
      bic,
      bank,
      given: JSON.stringify(before?.given ?? {}),
      message: null,
      signed_at: null,
      activated_at: null,
      changed_at: ctx.clock.now(),
    });
  });
}

function checked(wanted: CreditOnboarding): CreditOnboarding {
  const findings = new Findings();
  const iban = normaliseIban(wanted.iban);
  const bic = wanted.bic.replace(/\s/g, '').toUpperCase();
  findings.expect(iban !== undefined, 'iban', 'not an IBAN.');
  findings.expect(isBic(bic), 'bic', 'not a BIC.');
  findings.expect(isEmailAddress(wanted.contactEmail), 'contact_email', notAnEmail);
  findings.expect(wanted.bank.trim() !== '', 'bank', 'must not be empty.');
  findings.refuse();
  return { ...wanted, iban: iban ?? wanted.iban, bic };
}
