import type { Writing } from '../../mapping/context.js';
import { wholeLines } from '../../mending/lines.js';
import { type Mend, mended } from '../../mending/mend.js';
import { pricesAgree } from '../../mending/prices.js';
import { tidy } from '../../mending/tidy.js';
import type { Address } from '../../model/common.js';
import { complete } from '../../model/complete.js';
import { isZero } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { Party } from '../../model/party.js';
import type { PaymentInstruction } from '../../model/payment.js';
import { withPositiveAmounts } from '../allowances.js';
import { OLD_COUNTRIES, OLD_CURRENCIES } from './codes.js';
import { inFreeText } from './free-text.js';
import { swedishNumber } from './parties.js';
import { writtenAccount } from './payment.js';
import { fittingPrice } from './price.js';
import { termsInWords } from './terms.js';

/** SFTI wants Swedish post codes without the blank. */
function postCodeBare(address: Address, path: string, writing: Writing): Address {
  if (!/^\d{3} \d{2}$/.test(address.postCode ?? '')) return address;
  writing.notes.set(`${path}.postCode`, 'kept');
  return { ...address, postCode: address.postCode?.replace(' ', '') ?? '' };
}

/** A subdivision, and a country that the code list is too old for, stand in a line of the address. */
function fitAddress(address: Address | undefined, path: string, writing: Writing): Address | undefined {
  if (!address) return undefined;
  const { subdivision, country, ...rest } = postCodeBare(address, path, writing);
  const isOld = country === '' || OLD_COUNTRIES.has(country);
  const more = [subdivision, isOld ? undefined : country].filter((text) => text !== undefined && text !== '');
  if (more.length === 0) return { ...rest, country };
  if (subdivision) writing.notes.set(`${path}.subdivision`, 'moved to free text');
  if (!isOld) writing.notes.set(`${path}.country`, 'moved to free text');
  if (rest.line3) writing.notes.set(`${path}.line3`, 'kept');
  const line3 = [rest.line3, ...more].filter((text) => text).join('\n');
  return { ...rest, line3, country: isOld ? country : '' };
}

/** The first line of a delivery address is a name: where there is none, a third line joins the second. */
function fitDelivery({ delivery }: Invoice, writing: Writing): Pick<Invoice, 'delivery'> {
  if (!delivery) return {};
  const path = 'delivery.address';
  const address = fitAddress(delivery.address, path, writing);
  if (!address?.line3 || delivery.partyName) return { delivery: address ? { ...delivery, address } : delivery };
  const { line3, ...rest } = address;
  if (rest.line2) writing.notes.set(`${path}.line2`, 'kept');
  writing.notes.set(`${path}.line3`, 'moved to free text');
  const line2 = [rest.line2, line3.replaceAll('\n', ', ')].filter((text) => text).join(', ');
  return { delivery: { ...delivery, address: { ...rest, line2 } } };
}

/** The organisation number within a Swedish VAT number, for registrations that are told without it. */
const numberOfVat = (vat: string | undefined) =>
  /^SE\d{10}\d\d$/.test(vat?.replace(/[\s.-]/g, '') ?? '') ? swedishNumber(vat ?? '') : undefined;

function fitParty(party: Party, key: 'seller' | 'buyer', writing: Writing): Party {
  const { taxRegistration, ...rest } = party;
  const address = fitAddress(party.address, `${key}.address`, writing);
  const fitted: Party = address ? { ...rest, address } : { ...rest };
  const registration = party.legalRegistration;
  if (registration && swedishNumber(registration.value)) writing.notes.set(`${key}.legalRegistration.value`, 'kept');
  if (!taxRegistration) return fitted;
  const number = registration ? undefined : numberOfVat(party.vatIdentifier);
  if (number) fitted.legalRegistration = { value: number, scheme: '0007' };
  // BT-32 stands with the organisation number; without one it has no place.
  return fitted.legalRegistration ? { ...fitted, taxRegistration } : fitted;
}

const fitParties: Mend = (invoice, writing) => ({
  ...invoice,
  seller: fitParty(invoice.seller, 'seller', writing),
  buyer: fitParty(invoice.buyer, 'buyer', writing),
  ...fitDelivery(invoice, writing),
});

