import fc from 'fast-check';
import {
  type AllowanceCharge,
  type CreditTransfer,
  complete,
  type Decimal,
  decimal,
  type Invoice,
  type InvoiceLine,
  type PaymentInstruction,
  type Period,
  percentOf,
  type VatCategory,
} from '../../src/index.js';
import { invoices, UBL_CARRIES } from './arbitraries.js';

const RATE = decimal(25);

/** OIOUBL takes each VAT category once, so that all rates are one and all that is exempt is so for one reason. */
function vat(category: VatCategory | undefined): VatCategory {
  if (category?.code === 'AE') return { code: 'AE', rate: decimal(0) };
  return category?.code === 'S' ? { code: 'S', rate: RATE } : { code: 'E', rate: decimal(0) };
}

/** Allowances are more than nothing, and a percentage has the base it is of. */
function allowance(member: AllowanceCharge): AllowanceCharge {
  const { percentage, ...rest } = member;
  const amount = { units: (member.amount.units % 10_000n) + 1n, scale: 2 };
  const base = { units: amount.units * 10n, scale: 2 };
  const fitted: AllowanceCharge = { ...rest, amount };
  if (member.vat) fitted.vat = vat(member.vat);
  if (member.baseAmount) fitted.baseAmount = base;
  if (percentage && member.baseAmount) fitted.percentage = decimal(10);
  return fitted;
}

const UNITS: Readonly<Record<string, string>> = { XPK: 'PK', E48: 'EA' };
const unit = (code: string | undefined) => UNITS[code ?? ''] ?? code ?? 'EA';

function ordered(period: Period): Period {
  const { start, end } = period;
  return start && end && end < start ? { start: end, end: start } : period;
}

function line(given: InvoiceLine): InvoiceLine {
  const { netAmount: _computed, period, ...rest } = given;
  const { baseQuantity } = given.price;
  const fitted: InvoiceLine = {
    ...rest,
    allowances: given.allowances.map(allowance),
    charges: given.charges.map(allowance),
    vat: vat(given.vat),
  };
  if (period) fitted.period = ordered(period);
  if (given.quantity) fitted.quantity = { ...given.quantity, unit: unit(given.quantity.unit) };
  if (baseQuantity) fitted.price = { ...given.price, baseQuantity: { ...baseQuantity, unit: unit(baseQuantity.unit) } };
  return fitted;
}

const iban = fc.constantFrom('DK5000400440116243', 'SE4550000000058398257466');
const text = fc.constantFrom('Faktura 2026-17', 'Rente');

const transfer = (one: CreditTransfer) => fc.constant<CreditTransfer[]>([one]);
const nothing = fc.constant<CreditTransfer[]>([]);

/** Every way to pay that OIOUBL has, with what it demands. */
const payment: fc.Arbitrary<PaymentInstruction> = fc.oneof(
  fc.record({
    meansCode: fc.constant('31'),
    remittanceInformation: fc.constantFrom('1232', 'RF18539007547034', 'a reference of more than twenty characters'),
    creditTransfers: fc.array(
      fc.record({ account: iban, accountName: text, serviceProvider: fc.constantFrom('DABADKKK', 'NDEADKKK') }),
      { minLength: 1, maxLength: 1 },
    ),
  }),
  fc.record({
    meansCode: fc.constant('42'),
    meansText: text,
    remittanceInformation: fc.constantFrom('1232', 'Faktura 17'),
    creditTransfers: fc.uniqueArray(
      fc.record({
        account: fc.constantFrom('0001234567', '3456789'),
        serviceProvider: fc.constantFrom('3412', '0040'),
      }),
      { selector: ({ account }) => account, minLength: 1, maxLength: 2 },
    ),
  }),
  fc.record({
    meansCode: fc.constant('93'),
    remittanceInformation: fc.constantFrom('71#000000000012345', '73#', '75#0000000000123456', '73#Kursus'),
    creditTransfers: transfer({ account: '81234567' }),
  }),
  fc.record({
    meansCode: fc.constant('50'),
    remittanceInformation: fc.constantFrom('01#', '04#1234567890123456', '15#12', '01#Kontingent'),
    creditTransfers: transfer({ account: '1234567', accountName: 'Foreningen' }),
  }),
  fc.record({
    meansCode: fc.constantFrom('49', '59'),
    creditTransfers: nothing,
    remittanceInformation: text,
    directDebit: fc.record({
      mandateReference: text,
      debitedAccount: iban,
      creditorIdentifier: fc.constant('DE98ZZZ09999999999'),
    }),
  }),
  fc.record({
    meansCode: fc.constant('48'),
    creditTransfers: nothing,
    card: fc.record({ primaryAccountNumber: fc.constant('1234'), holderName: text }),
  }),
  fc.record({
    meansCode: fc.constant('58'),
    remittanceInformation: text,
    creditTransfers: transfer({ account: 'FI2112345600000785' }),
  }),
  fc.record({ meansCode: fc.constantFrom('1', '10', '20', '97'), meansText: text, creditTransfers: nothing }),
);

