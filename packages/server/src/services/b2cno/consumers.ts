import { Findings } from '../../accounts/checks.js';
import { getCompany } from '../../accounts/companies/company.js';
import type { Context } from '../../platform/context.js';
import { isId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { type Consumer, type ConsumerState, selectConsumers, upsertConsumers } from './queries.js';

/** Consumers of a company by name, one page of them. */
export const listConsumers = (
  ctx: Context,
  companyId: string,
  filter: { readonly query?: string | undefined; readonly status?: readonly ConsumerState[] | undefined },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: Consumer[]; total: number }> => selectConsumers(ctx.db, companyId, filter, page);

/**
 * Records what the registry of eFaktura says of a company's consumers.
 * Throws Refusal `not_found` when there is no such company, `invalid_parameters`.
 */
export async function recordConsumers(
  ctx: Context,
  companyId: string,
  consumers: readonly {
    readonly name: string;
    readonly referenceNumber: string;
    readonly customerNumber?: string | undefined;
    readonly email?: string | undefined;
    readonly phone?: string | undefined;
    readonly status: ConsumerState;
  }[],
): Promise<void> {
  if (!isId(companyId)) throw new Refusal('not_found', ['No such company.']);
  const company = await getCompany(ctx, companyId);
  const findings = new Findings();
  const references = new Set(consumers.map((consumer) => consumer.referenceNumber));
  findings.expect(references.size === consumers.length, 'consumers', 'a reference_number twice.');
  findings.refuse();
  const updated_at = ctx.clock.now();
  const rows = consumers.map((consumer) => ({
    company_id: company.companyId,
    reference_number: consumer.referenceNumber,
    name: consumer.name,
    customer_number: consumer.customerNumber ?? null,
    email: consumer.email ?? null,
    phone: consumer.phone ?? null,
    status: consumer.status,
    updated_at,
  }));
  await withTransaction(ctx.db, (tx) => upsertConsumers(tx, rows));
}
