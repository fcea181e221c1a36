import { checkCompanyId } from './company-id.js';
import { ovtFromBusinessId } from './ovt.js';
import type { CompanyCountry, CompanyIdKind } from './types.js';

/** Where a company receives electronic documents. */
export interface ElectronicAddress {
  /** Scheme as the public API shows it for the network: an ISO 6523 code, or V154 (see below). */
  scheme: string;
  endpointId: string;
  /** ISO 6523 code (EAS) to write in a document's endpoint; equals `scheme` but for the two exceptions of the table. */
  icd: string;
  /** The scheme's name in the Peppol participant identifier list, for example FI:OVT2. */
  name: string;
}

export type AddressNetwork = 'VISMA' | 'PEPPOL';

interface Rule {
  icd: string;
  name: string;
  /** What the API shows in the PEPPOL network, when it differs from `icd`. */
  peppolScheme?: string;
  /** What the API shows in the VISMA network, when it differs from the Peppol one. */
  vismaScheme?: string;
}

/**
 * Default schemes. NO, SE, FI, DK, NL: table of the public REST page; FI's VISMA scheme V154 is in the page's example.
 * The page says 0182 for Denmark and calls it DK:DIGST, which in the Peppol list (v9.7) is 0184; 0182 is in neither
 * that list nor EN 16931's, so the API keeps 0182 and documents get 0184. The service's defaults for EE, BE, DE, IT,
 * LV, PL and the VISMA schemes outside Finland are UNKNOWN: these are the Peppol list's schemes for the same number.
 */
const RULES: Record<`${CompanyCountry}:${string}`, Rule> = {
  'FI:ORGNR': { icd: '0216', name: 'FI:OVT2', vismaScheme: 'V154' },
  'FI:VAT': { icd: '0216', name: 'FI:OVT2', vismaScheme: 'V154' },
  'SE:ORGNR': { icd: '0007', name: 'SE:ORGNR' },
  'SE:SSN': { icd: '0007', name: 'SE:ORGNR' },
  'NO:ORGNR': { icd: '0192', name: 'NO:ORG' },
  'DK:CVR': { icd: '0184', name: 'DK:DIGST', peppolScheme: '0182' },
  'NL:KVK': { icd: '0106', name: 'NL:KVK' },
  'NL:VAT': { icd: '9944', name: 'NL:VAT' },
  'EE:CC': { icd: '0191', name: 'EE:CC' },
  'EE:VAT': { icd: '9931', name: 'EE:VAT' },
  'BE:EN': { icd: '0208', name: 'BE:EN' },
  'IT:IVA': { icd: '0211', name: 'IT:IVA' },
  'IT:CFI': { icd: '0210', name: 'IT:CFI' },
  'DE:VAT': { icd: '9930', name: 'DE:VAT' },
  'LV:VAT': { icd: '9939', name: 'LV:VAT' },
  'PL:VAT': { icd: '9945', name: 'PL:VAT' },
};

/**
 * The default electronic address of a company.
 * @param country ISO 3166-1 alpha-2.
 * @param bid the company's identifier as `checkCompanyId` normalised it (a company or a VAT number).
 * @param network the network whose scheme names to use; PEPPOL when not given.
 * @returns undefined when nothing can be derived (unknown country, invalid number): the caller must ask for an
 *          explicit scheme and endpoint.
 */
export function electronicAddress(
  country: string,
  bid: string,
  network: AddressNetwork = 'PEPPOL',
): ElectronicAddress | undefined {
  const asCompany = checkCompanyId(country, bid, { vat: false });
  // An eleven-digit Italian number is both; companies are addressed by partita IVA.
  const preferVat = country === 'IT' && /^\d{11}$/.test(bid);
  const check = asCompany.ok && !preferVat ? asCompany : checkCompanyId(country, bid, { vat: true });
  if (!check.ok) return undefined;
  const rule = RULES[`${country}:${check.kind}` as keyof typeof RULES];
  if (!rule) return undefined;
  const peppol = rule.peppolScheme ?? rule.icd;
  return {
    scheme: network === 'VISMA' ? (rule.vismaScheme ?? peppol) : peppol,
    endpointId: endpointOf(country, check.kind, check.bid),
    icd: rule.icd,
    name: rule.name,
  };
}

function endpointOf(country: string, kind: CompanyIdKind, bid: string): string {
  if (country === 'FI') return ovtFromBusinessId(bid) ?? bid;
  if (kind === 'IVA') return `IT${bid}`;
  return bid;
}

/** The Peppol list's name of a scheme that this table knows (`0216` → `FI:OVT2`), else undefined. */
export function schemeName(scheme: string): string | undefined {
  if (scheme === '0088') return 'GLN';
  return Object.values(RULES).find((r) => [r.icd, r.peppolScheme, r.vismaScheme].includes(scheme))?.name;
}
