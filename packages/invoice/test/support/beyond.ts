import fc from 'fast-check';
import './seed.js';
import { add, decimal, type Invoice, type InvoiceLine, sum, ZERO } from '../../src/index.js';

const word = fc.constantFrom('Pfand', 'Maut Österreich', 'Kaution & Gebühr', '漢😀');
const amount = fc.integer({ min: -5_000, max: 99_999 }).map((cents) => decimal(BigInt(cents), 2));

/** The line with parts of its own kind: as many copies of it as drawn, one of which may have parts again. */
function parted(line: InvoiceLine, count: number, deep: boolean): InvoiceLine {
  if (count === 0) return line;
  const parts = Array.from({ length: count }, (_none, at) => ({ ...line, id: `${line.id.slice(0, 20)}.${at + 1}` }));
  const [first, ...others] = parts;
  if (!first) return line;
  return { ...line, subLines: [deep ? parted(first, 1, false) : first, ...others] };
}

/** Drawn invoices with what the extension of XRechnung adds in UBL: lines in parts, amounts collected for others. */
export function withParts(drawn: fc.Arbitrary<Invoice>): fc.Arbitrary<Invoice> {
  const payments = fc.array(fc.record({ type: word, amount, description: word }), { maxLength: 3 });
  const counts = fc.array(fc.tuple(fc.nat(2), fc.boolean()), { minLength: 4, maxLength: 4 });
  return fc.tuple(drawn, payments, counts).map(([invoice, others, shares]) => {
    const lines = invoice.lines.map((line, at) => parted(line, ...(shares[at] ?? [0, false])));
    if (invoice.kind === 'creditNote' || others.length === 0) return { ...invoice, lines };
    const payable = add(invoice.totals.payable ?? ZERO, sum(others.map((payment) => payment.amount)));
    return { ...invoice, lines, thirdPartyPayments: others, totals: { ...invoice.totals, payable } };
  });
}

/** Drawn invoices with discounts for paying early, as XRechnung can say them. */
export function withDiscounts(drawn: fc.Arbitrary<Invoice>): fc.Arbitrary<Invoice> {
  const percentage = fc.integer({ min: 0, max: 9_999 }).map((units) => decimal(BigInt(units), 2));
  const discount = fc.record(
    { days: fc.integer({ min: 0, max: 365 }), percentage, baseAmount: amount },
    { requiredKeys: ['days', 'percentage'] },
  );
  return fc
    .tuple(drawn, fc.array(discount, { minLength: 1, maxLength: 3 }))
    .map(([invoice, cashDiscounts]) => ({ ...invoice, cashDiscounts }));
}

/** A Dutch invoice that is paid in two parts, one of them to a blocked account. */
export function withGAccount(drawn: fc.Arbitrary<Invoice>): fc.Arbitrary<Invoice> {
  return fc.tuple(drawn, fc.integer({ min: 0, max: 100 }), fc.boolean()).map(([invoice, share, first]) => {
    const payable = invoice.totals.payable ?? ZERO;
    const blocked = decimal((payable.units * BigInt(share)) / 100n, payable.scale);
    const free = decimal(payable.units - blocked.units, payable.scale);
    const ways = [
      { id: 'GACCOUNT', amount: blocked, meansCode: '30', creditTransfers: [{ account: 'NL50INGB0990000001' }] },
      { id: 'REST', amount: free, meansCode: '30', creditTransfers: [{ account: 'NL91ABNA0417164300' }] },
    ];
    return { ...invoice, kind: 'invoice', typeCode: '380', payments: first ? ways : ways.reverse() };
  });
}