/** The reference that the buyer wants: without one the order, or whoever the buyer names as contact, has to do. */
const referenceOfBuyer: Mend = (invoice) => {
  const { buyerReference, purchaseOrderReference, buyer, contractReference } = invoice;
  const found = buyerReference || purchaseOrderReference || buyer.contact?.name || contractReference;
  return found ? { ...invoice, buyerReference: found } : invoice;
};

/** The schema takes three ways to pay, each with one account. */
const MOST_ACCOUNTS = 3;

/** The first three accounts, with their separators taken away where the number is one without them. */
const fitPayments: Mend = (invoice, writing) => {
  let left = MOST_ACCOUNTS;
  const payments: PaymentInstruction[] = [];
  invoice.payments.forEach((payment, at) => {
    if (left <= 0) return;
    const creditTransfers = payment.creditTransfers.slice(0, left);
    left -= Math.max(creditTransfers.length, 1);
    creditTransfers.forEach((transfer, index) => {
      if (writtenAccount(transfer) === transfer.account) return;
      writing.notes.set(`payments[${at}].creditTransfers[${index}].account`, 'kept');
    });
    payments.push({ ...payment, creditTransfers });
  });
  return { ...invoice, payments };
};

/** A line has the price that makes its amount, and what its allowances and charges come to. */
const fitLines: Mend = (invoice, writing) => ({
  ...invoice,
  lines: invoice.lines.map((line, at) => ({
    ...line,
    ...withPositiveAmounts(line, `lines[${at}].`, writing),
    price: fittingPrice(line) ?? {},
  })),
});

/** An allowance has a reason: the plain word where none is given. */
const fitAllowances: Mend = (invoice, writing) => {
  const { allowances, charges } = withPositiveAmounts(invoice, '', writing);
  return {
    ...invoice,
    allowances: allowances.map((member) => ({ ...member, reason: member.reason || 'Rabatt' })),
    charges: charges.map((member) => ({ ...member, reason: member.reason || 'Avgift' })),
  };
};

/** BT-6 and BT-111 stand with a rate of exchange, which VAT of nothing does not give. */
const fitTaxCurrency: Mend = (invoice) => {
  const { taxCurrency, ...rest } = invoice;
  const { vatInTaxCurrency, ...totals } = invoice.totals;
  const { vat } = totals;
  const rated = vat && vatInTaxCurrency && !isZero(vat) && vatInTaxCurrency.units * vat.units > 0n;
  return rated && taxCurrency && OLD_CURRENCIES.has(taxCurrency) ? invoice : { ...rest, totals };
};

/** An earlier invoice is known by its number; a date alone names none. */
const numberedInvoices: Mend = (invoice) => ({
  ...invoice,
  precedingInvoices: invoice.precedingInvoices.filter(({ number }) => number),
});

/** Sums of nothing say nothing. */
const sumsOfNothing: Mend = (invoice, writing) => {
  for (const key of ['allowances', 'charges', 'paid'] as const) {
    const sum = invoice.totals[key];
    if (sum && isZero(sum)) writing.notes.set(`totals.${key}`, 'kept');
  }
  return invoice;
};

/** A code of an exemption (BT-121) is told in words where no words are given. */
const codesInWords: Mend = (invoice, writing) => {
  invoice.vatBreakdown.forEach(({ exemptionReason }, at) => {
    if (!exemptionReason) writing.notes.set(`vatBreakdown[${at}].exemptionReasonCode`, 'moved to free text');
  });
  return invoice;
};

const MENDS: readonly Mend[] = [
  wholeLines,
  numberedInvoices,
  referenceOfBuyer,
  fitPayments,
  pricesAgree,
  inFreeText,
  termsInWords,
  fitParties,
  fitAllowances,
  fitLines,
  fitTaxCurrency,
  codesInWords,
  sumsOfNothing,
];

/** The invoice as Svefaktura can hold it: what the document leaves open is computed, what has no place is told in words. */
export const fitToSvefaktura = (invoice: Invoice, writing: Writing): Invoice =>
  mended(complete(tidy(invoice)), writing, MENDS);
