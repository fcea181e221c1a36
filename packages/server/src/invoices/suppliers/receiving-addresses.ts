import { listProfiles } from '../../accounts/profiles/profile.js';
import type { Context } from '../../platform/context.js';

/** An address that a company receives e-invoices at, as people write it in their invoicing software. */
export interface ReceivingAddress {
  readonly address: string;
  /** Operator or intermediator id. */
  readonly operator: string;
}

/** Where a company receives e-invoices now, by its active registrations. */
export async function receivingAddresses(ctx: Context, companyId: string): Promise<ReceivingAddress[]> {
  const profiles = await listProfiles(ctx, companyId, { networks: ['VISMA', 'PEPPOL'], statuses: ['active'] });
  const own = ctx.config.ownOperatorIds[0] ?? '';
  return profiles
    .filter(({ profiles }) => profiles.some((name) => name === 'INVOICE_AND_CREDIT_NOTE' || name === 'INVOICE'))
    .map(({ network, scheme, endpointId }) =>
      network === 'PEPPOL'
        ? { address: `${scheme}:${endpointId}`, operator: 'PEPPOL' }
        : { address: endpointId, operator: own },
    );
}
