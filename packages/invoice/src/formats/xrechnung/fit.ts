import { joinSkonto } from '../../codes/skonto.js';
import type { Writing } from '../../mapping/context.js';
import { mended } from '../../mending/mend.js';
import { percentagesHaveBases } from '../../mending/percentages.js';
import { pricesAreConsistent } from '../../mending/prices.js';
import { ZERO } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';

/** BT-23 for invoices that name no process of their own. */
const BILLING = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

/** BT-20 with the cash discounts in XRechnung's notation, unless it says some in that notation itself. */
function paymentTerms({ paymentTerms: given, cashDiscounts = [] }: Invoice, writing: Writing): string | undefined {
  const terms = joinSkonto(given, cashDiscounts);
  if (terms === given) return terms;
  writing.notes.set('paymentTerms', 'kept');
  cashDiscounts.forEach((discount, at) => {
    if (joinSkonto(undefined, [discount]) === undefined) return;
    for (const key of ['days', 'percentage', 'baseAmount']) writing.notes.set(`cashDiscounts[${at}].${key}`, 'kept');
  });
  return terms;
}

/** The invoice as XRechnung 3.0 takes it, in either syntax, where that loses at most what counts nothing. */
export function fitToXrechnung(given: Invoice, writing: Writing): Invoice {
  const invoice = mended(given, writing, [percentagesHaveBases, pricesAreConsistent]);
  const { paymentTerms: _given, ...rest } = invoice;
  const terms = paymentTerms(invoice, writing);
  return {
    ...rest,
    ...(terms === undefined ? {} : { paymentTerms: terms }),
    process: { ...invoice.process, businessProcess: invoice.process.businessProcess || BILLING },
    // BR-DE-14 wants a rate even where EN 16931 has none (category O).
    vatBreakdown: invoice.vatBreakdown.map((group) =>
      group.category.rate ? group : { ...group, category: { ...group.category, rate: ZERO } },
    ),
  };
}
