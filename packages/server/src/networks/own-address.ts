import {
  type AddressNetwork,
  electronicAddress,
  isGln,
  parseElectronicAddress,
  parseOvt,
  sameScheme,
} from '@autoinvoice/invoice';
import type { Endpoint, RegisteringCompany, WantedRegistration } from '../accounts/profiles/network-registration.js';
import { Refusal } from '../platform/errors.js';

/**
 * Addresses that are the company's own without anybody's proof: those that follow from its registered numbers. The
 * numbers of a department are its parent's: it has its location number alone (GLN, scheme 0088).
 */
function ownAddresses(company: RegisteringCompany, vocabulary: AddressNetwork): Endpoint[] {
  if (company.gln !== null) return [{ scheme: '0088', endpointId: company.gln }];
  const numbers = [company.bid, ...(company.vatNumber ? [company.vatNumber] : [])];
  return numbers.flatMap((number) =>
    ORDER[vocabulary].flatMap((network) => electronicAddress(company.country, number, network) ?? []),
  );
}

const ORDER = { VISMA: ['VISMA', 'PEPPOL'], PEPPOL: ['PEPPOL', 'VISMA'] } as const;

/**
 * The address of a registration: the one asked for when it is the company's own, else the one that follows from its
 * numbers, named in the network's vocabulary of schemes.
 * Throws Refusal `profile_identifier_missing`, `profile_eia_bid_conflict`, `invalid_parameters`.
 */
export function ownAddress(
  company: RegisteringCompany,
  wanted: WantedRegistration,
  vocabulary: AddressNetwork,
): Endpoint {
  const [preferred, ...others] = ownAddresses(company, vocabulary);
  if (wanted.endpointId === undefined) return defaultAddress(company, preferred, wanted.scheme);
  const { scheme = wanted.scheme?.toUpperCase(), id } = parseElectronicAddress(wanted.endpointId);
  if (wanted.scheme !== undefined && scheme !== undefined && !sameScheme(scheme, wanted.scheme.toUpperCase())) {
    throw new Refusal('invalid_parameters', ['scheme: endpoint_id names another scheme.']);
  }
  const own = [...(preferred ? [preferred] : []), ...others].find(
    (address) => (scheme === undefined || sameScheme(address.scheme, scheme)) && isSame(address, id),
  );
  if (own) return { scheme: scheme ?? own.scheme, endpointId: id };
  const why = isGln(id)
    ? 'whose a location number is cannot be checked here; ask the operator of the service to register it.'
    : `${id} does not follow from business id ${company.bid}.`;
  throw new Refusal('profile_eia_bid_conflict', [`endpoint_id: ${why}`]);
}

/** The same identifier, or a Finnish unit of the same business: its OVT code with a suffix. */
const isSame = (address: Endpoint, id: string) =>
  address.endpointId === id || (parseOvt(id) !== undefined && parseOvt(id)?.bid === parseOvt(address.endpointId)?.bid);

function defaultAddress(
  company: RegisteringCompany,
  preferred: Endpoint | undefined,
  scheme: string | undefined,
): Endpoint {
  if (!preferred || (scheme !== undefined && !sameScheme(preferred.scheme, scheme.toUpperCase()))) {
    throw new Refusal('profile_identifier_missing', [
      `No address in scheme ${scheme ?? '(default)'} follows from country ${company.country} and business id ${company.bid}; give scheme and endpoint_id.`,
    ]);
  }
  return { scheme: preferred.scheme, endpointId: preferred.endpointId };
}
