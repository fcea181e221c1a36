/**
 * Schemes of identifiers as CEN BII documents name them, with their ISO 6523 code (Peppol participant identifier
 * schemes, version 9.7). Schemes that Peppol withdrew lead to the register that took their place.
 */
const NAMES = `
FR:SIRENE 0002, SE:ORGNR 0007, FR:SIRET 0009, FI:OVT 0216, DUNS 0060, GLN 0088, DK:P 0096, IT:FTI 0097, NL:KVK 0106,
EU:NAL 0130, IT:SIA 0135, IT:SECETI 0142, AU:ABN 0151, SK:ICO 0158, CH:UIDB 0183, DK:DIGST 0184, DK:CVR 0184,
JP:SST 0188, NL:OINO 0190, NL:OIN 0190, EE:CC 0191, NO:ORG 0192, NO:ORGNR 0192, UBLBE 0193, SG:UEN 0195, IS:KTNR 0196,
IS:KT 0196, DK:ERST 0198, DK:SE 0198, LEI 0199, LT:LEC 0200, IT:CUUO 0201, IT:IPA 0201, DE:LWID 0204, DE:LID 0204,
IT:COD 0205, BE:EN 0208, BE:CBE 0208, GS1 0209, IT:CFI 0210, IT:CF 0210, IT:IVA 0211, IT:VAT 0211, FI:ORG 0212,
FI:VAT 0213, FI:NSI 0215, FI:OVT2 0216, LV:URN 0218, HU:VAT 9910, AT:VAT 9914, AT:GOV 9915, IBAN 9918, AT:KUR 9919,
ES:VAT 9920, AD:VAT 9922, AL:VAT 9923, BA:VAT 9924, BE:VAT 9925, BG:VAT 9926, CH:VAT 9927, CY:VAT 9928, CZ:VAT 9929,
DE:VAT 9930, EE:VAT 9931, GB:VAT 9932, GR:VAT 9933, HR:VAT 9934, IE:VAT 9935, LI:VAT 9936, LT:VAT 9937, LU:VAT 9938,
LV:VAT 9939, MC:VAT 9940, ME:VAT 9941, MK:VAT 9942, MT:VAT 9943, NL:VAT 9944, PL:VAT 9945, PT:VAT 9946, RO:VAT 9947,
RS:VAT 9948, SI:VAT 9949, SK:VAT 9950, SM:VAT 9951, TR:VAT 9952, VA:VAT 9953, FR:VAT 9957`;

const CODES: ReadonlyMap<string, string> = new Map(
  NAMES.split(',').map((row) => {
    const [name = '', code = ''] = row.trim().split(' ');
    return [name, code];
  }),
);

/** The ISO 6523 code of a scheme by its name; a code, and what is not known, as it stands. */
export const schemeCode = (name: string): string => CODES.get(name.toUpperCase()) ?? name;

/** The same for identifiers that are no electronic addresses: ISO 6523 has no codes for VAT numbers (99xx). */
export function registerCode(name: string): string | undefined {
  const code = schemeCode(name);
  return code.startsWith('99') ? undefined : code;
}
