import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { Invoice } from '../../model/invoice.js';
import { codeOfType, isSelfBilled, typeOfCode } from './document-types.js';
import { taxCodeOf } from './fiscal-ids.js';
import { fits } from './letters.js';
import {
  always,
  entriesFor,
  entriesOf,
  except,
  type FurtherTerm,
  readTerms,
  typesOf,
  unless,
  writeEntry,
} from './other-data.js';
import { GOODS } from './paths.js';
import { codeOfMeans, meansOfCode } from './payment-means.js';
import { instalmentWords, isIban } from './payment-words.js';
import { fitsWithOrder } from './references.js';
import { saysWhenVatIsDue } from './summaries.js';

/** Terms of the whole document that the format has no place for, or none long enough: they stand with the first line. */
const FURTHER: readonly FurtherTerm<Invoice>[] = [
  unless(
    'BT-3',
    'typeCode',
    ({ typeCode, kind }) => codeOfType(typeOfCode(typeCode, kind), isSelfBilled(typeCode)) === typeCode,
  ),
  always('BT-6', 'taxCurrency'),
  always('BT-111', 'totals.vatInTaxCurrency'),
  always('BT-7', 'taxPointDate'),
  unless('BT-8', 'taxPointDateCode', saysWhenVatIsDue),
  unless('BT-10', 'buyerReference', (from) => fitsWithOrder(from, 'buyerReference')),
  unless('BT-11', 'projectReference', (from) => fitsWithOrder(from, 'projectReference')),
  unless('BT-12', 'contractReference', (from) => fits(from.contractReference, 20)),
  unless('BT-13', 'purchaseOrderReference', (from) => fits(from.purchaseOrderReference, 20)),
  always('BT-14', 'salesOrderReference'),
  unless('BT-15', 'receivingAdviceReference', (from) => fits(from.receivingAdviceReference, 20)),
  unless('BT-16', 'despatchAdviceReference', (from) => fits(from.despatchAdviceReference, 20)),
  unless('BT-17', 'tenderReference', (from) => fitsWithOrder(from, 'tenderReference')),
  always('BT-18', 'invoicedObject.value'),
  always('BT-18-1', 'invoicedObject.scheme'),
  unless('BT-19', 'buyerAccountingReference', (from) => fits(from.buyerAccountingReference, 20)),
  except('BT-20', 'paymentTerms', ({ paymentTerms }) => instalmentWords.test(paymentTerms ?? '')),
  always('BT-28', 'seller.tradingName'),
  always('BT-33', 'seller.additionalLegalInformation'),
  unless('BT-32', 'seller.taxRegistration', ({ seller }) => taxCodeOf(seller) !== undefined),
  always('BT-41', 'seller.contact.name'),
  always('BT-45', 'buyer.tradingName'),
  always('BT-56', 'buyer.contact.name'),
  always('BT-57', 'buyer.contact.telephone'),
  always('BT-58', 'buyer.contact.email'),
  always('BT-70', 'delivery.partyName'),
  always('BT-71', 'delivery.location.value'),
  always('BT-71-1', 'delivery.location.scheme'),
  always('BT-73', 'period.start'),
  always('BT-74', 'period.end'),
  unless('BT-81', 'payments.0.meansCode', ({ payments: [first] }) => {
    const code = first?.meansCode ?? '';
    return codeOfMeans(meansOfCode(code)) === code;
  }),
  always('BT-82', 'payments.0.meansText'),
  unless('BT-83', 'payments.0.remittanceInformation', ({ payments: [first] }) =>
    fits(first?.remittanceInformation, 60),
  ),
  unless('BT-84', 'payments.0.creditTransfers.0.account', ({ payments: [first] }) =>
    isIban(first?.creditTransfers[0]?.account),
  ),
  always('BT-85', 'payments.0.creditTransfers.0.accountName'),
  always('BT-89', 'payments.0.directDebit.mandateReference'),
  always('BT-90', 'payments.0.directDebit.creditorIdentifier'),
  always('BT-91', 'payments.0.directDebit.debitedAccount'),
];

/** The types that are of the document and not of the line they stand with. */
export const FURTHER_DOCUMENT_TYPES: ReadonlySet<string> = new Set(FURTHER.map(({ type }) => type));

const LINES = `${GOODS}/DettaglioLinee`;

/** Read last, for it adds to what stands elsewhere; written after the lines. */
export const furtherTerms: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: '',
  alsoTerms: typesOf(FURTHER),
  path: `${LINES}/AltriDatiGestionali`,
  read(source, into) {
    for (const line of source.all(LINES)) readTerms(FURTHER, entriesOf(line), into);
  },
  write(from, target) {
    const first = target.first(LINES);
    if (first) for (const entry of entriesFor(FURTHER, from)) writeEntry(first, entry);
  },
});
