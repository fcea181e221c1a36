import type { AllowanceCharge, Invoice, Period } from '../../src/index.js';

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
