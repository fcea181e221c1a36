import { electronicAddress } from '../../identifiers/electronic-address.js';
import type { Writing } from '../../mapping/context.js';
import { tidy } from '../../mending/tidy.js';
import type { Identifier } from '../../model/common.js';
import { complete } from '../../model/complete.js';
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  isZero,
  multiply,
  percentOf,
  round,
  subtract,
  ZERO,
} from '../../model/decimal.js';
import type { Invoice, Note } from '../../model/invoice.js';
import type { InvoiceLine } from '../../model/line.js';
import type { Party } from '../../model/party.js';
import type { AllowanceCharge, Totals, VatBreakdown, VatCategory } from '../../model/totals.js';
import { type AllowanceLists, withPositiveAmounts } from '../allowances.js';
import type { Form } from './codecs.js';
import { CURRENCIES_OF_VAT } from './codes.js';
import { isDanishVariant, schemeOfVat } from './schemes.js';

const two = (value: Decimal) => round(value, 2);
const HUNDRED = decimal(100);

/** A percentage as OIOUBL can have it: with its base amount, and not further than one from the amount (F-LIB228). */
function withBase(member: AllowanceCharge): AllowanceCharge {
  const { percentage, baseAmount, ...rest } = member;
  const base = baseAmount && !isZero(baseAmount) ? two(absolute(baseAmount)) : undefined;
  if (!percentage || isZero(percentage)) return base ? { ...rest, baseAmount: base } : rest;
  const whole = base ?? divide(multiply(member.amount, HUNDRED), absolute(percentage), 2);
  const off = absolute(subtract(percentOf(whole, absolute(percentage)), member.amount));
  if (compare(off, decimal(1)) > 0) return base ? { ...rest, baseAmount: base } : rest;
  return { ...rest, baseAmount: whole, percentage: absolute(percentage) };
}

/** Rules F-LIB019 and F-LIB317: an allowance of nothing is none, and a negative one is a charge. */
function fitAllowances(
  given: AllowanceLists,
  path: string,
  writing: Writing,
  vat: VatCategory | undefined,
): AllowanceLists {
  const { allowances, charges } = withPositiveAmounts(given, path, writing);
  const fitted = (list: AllowanceCharge[]) =>
    list
      .map((member) => ({ ...member, amount: two(member.amount) }))
      .filter(({ amount }) => !isZero(amount))
      .map((member) => {
        const own = member.vat ?? vat;
        return withBase(own ? { ...member, vat: rated(own) } : member);
      });
  return { allowances: fitted(allowances), charges: fitted(charges) };
}

/** Rule F-LIB382: a standard rate is more than nothing; at no rate the supply is zero-rated. */
function rated(vat: VatCategory): VatCategory {
  if (vat.code === 'S' && isZero(vat.rate ?? ZERO)) return { code: 'Z', rate: ZERO };
  return vat;
}

function fitGroups(groups: readonly VatBreakdown[]): VatBreakdown[] {
  const fitted: VatBreakdown[] = [];
  for (const group of groups) {
    const category = rated(group.category);
    const taxableAmount = two(group.taxableAmount ?? ZERO);
    const taxAmount = two(group.taxAmount ?? ZERO);
    const same = fitted.find(
      (other) =>
        category !== group.category &&
        other.category.code === category.code &&
        compare(other.category.rate ?? ZERO, ZERO) === 0,
    );
    if (same) {
      same.taxableAmount = add(same.taxableAmount ?? ZERO, taxableAmount);
      same.taxAmount = add(same.taxAmount ?? ZERO, taxAmount);
    } else fitted.push({ ...group, category, taxableAmount, taxAmount });
  }
  return fitted;
}

/** Rule F-LIB404: a group that no line belongs to says nothing when it comes to nothing. */
function isIdle({ category, taxableAmount = ZERO, taxAmount = ZERO }: VatBreakdown, invoice: Invoice): boolean {
  const members: { vat?: VatCategory }[] = [...invoice.lines, ...invoice.allowances, ...invoice.charges];
  return isZero(taxableAmount) && isZero(taxAmount) && members.every(({ vat }) => vat?.code !== category.code);
}

/** BG-22 in cents; sums of nothing are left out (rules F-LIB013, F-LIB303). */
function fitTotals(totals: Totals): Totals {
  const fitted: Totals = {};
  const optional: readonly (keyof Totals)[] = ['allowances', 'charges', 'paid', 'rounding', 'vatInTaxCurrency'];
  for (const [key, value] of Object.entries(totals) as [keyof Totals, Decimal | undefined][]) {
    if (value && !(isZero(value) && optional.includes(key))) fitted[key] = two(value);
  }
  return fitted;
}

/** Rule F-INV147: a line that counts nothing and costs something is one of what it costs. */
function counted(line: InvoiceLine): InvoiceLine {
  if (!line.quantity || !isZero(line.quantity.value)) return line;
  return { ...line, quantity: { value: decimal(1), unit: 'EA' }, price: { net: line.netAmount ?? ZERO } };
}

function fitLine(line: InvoiceLine, at: number, writing: Writing, vat: VatCategory | undefined): InvoiceLine {
  const own = line.vat ?? vat;
  const { description, sellersIdentifier, attributes } = line.item;
  const name = line.item.name || description || line.note || sellersIdentifier || '';
  return {
    ...counted(line),
    ...fitAllowances(line, `lines[${at}].`, writing, undefined),
    ...(line.netAmount ? { netAmount: two(line.netAmount) } : {}),
    ...(own ? { vat: rated(own) } : {}),
    item: { ...line.item, name, attributes: attributes.filter((member) => member.name && member.value) },
  };
}

