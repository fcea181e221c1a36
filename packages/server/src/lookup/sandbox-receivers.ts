import type { Config } from '../config.js';
import { sandboxRecipientAt } from '../sandbox/recipients.js';
import type { FoundReceiver } from './search-queries.js';

/** Country, network and documents of the receivers that a sandbox plays. */
const country = 'FI';
const profiles = ['INVOICE_AND_CREDIT_NOTE'];

/**
 * The receivers that a sandbox plays at an address, as entries of an address book; two where it is ambiguous. Undefined
 * when the sandbox plays none there: the search goes on elsewhere.
 */
export function sandboxReceivers(
  { mode, ownOperatorIds }: Config,
  search: {
    readonly networks: readonly string[];
    readonly eia?: string | undefined;
    readonly countries: readonly string[];
  },
): FoundReceiver[] | undefined {
  const recipient = mode === 'sandbox' && search.eia ? sandboxRecipientAt(search.eia) : undefined;
  if (!recipient) return undefined;
  const isWanted = search.networks.includes('EXTERNAL');
  const isThere = search.countries.length === 0 || search.countries.some((code) => code.toUpperCase() === country);
  if (!isWanted || !isThere) return [];
  const names = recipient.outcome === 'ambiguous' ? [recipient.name, `${recipient.name} Espoo`] : [recipient.name];
  return names.map((name) => ({
    network: 'BOOK',
    operator: ownOperatorIds[0] ?? '',
    scheme: null,
    endpointId: recipient.address,
    profiles,
    profileVersion: null,
    name,
    bid: null,
    country,
  }));
}