/** What UBL 2.0 lacks. */
function older(invoice: Invoice): Invoice {
  const { additionalLegalInformation: _legal, ...seller } = invoice.seller;
  const credit = invoice.kind === 'creditNote';
  const lines = invoice.lines.map(({ period: _period, purchaseOrderLineReference, ...rest }) => ({
    ...rest,
    ...(credit ? { allowances: [], charges: [] } : purchaseOrderLineReference ? { purchaseOrderLineReference } : {}),
  }));
  if (!credit) return { ...invoice, seller, lines };
  const [first] = lines;
  if (first) first.price = { net: decimal(1_000_000_000_000n, 2) };
  const { delivery: _delivery, dueDate: _due, paymentTerms: _terms, tenderReference: _tender, ...rest } = invoice;
  return { ...rest, seller, lines, payments: [] };
}

/** Whole invoices of what OIOUBL carries, with totals that add up. */
export function danishInvoices(version: '2.02' | '2.1'): fc.Arbitrary<Invoice> {
  return fc.tuple(invoices(UBL_CARRIES), fc.array(payment, { maxLength: 1 })).map(([drawn, payments]) => {
    const { taxPointDateCode: _code, taxCurrency, totals, period, ...rest } = drawn;
    const lines = drawn.lines.map(line);
    // One dear line keeps the total above zero whatever the allowances take.
    lines[0]?.charges.push({ amount: decimal(1_000_000_000n, 2) });
    if (lines[0]) lines[0].vat = { code: 'S', rate: RATE };
    const registration = drawn.seller.legalRegistration ?? { value: 'DK13585628', scheme: '0184' };
    const accounting: Decimal | undefined = totals.vatInTaxCurrency;
    const invoice: Invoice = {
      ...rest,
      seller: { ...drawn.seller, legalRegistration: registration },
      lines,
      payments: payments.map((one) => ({ ...one, creditTransfers: [...one.creditTransfers] })),
      allowances: drawn.allowances.map(allowance),
      charges: drawn.charges.map(allowance),
      vatBreakdown: [],
      totals: {},
    };
    if (period) invoice.period = ordered(period);
    if (totals.paid && totals.paid.units > 0n && drawn.kind === 'invoice') invoice.totals.paid = totals.paid;
    if (totals.rounding) invoice.totals.rounding = totals.rounding;
    if (taxCurrency && accounting && accounting.units > 0n) {
      invoice.taxCurrency = 'DKK';
      invoice.totals.vatInTaxCurrency = accounting;
    }
    const whole = complete(version === '2.1' ? invoice : older(invoice));
    for (const group of whole.vatBreakdown) {
      if (group.category.code === 'E') group.exemptionReason = 'Undervisning';
      group.taxAmount = percentOf(group.taxableAmount ?? decimal(0), group.category.rate ?? decimal(0));
    }
    return whole;
  });
}
