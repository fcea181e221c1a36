import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { DocumentKind, Invoice } from '../../model/invoice.js';
import { FormatError } from '../format.js';

const PATH = 'InvoiceDetails/InvoiceTypeCode';

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

/** Written codes are INV01 and INV02; others come back only in documents that had them. */
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
    node.keepText = code !== 'INV01' && code !== 'INV02';
    into.kind = kind;
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
    code.text = from.kind === 'creditNote' ? 'INV02' : 'INV01';
    if (/^[A-Z0-9]{1,3}$/.test(from.typeCode)) target.create('InvoiceDetails/InvoiceTypeCodeUN').text = from.typeCode;
  },
});
