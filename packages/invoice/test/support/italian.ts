import { type Invoice, type InvoiceLine, isDecimal, type Party, type VatBreakdown } from '../../src/index.js';
import { sound } from './sound.js';

/** The same value in letters of ISO 8859-1, in all its texts. */
function inLatin<T>(value: T): T {
  if (typeof value === 'string') {
    const plain = [...value].map((letter) => (letter > 'ÿ' ? 'x' : letter)).join('');
    return plain as T;
  }
  if (typeof value !== 'object' || value === null || isDecimal(value) || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(inLatin) as T;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inLatin(member)])) as T;
}

const ADDRESS = { line1: 'Via Po 1', city: 'Torino', postCode: '10121', subdivision: 'TO', country: 'IT' };

function italianSeller({ name, contact, additionalLegalInformation, tradingName }: Party): Party {
  const seller: Party = {
    name,
    identifiers: [],
    vatIdentifier: 'IT00743110157',
    address: ADDRESS,
    taxRegistration: '00743110157',
  };
  if (contact?.name) seller.contact = { name: contact.name, telephone: '011555123', email: 'amm@po.example' };
  if (additionalLegalInformation) seller.additionalLegalInformation = additionalLegalInformation;
  if (tradingName) seller.tradingName = tradingName;
  return seller;
}

function line({ quantity, allowances, charges, ...rest }: InvoiceLine, at: number): InvoiceLine {
  return {
    ...rest,
    id: String(at + 1),
    ...(quantity ? { quantity } : {}),
    allowances: allowances.map(({ amount }) => ({ amount, reason: 'Sconto' })),
    charges: charges.map(({ amount }) => ({ amount, reason: 'Maggiorazione' })),
    item: {
      ...rest.item,
      classifications: rest.item.classifications.map(({ schemeVersion, ...code }) =>
        schemeVersion ? { ...code, schemeVersion: schemeVersion.replace(/[^A-Za-z0-9.]/g, '') || '1' } : code,
      ),
    },
  };
}

/** A sound invoice between an Italian seller and buyer; all else as it was drawn, in letters that FatturaPA has. */
export function italian(drawn: Invoice): Invoice {
  const invoice = inLatin(sound(drawn));
  return {
    ...invoice,
    number: `${invoice.number.replace(/[^A-Za-z0-9/-]/g, '').slice(0, 16)}/26`,
    seller: { ...invoice.seller, vatIdentifier: 'IT00743110157' },
    buyer: { ...invoice.buyer, vatIdentifier: 'IT07643520567' },
    precedingInvoices: invoice.precedingInvoices.map((member) => ({ ...member, issueDate: invoice.issueDate })),
  };
}

/** What FatturaPA has a place for: an Italian invoice without the terms that its loss report names. */
export function asFatturaHolds(drawn: Invoice): Invoice {
  const { payee, taxRepresentative, delivery, ...invoice } = italian(drawn);
  const { contact, tradingName } = invoice.buyer;
  const held: Invoice = {
    ...invoice,
    seller: italianSeller(invoice.seller),
    buyer: {
      name: invoice.buyer.name,
      identifiers: [],
      vatIdentifier: 'IT07643520567',
      address: ADDRESS,
      electronicAddress: { value: 'M5UXCR1', scheme: '0205' },
      ...(contact ? { contact } : {}),
      ...(tradingName ? { tradingName } : {}),
    },
    notes: invoice.notes,
    precedingInvoices: invoice.precedingInvoices.map((member) => ({
      ...member,
      number: `F ${member.number.slice(0, 12)}`.replace(/[^ -~]/g, 'x'),
    })),
    lines: invoice.lines.map(line),
    allowances: invoice.allowances.map(({ vat, amount, baseAmount }) => ({
      amount,
      ...(baseAmount ? { baseAmount } : {}),
      ...(vat ? { vat } : {}),
    })),
    attachments: [],
    payments: invoice.payments.map(({ card: _card, directDebit: _debit, ...rest }) => ({
      ...rest,
      creditTransfers: rest.creditTransfers.slice(0, 1),
    })),
    vatBreakdown: invoice.vatBreakdown.map(
      ({ exemptionReason: _reason, exemptionReasonCode: _code, ...group }): VatBreakdown => group,
    ),
  };
  if (payee) held.payee = { name: payee.name, identifiers: [] };
  if (taxRepresentative)
    held.taxRepresentative = { name: taxRepresentative.name, identifiers: [], vatIdentifier: 'IT01234567897' };
  if (delivery?.date) held.delivery = { date: delivery.date, address: { ...ADDRESS, country: 'IT' } };
  return held;
}
