import { addressVariants, parseElectronicAddress, schemeName } from '@autoinvoice/invoice';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import { readBusinessId } from './business-id.js';
import { type DocumentTypeEntry, documentTypesOf, profilesFor } from './document-types.js';
import { sandboxReceivers } from './sandbox-receivers.js';
import { type FoundReceiver, selectFoundReceivers } from './search-queries.js';

/** INTERNAL: companies of this service; PEPPOL: those registered there; EXTERNAL: imported address books. */
export const lookupNetworks = ['PEPPOL', 'INTERNAL', 'EXTERNAL'] as const;
export type LookupNetwork = (typeof lookupNetworks)[number];

export interface ReceiverSearch {
  readonly networks: readonly LookupNetwork[];
  /** Electronic address, `0216:003712345671` or `003712345671`. */
  readonly eia?: string | undefined;
  /** Business id or VAT number in any spelling. */
  readonly bid?: string | undefined;
  /** Part of the name, in any case. */
  readonly name?: string | undefined;
  /** ISO 3166-1 alpha-2; empty: all. */
  readonly countries: readonly string[];
  /** INVOICE, ORDER …; empty: all. */
  readonly documentTypes: readonly string[];
  /** Whether the address may be written otherwise than it is registered. */
  readonly anyVariant: boolean;
  readonly limit: number;
  readonly offset: number;
}

export interface ReceiverEntry {
  readonly eia: string;
  readonly network: LookupNetwork;
  readonly operator: string;
  /** ISO 6523 code of the address with its name in the Peppol list; null where it is unknown. */
  readonly scheme: string | null;
  readonly schemeName: string | null;
  readonly endpointId: string;
  readonly documentTypes: readonly DocumentTypeEntry[];
  readonly participant: {
    readonly id: string | null;
    readonly name: string;
    readonly bid: string | null;
    readonly country: string;
  };
}

/**
 * Finds receivers by address, business id or part of the name. Deliverable ones only: companies that are verified
 * and not disabled, registrations that are active.
 * Throws Refusal `invalid_parameters` when nothing is searched for.
 */
export async function searchReceivers(
  ctx: Context,
  search: ReceiverSearch,
): Promise<{ entries: ReceiverEntry[]; total: number }> {
  const { eia, bid, name } = search;
  if (!eia && !bid && !name) throw new Refusal('invalid_parameters', ['Give eia, bid or name to search for.']);
  const own = ctx.config.ownOperatorIds[0] ?? '';
  const played = sandboxReceivers(ctx.config, search);
  if (played) {
    const page = played.slice(search.offset, search.offset + search.limit);
    return { entries: page.map((row) => entryOf(row, own)), total: played.length };
  }
  const { rows, total } = await selectFoundReceivers(ctx.db, {
    networks: search.networks,
    addresses: eia ? addressesOf(eia, search.anyVariant) : undefined,
    ids: bid ? readBusinessId(bid).map((id) => `${id.country} ${id.bid}`) : undefined,
    name: name ?? undefined,
    countries: search.countries.length > 0 ? search.countries.map((c) => c.toUpperCase()) : undefined,
    profiles: search.documentTypes.length > 0 ? search.documentTypes.flatMap(profilesFor) : undefined,
    limit: search.limit,
    offset: search.offset,
  });
  return { entries: rows.map((row) => entryOf(row, own)), total };
}

/** `scheme:id`, or `:id` for an address whose scheme was not said. */
function addressesOf(eia: string, anyVariant: boolean): string[] {
  const { scheme = '', id } = parseElectronicAddress(eia);
  if (!anyVariant) return [`${scheme}:${id}`];
  return addressVariants(eia).map((variant) => (variant.includes(':') ? variant : `:${variant}`));
}

function entryOf(row: FoundReceiver, ownOperator: string): ReceiverEntry {
  const network = ({ VISMA: 'INTERNAL', PEPPOL: 'PEPPOL', BOOK: 'EXTERNAL' } as const)[row.network];
  const types = row.profiles.flatMap((profile) => documentTypesOf(profile, row.profileVersion));
  return {
    eia: network === 'PEPPOL' ? `${row.scheme}:${row.endpointId}` : row.endpointId,
    network,
    operator: row.operator ?? (network === 'PEPPOL' ? 'PEPPOL' : ownOperator),
    scheme: row.scheme,
    schemeName: row.scheme === null ? null : (schemeName(row.scheme) ?? null),
    endpointId: row.endpointId,
    documentTypes: types,
    participant: {
      id: row.scheme === null ? null : `iso6523-actorid-upis::${row.scheme}:${row.endpointId}`,
      name: row.name,
      bid: row.bid,
      country: row.country,
    },
  };
}
