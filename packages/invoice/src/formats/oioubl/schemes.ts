import type { Codec } from '../../mapping/codecs.js';
import type { Identifier } from '../../model/common.js';

/** EAS or ISO 6523 code → OIOUBL's scheme, for electronic addresses and party identifiers. The first row of a scheme reads it. */
const SCHEMES: readonly (readonly [code: string, scheme: string])[] = [
  ['0184', 'DK:CVR'],
  ['0088', 'GLN'],
  ['0060', 'DUNS'],
  ['0096', 'DK:P'],
  ['0198', 'DK:SE'],
  ['0007', 'SE:ORGNR'],
  ['0009', 'FR:SIRET'],
  ['0192', 'NO:ORGNR'],
  ['0212', 'FI:ORGNR'],
  ['0213', 'FI:VAT'],
  ['0216', 'FI:OVT'],
  ['0037', 'FI:OVT'],
  ['0196', 'IS:KT'],
  ['0097', 'IT:FTI'],
  ['0135', 'IT:SIA'],
  ['0142', 'IT:SECETI'],
  ['0201', 'IT:IPA'],
  ['0210', 'IT:CF'],
  ['0211', 'IT:VAT'],
  ['9902', 'DK:CVR'],
  ['9908', 'NO:ORGNR'],
  ['9910', 'HU:VAT'],
  ['9913', 'EU:REID'],
  ['9914', 'AT:VAT'],
  ['9915', 'AT:GOV'],
  ['9918', 'IBAN'],
  ['9919', 'AT:KUR'],
  ['9920', 'ES:VAT'],
  ['9922', 'AD:VAT'],
  ['9923', 'AL:VAT'],
  ['9924', 'BA:VAT'],
  ['9925', 'BE:VAT'],
  ['9926', 'BG:VAT'],
  ['9927', 'CH:VAT'],
  ['9928', 'CY:VAT'],
  ['9929', 'CZ:VAT'],
  ['9930', 'DE:VAT'],
  ['9931', 'EE:VAT'],
  ['9932', 'GB:VAT'],
  ['9933', 'GR:VAT'],
  ['9934', 'HR:VAT'],
  ['9935', 'IE:VAT'],
  ['9936', 'LI:VAT'],
  ['9937', 'LT:VAT'],
  ['9938', 'LU:VAT'],
  ['9939', 'LV:VAT'],
  ['9940', 'MC:VAT'],
  ['9941', 'ME:VAT'],
  ['9942', 'MK:VAT'],
  ['9943', 'MT:VAT'],
  ['9944', 'NL:VAT'],
  ['9945', 'PL:VAT'],
  ['9946', 'PT:VAT'],
  ['9947', 'RO:VAT'],
  ['9948', 'RS:VAT'],
  ['9949', 'SI:VAT'],
  ['9950', 'SK:VAT'],
  ['9951', 'SM:VAT'],
  ['9952', 'TR:VAT'],
  ['9953', 'VA:VAT'],
  ['9955', 'SE:VAT'],
];

const BY_CODE = new Map(SCHEMES);
const BY_SCHEME = new Map([...SCHEMES].reverse().map(([code, scheme]) => [scheme, code]));

/** What a number must look like in its scheme; the others are free (rules F-LIB180 to F-LIB196). */
const FORM: Readonly<Record<string, RegExp>> = {
  'DK:CVR': /^DK\d{8}$/,
  'DK:SE': /^DK\d{8}$/,
  'DK:P': /^\d{10}$/,
  GLN: /^\d{13}$/,
};

/** A Danish number as OIOUBL has it, with the country before it; other texts stay. */
export function danishNumber(value: string): string {
  const bare = value.replace(/[\s.-]/g, '');
  return /^(DK)?\d{8}$/i.test(bare) ? `DK${bare.slice(-8)}` : value;
}

/** The identifier in OIOUBL's terms; undefined when no scheme of OIOUBL fits it. */
function inScheme({ value, scheme }: Identifier): { value: string; scheme: string } | undefined {
  const known = scheme === undefined ? undefined : BY_CODE.get(scheme);
  if (!known) return undefined;
  const written = known === 'DK:CVR' || known === 'DK:SE' ? danishNumber(value) : value;
  return (FORM[known] ?? /./).test(written) ? { value: written, scheme: known } : undefined;
}

/**
 * An identifier whose scheme is one of OIOUBL's. What fits none goes by `other`, with the code of its own scheme as
 * the scheme's name, where reading finds it again.
 */
function schemed(other: string): Codec<Identifier> {
  return {
    read(node) {
      const value = node.text.trim();
      if (value === '') return undefined;
      const scheme = node.peek('schemeID')?.trim() ?? '';
      const code = scheme === other ? node.peek('schemeName') : (BY_SCHEME.get(scheme) ?? undefined);
      if (scheme === other) node.attribute('schemeName');
      if (code || scheme === other) node.attribute('schemeID');
      if (scheme === 'GLN' && node.peek('schemeAgencyID') === '9') node.attribute('schemeAgencyID');
      return code ? { value, scheme: code } : { value };
    },
    write(identifier, node) {
      const known = inScheme(identifier);
      node.text = known?.value ?? identifier.value;
      node.attributes.set('schemeID', known?.scheme ?? other);
      if (known?.scheme === 'GLN') node.attributes.set('schemeAgencyID', '9');
      if (!known && identifier.scheme) node.attributes.set('schemeName', identifier.scheme);
    },
  };
}

/** BT-34 and BT-49. DK:VANS is what the Danish authority's own converter says of addresses without a Danish scheme. */
export const endpoint = schemed('DK:VANS');

/** BT-29, BT-46, BT-60. */
export const partyId = schemed('ZZZ');

/** BT-30, BT-47, BT-61: DK:CVR, or ZZZ for every other register. */
export const companyId: Codec<Identifier> = {
  read: (node, reading) => partyId.read(node, reading),
  write(identifier, node, writing) {
    const known = inScheme(identifier);
    if (known?.scheme === 'DK:CVR') partyId.write(identifier, node, writing);
    else {
      node.text = identifier.value;
      node.attributes.set('schemeID', 'ZZZ');
      if (identifier.scheme) node.attributes.set('schemeName', identifier.scheme);
    }
  },
};

/** BT-71 and BT-157: GLN and GTIN by name, other schemes by their own code. */
export function named(name: 'GLN' | 'GTIN', code: string): Codec<Identifier> {
  return {
    read(node) {
      const value = node.text.trim();
      if (value === '') return undefined;
      const scheme = node.attribute('schemeID')?.trim();
      if (scheme === name && node.peek('schemeAgencyID') === '9') node.attribute('schemeAgencyID');
      return scheme ? { value, scheme: scheme === name ? code : scheme } : { value };
    },
    write({ value, scheme }, node) {
      node.text = value;
      if (scheme) node.attributes.set('schemeID', scheme === code ? name : scheme);
      if (scheme === code) node.attributes.set('schemeAgencyID', '9');
    },
  };
}

/** Whether an identifier is the same in OIOUBL but for the country before a Danish number. */
export function isDanishVariant({ value, scheme }: Identifier): boolean {
  const known = BY_CODE.get(scheme ?? '');
  return (known === 'DK:CVR' || known === 'DK:SE') && danishNumber(value) !== value;
}

/** The code of a country's VAT numbers as addresses, or undefined. */
export function schemeOfVat(country: string): string | undefined {
  return BY_SCHEME.get(`${country === 'EL' ? 'GR' : country}:VAT`);
}
