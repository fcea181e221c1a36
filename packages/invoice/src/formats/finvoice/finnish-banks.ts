/**
 * BIC of the larger Finnish banks by the first digits of the bank code in an IBAN (Finance Finland: Finnish
 * IBANs and BICs). Finvoice wants a BIC with every account of the seller, where other formats leave it out.
 */
const BANKS: readonly (readonly [bankCode: string, bic: string])[] = [
  ['1', 'NDEAFIHH'],
  ['2', 'NDEAFIHH'],
  ['31', 'HANDFIHH'],
  ['36', 'SBANFIHH'],
  ['39', 'SBANFIHH'],
  ['405', 'HELSFIHH'],
  ['497', 'HELSFIHH'],
  ['5', 'OKOYFIHH'],
  ['6', 'AABAFI22'],
  ['799', 'HOLVFIHH'],
  ['8', 'DABAFIHH'],
];

/** BIC of the bank of a Finnish IBAN, or undefined when the account is foreign or its bank is not listed. */
export function bicOfFinnishIban(iban: string): string | undefined {
  if (!/^FI\d{16}$/.test(iban)) return undefined;
  return BANKS.find(([code]) => iban.startsWith(code, 4))?.[1];
}
