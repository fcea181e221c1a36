import { parseXml } from '@autoinvoice/xml';
import { INVOICE_SHAPE } from '../../json/index.js';
import { Writing } from '../../mapping/context.js';
import { tidy } from '../../mending/tidy.js';
import { complete } from '../../model/complete.js';
import type { Invoice } from '../../model/invoice.js';
import { datesAreDays } from '../../requirements/dates.js';
import { demand } from '../../requirements/requirement.js';
import type { UblDialect } from '../ubl21/document.js';
import { readUbl } from '../ubl21/read.js';
import { fillDemandedAmounts } from '../ubl21/structure.js';
import { type UblWriteOptions, writeUbl } from '../ubl21/write.js';
import { WHOLE_UBL } from './dialect.js';
import { differenceOf } from './difference.js';
import { INTERNAL_CUSTOMIZATION, SUPPLEMENT_NAMESPACE } from './identifiers.js';
import { supplement } from './supplement.js';

const NAME = 'VISMAUBL30';

/** An item of which nothing is said, and empty texts of the extension, stand all the same. */
const OPTIONS: UblWriteOptions = {
  spared: ({ name }) => name === 'cac:Item' || name.startsWith(`{${SUPPLEMENT_NAMESPACE}}`),
  finish: (root, { currency }) => fillDemandedAmounts(root, currency),
};

/** A way to pay that nobody named is "instrument not defined" (UNTDID 4461: 1), as the schema wants a code. */
function named(invoice: Invoice): Invoice {
  return {
    ...invoice,
    payments: invoice.payments.map((payment) => (payment.meansCode === '' ? { ...payment, meansCode: '1' } : payment)),
  };
}

/**
 * Writes our own UBL profile in UTF-8. UBL carries what it has elements for; what the document, read again, does not say
 * as the invoice has it goes into one extension, so that nothing is lost whatever the model grows.
 * @throws FormatError `not_representable` when the invoice lacks what the schema of UBL demands: BT-1, BT-2, a line
 */
export function writeVismaUbl30(invoice: Invoice, writing: Writing): Uint8Array {
  const whole = named(complete(tidy(invoice)));
  demand(whole, NAME, [datesAreDays('UBL 2.1')]);
  const document: Invoice = { ...whole, process: { ...whole.process, specification: INTERNAL_CUSTOMIZATION } };
  const alone = writeUbl(document, NAME, new Writing(invoice.currency), { ...OPTIONS, dialect: WHOLE_UBL });
  const difference = differenceOf(INVOICE_SHAPE, whole, readUbl(parseXml(alone).root, NAME, WHOLE_UBL));
  const dialect: UblDialect = {
    ...WHOLE_UBL,
    document: (kind) => [...(WHOLE_UBL.document?.(kind) ?? []), supplement(NAME, difference)],
  };
  return writeUbl(document, NAME, writing, { ...OPTIONS, dialect });
}
