import { networkEvent } from '../../events/names.js';
import type { Context, Tx } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import type { NewEvent } from '../../platform/events/append.js';
import { selectCompany } from '../companies/queries.js';
import { selectStanding } from './queries.js';
import { registerWithin } from './register-profile.js';

/**
 * Requests the Finnish bank network for a company that was just verified, as the public page says of Finnish
 * companies; nothing for others and for those that have it. Gives the event to append. The caller has locked the
 * company.
 */
export async function requestBank(ctx: Context, tx: Tx, companyId: string): Promise<NewEvent[]> {
  const company = await selectCompany(tx, companyId);
  // A department has no bank connection of its own.
  if (company?.country !== 'FI' || company.gln !== null) return [];
  if ((await selectStanding(tx, companyId, 'BANK')).length > 0) return [];
  try {
    const { event } = await registerWithin(ctx, tx, company, {
      network: 'BANK',
      profiles: ['INVOICE_AND_CREDIT_NOTE'],
      profileVersion: undefined,
      scheme: undefined,
      endpointId: undefined,
      networkSettings: undefined,
      extensions: {},
    });
    return [event];
  } catch (error) {
    // Its address may be another's, or not follow from its number: verification does not fail for that.
    if (!(error instanceof Refusal)) throw error;
    ctx.log.warn({ companyId, err: error }, `${networkEvent('BANK', 'CREATED')} not possible`);
    return [];
  }
}
