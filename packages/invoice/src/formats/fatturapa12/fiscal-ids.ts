import { checkCompanyId } from '../../identifiers/company-id.js';
import type { Party } from '../../model/party.js';

/** IdFiscaleIVA: country and number apart. */
export interface FiscalId {
  country: string;
  code: string;
}

/** VAT numbers write Greece EL, ISO 3166 writes GR. */
const COUNTRY_OF_PREFIX: Readonly<Record<string, string>> = { EL: 'GR' };
const PREFIX_OF_COUNTRY: Readonly<Record<string, string>> = { GR: 'EL' };

/** The number of a foreigner who has none, as the tax office has it written. */
const NO_NUMBER = '0000000';

/** The VAT identifier (BT-31, BT-48, BT-63) out of its two parts. */
export function vatIdentifierOf({ country, code }: FiscalId): string | undefined {
  if (code === '' || code === NO_NUMBER) return undefined;
  const prefix = PREFIX_OF_COUNTRY[country] ?? country;
  return code.startsWith(prefix) && country !== 'IT' ? code : `${prefix}${code}`;
}

/** The VAT number of a party in its two parts. */
export function vatIdOf(party: Party): FiscalId | undefined {
  const text = party.vatIdentifier?.toUpperCase().replace(/[^A-Z0-9]/g, '') ?? '';
  const match = /^([A-Z]{2})([A-Z0-9]{1,28})$/.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  return { country: COUNTRY_OF_PREFIX[match[1]] ?? match[1], code: match[2] };
}

/** What stands for the number of a foreign buyer without any, so that the buyer is identified at all. */
export function foreignIdOf(party: Party): FiscalId | undefined {
  const country = party.address?.country ?? '';
  if (!/^[A-Z]{2}$/.test(country) || country === 'IT' || fiscalCodeOf(party)) return undefined;
  return { country, code: NO_NUMBER };
}

/** The Italian fiscal code of a party: said so by its scheme, or a register number of that form whose check is right. */
export function fiscalCodeOf({ legalRegistration, address }: Party): string | undefined {
  const { value = '', scheme } = legalRegistration ?? {};
  const code = value.toUpperCase().replace(/\s/g, '');
  if (scheme === '0210') return /^[A-Z0-9]{11,16}$/.test(code) ? code : undefined;
  if (scheme !== undefined || address?.country !== 'IT') return undefined;
  return checkCompanyId('IT', code, { vat: false }).ok ? code : undefined;
}

/** The fiscal code in the tax registration (BT-32) of an Italian seller. */
export function taxCodeOf({ taxRegistration, vatIdentifier }: Party): string | undefined {
  const code = taxRegistration ?? '';
  return vatIdentifier?.startsWith('IT') && /^[A-Z0-9]{11,16}$/.test(code) ? code : undefined;
}