/** An address for a party that has none: its own numbers are where Danish networks look for it. */
function derivedAddress({ vatIdentifier, identifiers, legalRegistration, address }: Party): Identifier | undefined {
  const gln = identifiers.find(({ scheme }) => scheme === '0088');
  if (gln) return gln;
  const vat = vatIdentifier?.replace(/[\s.-]/g, '').toUpperCase() ?? '';
  if (/^DK\d{8}$/.test(vat)) return { value: vat, scheme: '0184' };
  if (legalRegistration?.scheme && legalRegistration.scheme !== 'SEPA') return legalRegistration;
  const country = address?.country || vat.slice(0, 2);
  const derived = electronicAddress(country, legalRegistration?.value ?? vat);
  if (derived) return { value: derived.endpointId, scheme: derived.icd };
  const scheme = schemeOfVat(vat.slice(0, 2));
  return scheme ? { value: vat, scheme } : undefined;
}

/** A company number for a seller that has none: OIOUBL wants one of every seller (F-INV034, F-LIB187). */
function derivedRegistration({ vatIdentifier, taxRegistration }: Party, address: Identifier | undefined) {
  if (vatIdentifier)
    return /^DK\d{8}$/.test(vatIdentifier) ? { value: vatIdentifier, scheme: '0184' } : { value: vatIdentifier };
  if (address) return address;
  return taxRegistration ? { value: taxRegistration } : undefined;
}

function fitParty(party: Party, key: 'seller' | 'buyer', writing: Writing): Party {
  const address = party.electronicAddress ?? derivedAddress(party);
  const registration = party.legalRegistration ?? (key === 'seller' ? derivedRegistration(party, address) : undefined);
  // The country before a Danish number is custom, no other number.
  if (party.electronicAddress && isDanishVariant(party.electronicAddress)) {
    writing.notes.set(`${key}.electronicAddress`, 'kept');
  }
  if (party.legalRegistration && isDanishVariant(party.legalRegistration)) {
    writing.notes.set(`${key}.legalRegistration`, 'kept');
  }
  return {
    ...party,
    ...(address ? { electronicAddress: address } : {}),
    ...(registration ? { legalRegistration: registration } : {}),
  };
}

/** What UBL 2.0 has no place for goes to the notes. */
function toNotes(invoice: Invoice, { version }: Form, writing: Writing): Pick<Invoice, 'notes' | 'lines'> {
  if (version === '2.1') return { notes: invoice.notes, lines: invoice.lines };
  const notes: Note[] = [...invoice.notes];
  const legal = invoice.seller.additionalLegalInformation;
  if (legal) {
    writing.notes.set('seller.additionalLegalInformation', 'moved to free text');
    notes.push({ text: legal });
  }
  const lines = invoice.lines.map((line, at) => {
    if (!line.period) return line;
    for (const end of ['start', 'end']) writing.notes.set(`lines[${at}].period.${end}`, 'moved to free text');
    if (line.note) writing.notes.set(`lines[${at}].note`, 'kept');
    const period = `Periode: ${line.period.start ?? ''} - ${line.period.end ?? ''}`;
    return { ...line, note: line.note ? `${line.note}\n${period}` : period };
  });
  return { notes, lines };
}

/** BT-6 and BT-111 stand beside the standard rate, in kroner or euros (rules F-INV016, F-LIB373); else they are lost. */
function hasTaxCurrency({ taxCurrency, totals, vatBreakdown }: Invoice): boolean {
  const rated = vatBreakdown.some(({ category }) => category.code === 'S');
  const { vat = ZERO, vatInTaxCurrency } = totals;
  if (!vatInTaxCurrency || !rated || !CURRENCIES_OF_VAT.has(taxCurrency ?? '')) return false;
  // Rule F-LIB266: both have one sign.
  return vat.units * vatInTaxCurrency.units >= 0n;
}

/**
 * The invoice as OIOUBL can hold it: what the document leaves open is computed, amounts are in cents, parties have the
 * addresses and numbers that OIOUBL wants of them.
 */
export function fitToOioubl(invoice: Invoice, form: Form, writing: Writing): Invoice {
  const whole = complete(tidy(invoice));
  const groups = fitGroups(whole.vatBreakdown);
  const only = groups.length === 1 ? groups[0]?.category : undefined;
  const fitted: Invoice = {
    ...whole,
    ...fitAllowances(whole, '', writing, only),
    ...toNotes(whole, form, writing),
    seller: fitParty(whole.seller, 'seller', writing),
    buyer: fitParty(whole.buyer, 'buyer', writing),
    totals: fitTotals(whole.totals),
    vatBreakdown: groups,
    precedingInvoices: whole.precedingInvoices.filter(({ number }) => number),
  };
  fitted.lines = fitted.lines.map((line, at) => fitLine(line, at, writing, only));
  fitted.vatBreakdown = groups.filter((group) => !isIdle(group, fitted));
  if (hasTaxCurrency(fitted)) return fitted;
  const { taxCurrency: _currency, ...rest } = fitted;
  const { vatInTaxCurrency: _sum, ...totals } = fitted.totals;
  return { ...rest, totals };
}

/** Danish VAT has a scheme of its own; every other country's is VAT. */
export function taxSchemeOf({ seller }: Invoice): Form['scheme'] {
  const { vatIdentifier, address, legalRegistration } = seller;
  const country = vatIdentifier?.slice(0, 2).toUpperCase() || address?.country;
  const danish = country ? country === 'DK' : legalRegistration?.scheme === '0184';
  return danish ? '63' : 'VAT';
}
