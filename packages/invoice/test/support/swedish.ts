import fc from 'fast-check';
import {
  type Address,
  type AllowanceCharge,
  complete,
  decimal,
  type Invoice,
  type InvoiceLine,
  isZero,
  type Party,
  type SupportingDocument,
} from '../../src/index.js';
import { invoices, UBL_CARRIES } from './arbitraries.js';

function address<A extends Address | undefined>(given: A): A {
  if (!given) return given;
  const { subdivision: _region, ...rest } = given;
  return rest as A;
}

/** A party with one name unless a tax registration can hold the second. */
function party(given: Party, seller: boolean): Party {
  const { additionalLegalInformation: _legal, taxRegistration, tradingName, ...rest } = given;
  const fitted: Party = { ...rest };
  if (seller && !fitted.vatIdentifier && !fitted.legalRegistration) fitted.vatIdentifier = 'SE556677889901';
  if (given.address) fitted.address = address(given.address);
  if (tradingName && (fitted.vatIdentifier || fitted.legalRegistration)) fitted.tradingName = tradingName;
  if (taxRegistration && fitted.legalRegistration) fitted.taxRegistration = taxRegistration;
  return fitted;
}

/** A percentage is of a base, so that it can be told from a factor. */
function allowance(given: AllowanceCharge): AllowanceCharge {
  const { percentage, reasonCode: _code, baseAmount, ...rest } = given;
  const amount = { units: (given.amount.units % 10_000n) + 1n, scale: 2 };
  const fitted: AllowanceCharge = { ...rest, amount, reason: given.reason ?? 'Enligt avtal' };
  if (baseAmount) fitted.baseAmount = { units: amount.units * 10n, scale: 2 };
  if (baseAmount && percentage) fitted.percentage = decimal(10);
  return fitted;
}

const bare = ({ amount, baseAmount }: AllowanceCharge): AllowanceCharge =>
  baseAmount ? { amount, baseAmount } : { amount };

/** One allowance or charge without words, a day, a price that makes the amount. */
function line(given: InvoiceLine): InvoiceLine {
  const { netAmount: _computed, invoicedObject: _object, buyerAccountingReference: _cost, period, ...rest } = given;
  const { originCountry: _origin, ...item } = given.item;
  const { gross: _gross, discount: _discount, baseQuantity, ...price } = given.price;
  const [first] = given.allowances;
  const fitted: InvoiceLine = {
    ...rest,
    allowances: first ? [bare(first)] : [],
    charges: first ? [] : given.charges.slice(0, 1).map(bare),
    price,
    item: { ...item, classifications: [], attributes: [] },
  };
  if (period?.start) fitted.period = { start: period.start, end: period.start };
  if (baseQuantity && given.quantity?.unit) {
    fitted.price.baseQuantity = { ...baseQuantity, unit: given.quantity.unit };
  }
  return fitted;
}

/** A file, a link that is its own name, or the name of what both have. */
function document(given: SupportingDocument, at: number): SupportingDocument {
  const { content, externalLocation, reference } = given;
  if (content) return { reference: `${reference} ${at}`, content };
  return externalLocation ? { reference: externalLocation, externalLocation } : { reference };
}

function payments(drawn: Invoice): Invoice['payments'] {
  return drawn.payments.map(({ meansText, remittanceInformation, creditTransfers }) => ({
    meansCode: '30',
    ...(meansText ? { meansText } : {}),
    ...(remittanceInformation ? { remittanceInformation } : {}),
    creditTransfers: creditTransfers.map(({ accountName: _name, ...transfer }) => transfer),
  }));
}

function delivery({ delivery: given }: Invoice): Pick<Invoice, 'delivery'> {
  if (!given) return {};
  const fitted = address(given.address);
  // The first line of the address is the name.
  if (fitted && !given.partyName) delete fitted.line3;
  return { delivery: { ...given, ...(fitted ? { address: fitted } : {}) } };
}

/** What has a place in the head of a Svefaktura. */
function head(drawn: Invoice): Pick<Invoice, 'buyerReference'> & Partial<Invoice> {
  const { dueDate, taxPointDate, contractReference, purchaseOrderReference, despatchAdviceReference } = drawn;
  const kept = { dueDate, taxPointDate, contractReference, purchaseOrderReference, despatchAdviceReference };
  const given = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  const { start, end } = drawn.period ?? {};
  return {
    ...given,
    buyerReference: drawn.buyerReference ?? '4420',
    ...(drawn.paymentTerms ? { paymentTerms: drawn.paymentTerms } : {}),
    ...(start && end ? { period: { start, end } } : {}),
    ...(drawn.payee ? { payee: { name: drawn.payee.name, identifiers: [] } } : {}),
    ...delivery(drawn),
  };
}

const REASONS: Readonly<Record<string, string>> = { AE: 'Reverse charge', E: 'Undantag enligt 3 kap. ML' };

/** Whole invoices of what Svefaktura carries, with totals that add up. */
export function swedishInvoices(): fc.Arbitrary<Invoice> {
  return fc.tuple(invoices(UBL_CARRIES), fc.boolean()).map(([drawn, late]) => {
    const { kind, number, issueDate, typeCode, currency, totals } = drawn;
    const invoice: Invoice = {
      kind,
      number,
      issueDate,
      typeCode,
      currency,
      ...head(drawn),
      notes: drawn.notes.map(({ text }) => ({ text })),
      process: {},
      precedingInvoices: drawn.precedingInvoices.map((one) => ({ number: one.number })),
      seller: party(drawn.seller, true),
      buyer: party(drawn.buyer, false),
      payments: payments(drawn),
      allowances: drawn.allowances.map(allowance),
      charges: drawn.charges.map(allowance),
      totals: totals.rounding ? { rounding: totals.rounding } : {},
      vatBreakdown: [],
      attachments: drawn.attachments.map(document),
      lines: drawn.lines.map(line),
      informationRows: [],
    };
    if (late) invoice.lateInterest = { percentage: decimal(85, 1) };
    const whole = complete(invoice);
    for (const group of whole.vatBreakdown) {
      const reason = REASONS[group.category.code];
      if (reason) group.exemptionReason = reason;
    }
    const { vat } = whole.totals;
    if (totals.vatInTaxCurrency && totals.vatInTaxCurrency.units > 0n && vat && !isZero(vat) && vat.units > 0n) {
      whole.taxCurrency = 'NOK';
      whole.totals.vatInTaxCurrency = totals.vatInTaxCurrency;
    }
    return whole;
  });
}
