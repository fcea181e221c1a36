/** Countries whose companies can be identified here (ISO 3166-1 alpha-2). */
export const COMPANY_COUNTRIES = ['FI', 'SE', 'NO', 'DK', 'NL', 'EE', 'BE', 'IT', 'DE', 'LV', 'PL'] as const;
export type CompanyCountry = (typeof COMPANY_COUNTRIES)[number];

/**
 * What kind of number identifies the company, in the public API's vocabulary: ORGNR organisation number, SSN a sole
 * trader's personal number, CVR, KVK, CC Estonian company code, EN Belgian enterprise number, CFI codice fiscale,
 * IVA partita IVA, VAT.
 */
export type CompanyIdKind = 'ORGNR' | 'SSN' | 'CVR' | 'KVK' | 'CC' | 'EN' | 'CFI' | 'IVA' | 'VAT';

/** An accepted identifier. */
export interface CompanyIdAccepted {
  ok: true;
  /**
   * The number in the one form it is stored and compared in. Where a VAT number contains the company number (FI SE NO
   * DK BE IT-company) both inputs give the same `bid`; where it does not (NL EE DE LV PL) the VAT number itself is it.
   */
  bid: string;
  kind: CompanyIdKind;
  /** VAT number with its country prefix, when VAT was asked for. */
  vatNumber?: string;
}

/** A refused identifier; `reason` is an English sentence that can be shown to the caller. */
export interface CompanyIdRefused {
  ok: false;
  reason: string;
}

export type CompanyIdCheck = CompanyIdAccepted | CompanyIdRefused;

/** How a country's file reads a text: `vat` true = as a VAT number, false = as a company number. */
export type CompanyIdReader = (text: string, vat: boolean) => CompanyIdCheck;

/** Upper case without the separators people write in identifiers (spaces, dots, hyphens, slashes). */
export function compact(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-–/]/g, '');
}

/** `compact` and without a leading country prefix. */
export function withoutPrefix(text: string, prefix: string): string {
  const bare = compact(text);
  return bare.startsWith(prefix) ? bare.slice(prefix.length) : bare;
}

export function refused(reason: string): CompanyIdRefused {
  return { ok: false, reason };
}

export function accepted(kind: CompanyIdKind, bid: string, vatNumber?: string): CompanyIdAccepted {
  return vatNumber === undefined ? { ok: true, bid, kind } : { ok: true, bid, kind, vatNumber };
}
