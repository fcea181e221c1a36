import fc from 'fast-check';
import './seed.js';
import {
  add,
  complete,
  type Decimal,
  decimal,
  emptyInvoice,
  type Invoice,
  type InvoiceLine,
  type Party,
} from '../../src/index.js';

/** What a format can hold: the longest texts of each sort, and which groups it has. */
export interface Carries {
  long: number;
  reference: number;
  short: number;
  number: number;
  name: number;
  partyName: number;
  itemName: number;
  note: number;
  terms: number;
  /** Files inside the document, several ways to pay, buyers with other registrations … */
  everything: boolean;
}

export const UBL_CARRIES: Carries = {
  long: 300,
  reference: 90,
  short: 60,
  number: 40,
  name: 120,
  partyName: 120,
  itemName: 150,
  note: 600,
  terms: 400,
  everything: true,
};

export const TEAPPS_CARRIES: Carries = {
  ...UBL_CARRIES,
  number: 35,
  name: 80,
  partyName: 80,
  everything: false,
};

export const FINVOICE_CARRIES: Carries = {
  long: 512,
  reference: 70,
  short: 35,
  number: 20,
  name: 70,
  partyName: 35,
  itemName: 100,
  note: 512,
  terms: 70,
  everything: false,
};

const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäöÅÄÖéßØœŠž€§&<>"\'-.,/ 0123456789漢😀';

/** Texts as people write them: no line ends, no blanks at the ends, at least two characters, not a mere placeholder. */
function text(max: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: Math.min(max, 40) })
    .map((letters) => letters.join('').replace(/\s+/g, ' ').trim())
    .filter((value) => value.length >= 2 && value.length <= max && value !== '--');
}

const amount = fc.bigInt({ min: 0n, max: 99_999_999n }).map((units) => decimal(units, 2));
const positive = fc.bigInt({ min: 1n, max: 99_999_999n }).map((units) => decimal(units, 2));
const percentage = fc.integer({ min: 0, max: 9999 }).map((units) => decimal(units, 2));
const price = fc.bigInt({ min: 1n, max: 9_999_999n }).map((units) => decimal(units, 4));
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const unit = fc.constantFrom('C62', 'HUR', 'KGM', 'MTR', 'XPK', 'E48');
const country = fc.constantFrom('FI', 'SE', 'NO', 'DE', 'NL');
const icd = fc.constantFrom('0088', '0212', '0192', '0007', '0060');
const vat = fc.oneof(
  fc.record({ code: fc.constant('S'), rate: fc.constantFrom(decimal(255, 1), decimal(135, 1), decimal(10)) }),
  fc.record({ code: fc.constantFrom('Z', 'E', 'AE'), rate: fc.constant(decimal(0)) }),
);

const optional = <T, K extends keyof T>(model: { [P in keyof T]: fc.Arbitrary<T[P]> }, ...required: K[]) =>
  fc.record<T, K>(model, { requiredKeys: required });

const identifier = (max: number) =>
  optional({ value: text(max), scheme: icd }, 'value') as fc.Arbitrary<{ value: string; scheme?: string }>;
const schemed = (max: number, scheme: fc.Arbitrary<string>) => fc.record({ value: text(max), scheme });
const quantity = fc.record({ value: fc.integer({ min: 1, max: 999_999 }).map((units) => decimal(units, 3)), unit });
const period = fc.record({ start: day, end: day });

function address(c: Carries) {
  const short = text(c.short);
  return optional(
    { line1: short, line2: short, line3: short, city: short, postCode: text(12), subdivision: short, country },
    'country',
  );
}

function contact(c: Carries) {
  return optional({ name: text(c.name), telephone: text(c.short), email: text(c.name) }, 'name');
}

function tradeParty(c: Carries, seller: boolean): fc.Arbitrary<Party> {
  const identifiers = seller
    ? fc.array(identifier(c.reference), { maxLength: 3 })
    : fc.array(identifier(c.reference), { maxLength: 1 });
  const common = {
    name: text(c.name),
    tradingName: text(c.name),
    identifiers,
    legalRegistration: identifier(c.short),
    vatIdentifier: text(20),
    electronicAddress: fc.record({
      value: fc.stringMatching(/^[1-9][0-9]{7,11}$/),
      scheme: fc.constantFrom('0192', '0212', '9957'),
    }),
    address: address(c),
    contact: contact(c),
  };
  if (!seller) return optional(common, 'name', 'identifiers', 'electronicAddress') as fc.Arbitrary<Party>;
  const whole = { ...common, taxRegistration: text(c.short), additionalLegalInformation: text(c.long) };
  return optional(whole, 'name', 'identifiers', 'electronicAddress') as fc.Arbitrary<Party>;
}

