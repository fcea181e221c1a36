import {
  type AllowanceCharge,
  add,
  type Invoice,
  isZero,
  negate,
  type Period,
  subtract,
  sum,
  ZERO,
} from '../../src/index.js';

const ordered = ({ start, end }: Period): Period =>
  start && end && start > end ? { start: end, end: start } : { ...(start ? { start } : {}), ...(end ? { end } : {}) };

const reasoned = (list: readonly AllowanceCharge[], code: string): AllowanceCharge[] =>
  list.map((member) => ({ ...member, reason: member.reason ?? 'As agreed', reasonCode: code }));

/**
 * A drawn invoice with what EN 16931 demands put right: numbers of VAT with their country, reasons, periods that end
 * after they begin, addresses. All else stays as it was drawn.
 */
export function sound(drawn: Invoice): Invoice {
  const { seller, buyer, taxRepresentative, payee } = drawn;
  const invoice: Invoice = {
    ...drawn,
    seller: { address: { country: 'FI' }, ...seller, vatIdentifier: 'FI39871209' },
    buyer: { address: { country: 'SE' }, ...buyer, vatIdentifier: 'SE556036079301' },
    allowances: reasoned(drawn.allowances, '95'),
    charges: reasoned(drawn.charges, 'FC'),
    lines: drawn.lines.map((line) => ({
      ...line,
      allowances: reasoned(line.allowances, '64'),
      charges: reasoned(line.charges, 'FC'),
      ...(line.period ? { period: ordered(line.period) } : {}),
    })),
    vatBreakdown: drawn.vatBreakdown.map((group) =>
      ['AE', 'E'].includes(group.category.code) ? { ...group, exemptionReason: 'As the law says' } : group,
    ),
  };
  if (drawn.period) invoice.period = ordered(drawn.period);
  const { vat = ZERO, vatInTaxCurrency } = drawn.totals;
  if (vatInTaxCurrency && vat.units < 0n) {
    const owed = isZero(vatInTaxCurrency) ? vat : negate(vatInTaxCurrency);
    invoice.totals = { ...drawn.totals, vatInTaxCurrency: owed };
  }
  if (taxRepresentative) invoice.taxRepresentative = { ...taxRepresentative, vatIdentifier: 'NL123456789B01' };
  if (payee) invoice.payee = { ...payee, name: `${payee.name} (payee)` };
  return invoice;
}

/** A sound invoice with what XRechnung demands besides: contact, towns, one way to pay, periods within each other. */
export function soundForXrechnung(drawn: Invoice): Invoice {
  const { period: _period, ...invoice } = sound(drawn);
  const town = { city: 'Hamburg', postCode: '20457' };
  const contact = { name: 'Jana Möller', telephone: '+49 40 5550170', email: 'jana@nordlicht.example' };
  const [payment] = invoice.payments;
  const transfers = payment?.creditTransfers ?? [{ account: 'DE02120300000000202051' }];
  const result: Invoice = {
    ...invoice,
    buyerReference: invoice.buyerReference ?? '04011000-12345-67',
    seller: { ...invoice.seller, contact, address: { country: 'DE', ...invoice.seller.address, ...town } },
    buyer: { ...invoice.buyer, address: { country: 'DE', ...invoice.buyer.address, ...town } },
    payments: [{ meansCode: '58', creditTransfers: transfers, remittanceInformation: 'RF18539007547034' }],
    lines: invoice.lines.map((line) => ({
      ...line,
      price: line.price.baseQuantity?.unit
        ? { ...line.price, baseQuantity: { ...line.price.baseQuantity, unit: line.quantity?.unit ?? 'C62' } }
        : line.price,
    })),
  };
  if (result.delivery?.address) {
    result.delivery = { ...result.delivery, address: { ...result.delivery.address, ...town } };
  }
  return result;
}

