import { electronicAddress, isGln, parseElectronicAddress, parseOvt, sameScheme } from '@autoinvoice/invoice';
import type {
  Endpoint,
  NetworkRegistration,
  RegisteringCompany,
  WantedRegistration,
} from '../../accounts/profiles/network-registration.js';
import { Refusal } from '../../platform/errors.js';

const supported = ['INVOICE_AND_CREDIT_NOTE'];

/** Receiving inside this service (network VISMA), which the receiving networks outside build on (contract 5.2). */
export const vismaRegistration: NetworkRegistration = {
  network: 'VISMA',
  requiredBy: ['PEPPOL', 'SCAN', 'NEMHANDEL', 'INEXCHANGE', 'AISPROOM'],
  prepare(company, wanted) {
    const unsupported = wanted.profiles.filter((name) => !supported.includes(name));
    if (unsupported.length > 0) {
      throw new Refusal('profile_not_supported', [
        `profiles: VISMA takes ${supported.join(', ')}, not ${unsupported.join(', ')}.`,
      ]);
    }
    // No version inside the service: the receiver downloads whatever format it asks for.
    return { ...addressOf(company, wanted), profiles: [...new Set(wanted.profiles)], profileVersion: null };
  },
  // Nothing outside has to be asked.
  activate: async () => ({ status: 'active' }),
};

/** Addresses that are the company's own without anybody's proof: those that follow from its registered numbers. */
function ownAddresses(company: RegisteringCompany): Endpoint[] {
  const numbers = [company.bid, ...(company.vatNumber ? [company.vatNumber] : [])];
  return numbers.flatMap((number) =>
    (['VISMA', 'PEPPOL'] as const).flatMap((network) => electronicAddress(company.country, number, network) ?? []),
  );
}

function addressOf(company: RegisteringCompany, wanted: WantedRegistration): Endpoint {
  const [preferred, ...others] = ownAddresses(company);
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
