import type { Writing } from '../../mapping/context.js';
import type { Identifier } from '../../model/common.js';
import { complete } from '../../model/complete.js';
import { add, type Decimal, decimal, divide, equals, multiply, round, subtract, sum } from '../../model/decimal.js';
import type { Invoice, Note } from '../../model/invoice.js';
import type { InvoiceLine } from '../../model/line.js';
import type { Party } from '../../model/party.js';
import type { AllowanceCharge, Totals } from '../../model/totals.js';
import { writeUbl } from '../ubl21/write.js';
import { BIS_CUSTOMIZATION, BIS_PROFILE } from './identifiers.js';

/** PEPPOL-EN16931-R002: one note a document, so several become paragraphs of one. */
function oneNote(notes: readonly Note[], writing: Writing): Note[] {
  if (notes.length < 2) return [...notes];
  writing.notes.set('notes', 'kept');
  const text = notes.map((note) => (note.subjectCode ? `#${note.subjectCode}#${note.text}` : note.text)).join('\n');
  return [{ text }];
}

/**
 * BT-34 and BT-49 are mandatory in Peppol and always have a scheme of the EAS list. Documents of other
 * formats give addresses without one: Finnish OVT codes and IBANs show by their form which it is.
 */
export function electronicAddress(party: Party): Identifier | undefined {
  const given = party.electronicAddress;
  const eas = given?.scheme && /^\d{4}$|^EM$/.test(given.scheme) ? given.scheme : undefined;
  // An OVT code goes by 0216 whatever Finvoice material calls it; 0037 itself has left the list.
  if (given && /^0037\d{8}/.test(given.value)) return { value: given.value, scheme: '0216' };
  if (given && eas) return given;
  if (given && /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(given.value)) return { value: given.value, scheme: '9918' };
  const businessId = /^(\d{7})-(\d)$/.exec(party.legalRegistration?.value ?? '');
  if (!given && businessId && (party.address?.country ?? 'FI') === 'FI') {
    return { value: `0037${businessId[1]}${businessId[2]}`, scheme: '0216' };
  }
  return given;
}

function addressed(party: Party): Party {
  const address = electronicAddress(party);
  return address ? { ...party, electronicAddress: address } : party;
}

/**
 * PEPPOL-EN16931-R120 holds the line amount against quantity times price. Finnish energy invoices price in
 * cents (c/kWh), which as euros is the price of a hundred: only then is the base quantity set to 100.
 */
function pricedInCents(line: InvoiceLine): InvoiceLine {
  const { net, baseQuantity } = line.price;
  if (!net || baseQuantity || !line.quantity || !line.netAmount) return line;
  const amounts = (list: AllowanceCharge[]) => sum(list.map((member) => member.amount));
  const goods = subtract(add(line.netAmount, amounts(line.allowances)), amounts(line.charges));
  const product = multiply(net, line.quantity.value);
  const hundred = decimal(100);
  if (equals(round(product, 2), round(goods, 2)) || !equals(divide(product, hundred, 2), round(goods, 2))) return line;
  const unit = line.quantity.unit;
  return { ...line, price: { ...line.price, baseQuantity: unit ? { value: hundred, unit } : { value: hundred } } };
}

/** BR-DEC: amounts of a document have at most two decimals. */
function rounded(invoice: Invoice): Invoice {
  const two = (value: Decimal) => (value.scale > 2 ? round(value, 2) : value);
  const totals: Totals = {};
  for (const [key, value] of Object.entries(invoice.totals) as [keyof Totals, Decimal | undefined][]) {
    if (value) totals[key] = two(value);
  }
  const allowances = (list: AllowanceCharge[]) =>
    list.map((member) => {
      const result = { ...member, amount: two(member.amount) };
      if (member.baseAmount) result.baseAmount = two(member.baseAmount);
      return result;
    });
  return {
    ...invoice,
    totals,
    allowances: allowances(invoice.allowances),
    charges: allowances(invoice.charges),
    lines: invoice.lines.map((line) => ({
      ...line,
      allowances: allowances(line.allowances),
      charges: allowances(line.charges),
      ...(line.netAmount ? { netAmount: two(line.netAmount) } : {}),
    })),
    vatBreakdown: invoice.vatBreakdown.map((group) => ({
      ...group,
      ...(group.taxableAmount ? { taxableAmount: two(group.taxableAmount) } : {}),
      ...(group.taxAmount ? { taxAmount: two(group.taxAmount) } : {}),
    })),
  };
}

/**
 * Writes a Peppol BIS Billing 3.0 Invoice or CreditNote in UTF-8, with totals and codes completed where
 * the invoice lacks them. Credit notes are written with positive amounts, as EN 16931 has them.
 */
export function writePeppolBis30(invoice: Invoice, writing: Writing): Uint8Array {
  const profile = invoice.process.businessProcess ?? '';
  const whole = rounded(complete(invoice));
  const document: Invoice = {
    ...whole,
    process: {
      specification: BIS_CUSTOMIZATION,
      businessProcess: /^urn:fdc:peppol\.eu:2017:poacc:billing:\d{2}:1\.0$/.test(profile) ? profile : BIS_PROFILE,
    },
    notes: oneNote(whole.notes, writing),
    lines: whole.lines.map(pricedInCents),
    seller: addressed(whole.seller),
    buyer: addressed(whole.buyer),
  };
  return writeUbl(document, 'PEPPOLBIS30', writing);
}