/** A sound invoice with what Peppol demands besides: numbers with check digits, prices that lead to the amounts. */
export function soundForPeppol(drawn: Invoice): Invoice {
  const { period: _period, ...invoice } = sound(drawn);
  const [payment] = invoice.payments;
  const numbers = { identifiers: [], legalRegistration: { value: '3987120-9', scheme: '0212' } };
  return {
    ...invoice,
    buyerReference: invoice.buyerReference ?? 'KP220',
    seller: {
      ...invoice.seller,
      ...numbers,
      address: { ...invoice.seller.address, country: 'FI' },
      electronicAddress: { value: '003739871209', scheme: '0216' },
    },
    buyer: {
      ...invoice.buyer,
      identifiers: [],
      address: { ...invoice.buyer.address, country: 'FI' },
      legalRegistration: { value: '3975206-6', scheme: '0212' },
      electronicAddress: { value: '003739752066', scheme: '0216' },
    },
    ...(invoice.payee ? { payee: { ...invoice.payee, identifiers: [], legalRegistration: { value: 'R-1' } } } : {}),
    payments: payment ? [{ ...payment, meansCode: '58' }] : [],
    ...agreeing(invoice),
  };
}

/** A sound invoice of a Dutch seller with what NLCIUS demands besides. */
export function soundForNlcius(drawn: Invoice): Invoice {
  const invoice = sound(drawn);
  const whole = { line1: 'Keizersgracht 1', city: 'Amsterdam', postCode: '1015 CC', country: 'NL' };
  return {
    ...invoice,
    buyerReference: invoice.buyerReference ?? 'AFD-7',
    purchaseOrderReference: invoice.purchaseOrderReference ?? 'PO-1',
    seller: {
      ...invoice.seller,
      vatIdentifier: 'NL123456789B01',
      legalRegistration: { value: '12345678', scheme: '0106' },
      address: { ...invoice.seller.address, ...whole },
    },
    buyer: {
      ...invoice.buyer,
      legalRegistration: { value: '87654321', scheme: '0106' },
      address: { ...invoice.buyer.address, ...whole },
    },
    ...(invoice.taxRepresentative
      ? { taxRepresentative: { ...invoice.taxRepresentative, address: { ...whole } } }
      : {}),
    payments: [
      {
        meansCode: '30',
        creditTransfers: invoice.payments[0]?.creditTransfers ?? [{ account: 'NL91ABNA0417164300' }],
      },
    ],
  };
}

/** The invoice without percentages, which drawn amounts do not agree with. */
export function withoutPercentages(invoice: Invoice): Invoice {
  const bare = (list: readonly AllowanceCharge[]) =>
    list.map(({ baseAmount: _base, percentage: _percentage, ...member }) => member);
  return {
    ...invoice,
    allowances: bare(invoice.allowances),
    charges: bare(invoice.charges),
    lines: invoice.lines.map((line) => ({ ...line, allowances: bare(line.allowances), charges: bare(line.charges) })),
  };
}

/** Lines whose amount is their price: quantity one, allowances and charges counted in, and no percentages. */
function agreeing(drawn: Invoice): Pick<Invoice, 'lines' | 'allowances' | 'charges'> {
  const invoice = withoutPercentages(drawn);
  return {
    allowances: invoice.allowances,
    charges: invoice.charges,
    lines: invoice.lines.map((line) => {
      const amounts = (list: readonly AllowanceCharge[]) => sum(list.map(({ amount }) => amount));
      const goods = add(subtract(line.netAmount ?? ZERO, amounts(line.charges)), amounts(line.allowances));
      const one = { value: { units: 1n, scale: 0 }, unit: line.quantity?.unit ?? 'C62' };
      const negative = goods.units < 0n;
      return {
        ...line,
        quantity: negative ? { ...one, value: { units: -1n, scale: 0 } } : one,
        price: { net: negative ? subtract(ZERO, goods) : goods },
      };
    }),
  };
}
