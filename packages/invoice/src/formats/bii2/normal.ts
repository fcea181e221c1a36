import type { Identifier } from '../../model/common.js';
import type { Invoice } from '../../model/invoice.js';
import type { InvoiceLine, Item } from '../../model/line.js';
import type { Party } from '../../model/party.js';
import type { AllowanceCharge, VatCategory } from '../../model/totals.js';
import { registerCode, schemeCode } from './schemes.js';

/** UNTDID 5305 has several codes for standard rates: AA lower, H higher, R for raw fish; EN 16931 has S for all. */
const STANDARD = new Set(['AA', 'H', 'R']);

/** Lists of goods and services by the names of BII → UNTDID 7143. */
const CLASSIFICATIONS: Readonly<Record<string, string>> = { UNSPSC: 'TST', CPV: 'STI' };

const category = (of: VatCategory): VatCategory => (STANDARD.has(of.code) ? { ...of, code: 'S' } : of);

function register(of: Identifier): Identifier {
  const scheme = of.scheme === undefined ? undefined : registerCode(of.scheme);
  return scheme === undefined ? { value: of.value } : { value: of.value, scheme };
}

/** VAT numbers of some countries stood without their country (977187761MVA). */
function vatNumber(text: string, country: string): string {
  return /^[A-Z]{2}/.test(text) || country === '' ? text : `${country === 'GR' ? 'EL' : country}${text}`;
}

function party(of: Party): Party {
  const result: Party = { ...of, identifiers: of.identifiers.map(register) };
  const { electronicAddress: address, legalRegistration, vatIdentifier } = of;
  if (address?.scheme) result.electronicAddress = { value: address.value, scheme: schemeCode(address.scheme) };
  if (legalRegistration) result.legalRegistration = register(legalRegistration);
  if (vatIdentifier) result.vatIdentifier = vatNumber(vatIdentifier, of.address?.country ?? '');
  return result;
}

/** Reason codes in figures are of UNCL 4465, whose numbers mean other things in the lists of EN 16931. */
function allowance({ reasonCode, ...rest }: AllowanceCharge): AllowanceCharge {
  const result: AllowanceCharge = { ...rest };
  if (reasonCode && !/^\d+$/.test(reasonCode)) result.reasonCode = reasonCode;
  else if (reasonCode && !rest.reason) result.reason = `UNCL 4465: ${reasonCode}`;
  if (rest.vat) result.vat = category(rest.vat);
  return result;
}

function item(of: Item): Item {
  const result: Item = {
    ...of,
    classifications: of.classifications.map(({ scheme = '', ...rest }) => ({
      ...rest,
      scheme: CLASSIFICATIONS[scheme.toUpperCase()] ?? scheme,
    })),
  };
  if (of.standardIdentifier) {
    const { scheme, value } = of.standardIdentifier;
    result.standardIdentifier = { value, scheme: scheme === 'GTIN' || !scheme ? '0160' : scheme };
  }
  return result;
}

function line(of: InvoiceLine): InvoiceLine {
  const result = {
    ...of,
    item: item(of.item),
    allowances: of.allowances.map(allowance),
    charges: of.charges.map(allowance),
  };
  // Only the document's allowances and charges have a VAT category in EN 16931.
  if (of.vat) result.vat = category(of.vat);
  return result;
}

/** An invoice of a CEN BII 2 document in the codes of EN 16931. */
export function inCodesOfTheStandard(invoice: Invoice): Invoice {
  const result: Invoice = {
    ...invoice,
    seller: party(invoice.seller),
    buyer: party(invoice.buyer),
    allowances: invoice.allowances.map(allowance),
    charges: invoice.charges.map(allowance),
    lines: invoice.lines.map(line),
    vatBreakdown: invoice.vatBreakdown.map((group) => ({ ...group, category: category(group.category) })),
  };
  if (invoice.payee) result.payee = party(invoice.payee);
  if (invoice.taxRepresentative) result.taxRepresentative = party(invoice.taxRepresentative);
  if (invoice.delivery?.location) {
    result.delivery = { ...invoice.delivery, location: register(invoice.delivery.location) };
  }
  return result;
}