function allowance(c: Carries, line: boolean) {
  const model = {
    amount,
    baseAmount: amount,
    percentage,
    reason: text(line ? c.short : c.reference),
    reasonCode: fc.constantFrom('95', '100', '64'),
  };
  return line ? optional(model, 'amount') : optional({ ...model, vat }, 'amount', 'vat');
}

function prices() {
  const plain = fc.record({ net: price });
  const discounted = fc
    .record({ net: price, discount: positive.map((value) => decimal(value.units % 10_000n, 2)) })
    .filter(({ discount }) => discount.units > 0n)
    .map(({ net, discount }) => ({ net, discount, gross: add(net, discount) }));
  const based = fc.record({ net: price, baseQuantity: quantity });
  return fc.oneof(plain, discounted, based);
}

function line(c: Carries): fc.Arbitrary<InvoiceLine> {
  const item = optional(
    {
      name: text(c.itemName),
      description: text(c.long),
      sellersIdentifier: text(c.reference),
      buyersIdentifier: text(c.reference),
      standardIdentifier: schemed(c.short, fc.constant('0160')),
      classifications: fc.array(
        optional(
          { value: text(c.reference), scheme: fc.constantFrom('TSP', 'CV'), schemeVersion: text(10) },
          'value',
          'scheme',
        ),
        { maxLength: 2 },
      ),
      originCountry: country,
      attributes: fc.array(fc.record({ name: text(c.reference), value: text(c.reference) }), { maxLength: 3 }),
    },
    'name',
    'classifications',
    'attributes',
  );
  return optional(
    {
      id: text(c.short),
      note: text(c.note),
      invoicedObject: schemed(c.reference, fc.constantFrom('AVE', 'ABZ')),
      quantity,
      netAmount: amount,
      purchaseOrderLineReference: text(c.short),
      buyerAccountingReference: text(c.short),
      period,
      allowances: fc.array(allowance(c, true), { maxLength: 2 }),
      charges: fc.array(allowance(c, true), { maxLength: 2 }),
      price: prices(),
      vat,
      item,
    },
    'id',
    'quantity',
    'netAmount',
    'allowances',
    'charges',
    'price',
    'vat',
    'item',
  ) as fc.Arbitrary<InvoiceLine>;
}

function payment(c: Carries) {
  const transfer = optional(
    {
      account: fc.constantFrom('FI2112345600000785', 'SE4550000000058398257466'),
      accountName: text(c.reference),
      serviceProvider: fc.constantFrom('NDEAFIHH', 'ESSESESS'),
    },
    'account',
    'serviceProvider',
  );
  return optional(
    {
      meansCode: fc.constantFrom('30', '58', '49'),
      meansText: text(c.reference),
      remittanceInformation: fc.constantFrom('1232', 'RF18539007547034', '20260917007'),
      creditTransfers: fc.uniqueArray(transfer, { selector: (t) => t.account, minLength: 1, maxLength: 2 }),
      card: optional(
        { primaryAccountNumber: fc.constant('1234'), holderName: text(c.reference) },
        'primaryAccountNumber',
      ),
      directDebit: optional(
        {
          mandateReference: text(c.short),
          creditorIdentifier: text(c.short),
          debitedAccount: fc.constant('FI2112345600000785'),
        },
        'mandateReference',
      ),
    },
    'meansCode',
    'creditTransfers',
  );
}

function header(c: Carries) {
  const reference = text(c.reference);
  return optional(
    {
      number: text(c.number),
      issueDate: day,
      currency: fc.constantFrom('EUR', 'SEK'),
      dueDate: day,
      taxPointDate: day,
      buyerReference: reference,
      projectReference: reference,
      contractReference: reference,
      purchaseOrderReference: reference,
      salesOrderReference: reference,
      receivingAdviceReference: reference,
      despatchAdviceReference: reference,
      tenderReference: reference,
      invoicedObject: schemed(c.reference, fc.constantFrom('AVE', 'ABZ')),
      buyerAccountingReference: text(c.short),
      paymentTerms: text(c.terms),
      period,
    },
    'number',
    'issueDate',
    'currency',
    'dueDate',
  );
}

