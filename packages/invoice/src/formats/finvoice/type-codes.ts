import { typeCodeOf } from '../../codes/document-types.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { DocumentKind, Invoice, Purpose } from '../../model/invoice.js';
import { FormatError } from '../format.js';
import { UNTDID } from './codecs.js';

const PATH = 'InvoiceDetails/InvoiceTypeCode';

/** What a message of these types is sent for (guidelines 3.0, section 10.5). */
const PURPOSES: ReadonlyMap<string, Purpose> = new Map<string, Purpose>([
  ['INV03', 'interest'],
  ['INV04', 'internal'],
  ['INV05', 'collection'],
  ['INV08', 'reminder'],
  ['INV09', 'directPayment'],
]);

/**
 * What an InvoiceTypeCode is in the semantic invoice; the code decides, not the sums. Interest notes,
 * collection notes, reminders and copies of direct payments go as invoices. INV00 stands in old material
 * for an ordinary invoice. Pro forma (INV06), self-billing (INV07), orders, receipts and the like are
 * known and refused, as the public service does.
 */
export function kindOf(code: string): DocumentKind | undefined {
  if (code === 'INV02') return 'creditNote';
  if (/^(INV0[0134589]|SEI\d\d)$/.test(code)) return 'invoice';
  return undefined;
}

function codeOf({ kind, purpose }: Invoice): string {
  if (kind === 'creditNote') return 'INV02';
  return purpose === 'directPayment' ? 'INV09' : 'INV01';
}

/** Written codes are INV01, INV02 and INV09; others come back only in documents that had them. */
export const typeCode: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: '',
  path: PATH,
  read(source, into, reading) {
    const node = source.first(PATH);
    const code = node?.text.trim() ?? '';
    if (!node || code === '') return;
    const kind = kindOf(code);
    if (!kind) {
      throw new FormatError('document_type_refused', `Finvoice documents of type ${code} are not carried`, [
        { message: `InvoiceTypeCode ${code} is not an invoice that can be sent`, path: node.path, line: node.line },
      ]);
    }
    source.use(PATH, node);
    if (node.peek('CodeListAgencyIdentifier') === 'SPY') node.attribute('CodeListAgencyIdentifier');
    into.kind = kind;
    const purpose = PURPOSES.get(code);
    if (purpose) into.purpose = purpose;
    node.keepText = code !== codeOf(into);
    const un = source.first('InvoiceDetails/InvoiceTypeCodeUN');
    if (un?.text.trim()) {
      un.used = true;
      into.typeCode = un.text.trim();
    } else into.typeCode = kind === 'creditNote' ? '381' : '380';
    reading.currency =
      source.first('InvoiceDetails/InvoiceTotalVatIncludedAmount')?.peek('AmountCurrencyIdentifier') ?? '';
    into.currency = reading.currency;
  },
  write(from, target) {
    const code = target.create(PATH);
    code.text = codeOf(from);
    code.attributes.set('CodeListAgencyIdentifier', 'SPY');
    const un = typeCodeOf(from);
    if (UNTDID.test(un)) target.create('InvoiceDetails/InvoiceTypeCodeUN').text = un;
  },
});
