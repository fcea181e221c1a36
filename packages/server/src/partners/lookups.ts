import { findCompanies } from '../accounts/companies/company.js';
import { readBusinessId } from '../lookup/business-id.js';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';

/**
 * Tells for each business id whether an account has it, in the order asked. `country` is an ISO 3166-1 alpha-2 code.
 * Throws Refusal `invalid_parameters` naming the texts that cannot be a business id there.
 */
export async function lookUpCompanies(
  ctx: Context,
  asked: { readonly bids: readonly string[]; readonly country: string },
): Promise<{ readonly bid: string; readonly isReserved: boolean }[]> {
  const country = asked.country.toUpperCase();
  const read = asked.bids.map((bid) => ({ bid, ids: readBusinessId(bid, country).map((id) => id.bid) }));
  const wrong = read.filter(({ ids }) => ids.length === 0);
  if (wrong.length > 0) {
    throw new Refusal(
      'invalid_parameters',
      wrong.map(({ bid }) => `bids: ${bid} is no business id of ${country}.`),
    );
  }
  const taken = new Set((await findCompanies(ctx, asked)).map((company) => company.bid));
  return read.map(({ bid, ids }) => ({ bid, isReserved: ids.some((id) => taken.has(id)) }));
}