function groups(c: Carries) {
  const party = text(c.partyName);
  const files = optional(
    {
      reference: text(c.reference),
      description: text(c.long),
      externalLocation: fc.webUrl(),
      content: fc.record({
        mimeType: fc.constantFrom('application/pdf', 'text/csv'),
        fileName: text(40),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }),
      }),
    },
    'reference',
  );
  const links = fc.record({ reference: text(c.reference), externalLocation: fc.webUrl() });
  const delivery = optional(
    { partyName: party, location: identifier(c.short), date: day, address: address(c) },
    'date',
  );
  const payee = optional(
    {
      name: party,
      identifiers: fc.array(identifier(c.reference), { maxLength: 1 }),
      legalRegistration: identifier(c.short),
    },
    'name',
    'identifiers',
  );
  const representative = fc.record({
    name: party,
    identifiers: fc.constant<Party['identifiers']>([]),
    vatIdentifier: text(20),
    address: address(c),
  });
  return fc.record({
    seller: tradeParty(c, true),
    buyer: tradeParty(c, false),
    head: header(c),
    notes: fc.array(optional({ subjectCode: fc.constantFrom('AAI', 'REG'), text: text(c.note) }, 'text'), {
      maxLength: c.everything ? 1 : 3,
    }),
    precedingInvoices: fc.array(optional({ number: text(c.number), issueDate: day }, 'number'), { maxLength: 3 }),
    payee: fc.option(payee, { nil: undefined }),
    taxRepresentative: fc.option(representative, { nil: undefined }),
    delivery: fc.option(delivery, { nil: undefined }),
    payments: fc.array(payment(c), { maxLength: 1 }),
    allowances: fc.array(allowance(c, false), { maxLength: 2 }),
    charges: fc.array(allowance(c, false), { maxLength: 2 }),
    attachments: fc.array(c.everything ? files : links, { maxLength: 2 }),
    lines: fc.array(line(c), { minLength: 1, maxLength: 4 }),
    paid: fc.option(amount, { nil: undefined }),
    rounding: fc.option(fc.constantFrom(decimal(4, 2), decimal(-3, 2)), { nil: undefined }),
    exemption: fc.option(text(70), { nil: undefined }),
    accounting: fc.option(amount, { nil: undefined }),
    pointCode: fc.option(fc.constantFrom('3', '35', '432'), { nil: undefined }),
  });
}

/**
 * Whole invoices of what a format carries, every term of it taking part, with totals that add up. Amounts are not
 * negative and credit notes come to more than zero, as each format's sign rule needs to be seen.
 */
export function invoices(c: Carries): fc.Arbitrary<Invoice> {
  return fc.tuple(fc.constantFrom<Invoice['kind']>('invoice', 'creditNote'), groups(c)).map(([kind, parts]) => {
    const { head, paid, rounding, exemption, accounting, pointCode, payee, taxRepresentative, delivery, ...lists } =
      parts;
    const invoice: Invoice = { ...emptyInvoice(), ...lists, ...head, kind } as Invoice;
    invoice.typeCode = kind === 'creditNote' ? '381' : '380';
    if (payee) invoice.payee = payee as Party;
    if (taxRepresentative) invoice.taxRepresentative = taxRepresentative as Party;
    if (delivery) invoice.delivery = delivery as NonNullable<Invoice['delivery']>;
    // One long line keeps the total above zero whatever the allowances take.
    const [first] = invoice.lines;
    const allowed = invoice.allowances.reduce<Decimal>((sum, member) => add(sum, member.amount), decimal(1, 2));
    if (first) first.netAmount = add(first.netAmount ?? decimal(0), add(add(allowed, allowed), paid ?? decimal(0)));
    if (paid) invoice.totals.paid = paid;
    if (accounting) {
      invoice.taxCurrency = 'NOK';
      invoice.totals.vatInTaxCurrency = accounting;
    }
    if (pointCode && !invoice.taxPointDate) invoice.taxPointDateCode = pointCode;
    if (rounding) invoice.totals.rounding = rounding;
    const whole = complete(invoice);
    for (const group of whole.vatBreakdown) {
      if (group.category.code === 'E' && exemption) group.exemptionReason = exemption;
    }
    return whole;
  });
}
