import { typeCodeOf } from '../../codes/document-types.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { DocumentKind, Invoice, Purpose } from '../../model/invoice.js';
import { FormatError } from '../format.js';

const PATH = 'HEADER/INVOICE_TYPE';

interface Type {
  kind: DocumentKind;
  purpose?: Purpose;
}

/**
 * INVOICE_TYPE, as the empty invoice with explanations lists it. Receipts (30, 31, 32), orders (50, 51), travel plans
 * (90, 91), advance notices (08) and test invoices (99) are known and refused, as the public service refuses their
 * like in Finvoice. 02 is understood as collection of debts, as the correlation with Finvoice has no other for INV05.
 */
const TYPES: ReadonlyMap<string, Type> = new Map<string, Type>([
  ['00', { kind: 'invoice' }],
  ['01', { kind: 'creditNote' }],
  ['02', { kind: 'invoice', purpose: 'collection' }],
  ['03', { kind: 'invoice' }],
  ['04', { kind: 'creditNote' }],
  ['05', { kind: 'creditNote' }],
  ['06', { kind: 'invoice', purpose: 'interest' }],
  ['07', { kind: 'creditNote', purpose: 'interest' }],
  ['09', { kind: 'invoice', purpose: 'reminder' }],
  ['20', { kind: 'invoice' }],
  ['60', { kind: 'creditNote' }],
]);

/** What an INVOICE_TYPE is in the semantic invoice; undefined for types that are not carried. */
export function kindOf(code: string): DocumentKind | undefined {
  return TYPES.get(code)?.kind;
}

function codeOf({ kind, purpose }: Invoice): string {
  const found = [...TYPES].find(([, type]) => type.kind === kind && type.purpose === purpose);
  return found?.[0] ?? (kind === 'creditNote' ? '01' : '00');
}

/** BT-3 and the kind: INVOICE_TYPE decides; an invoice that does not say is an ordinary one. */
export const typeCode: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: 'BT-3',
  path: PATH,
  read(source, into) {
    const node = source.first(PATH);
    const code = node?.text.trim() ?? '';
    const type = TYPES.get(code || '00');
    if (!type) {
      throw new FormatError('document_type_refused', `TEAPPS documents of type ${code.slice(0, 10)} are not carried`, [
        {
          message: `INVOICE_TYPE ${code} is not an invoice that can be sent`,
          path: node?.path ?? '',
          line: node?.line ?? 1,
        },
      ]);
    }
    into.kind = type.kind;
    if (type.purpose) into.purpose = type.purpose;
    into.typeCode = type.kind === 'creditNote' ? '381' : '380';
    if (!node) return;
    const un = node.attribute('UNTDID_CODE')?.trim();
    if (un) into.typeCode = un;
    if (code === '') return;
    source.use(PATH, node);
    node.keepText = code !== codeOf(into);
  },
  write(from, target) {
    const node = target.create(PATH);
    node.text = codeOf(from);
    node.attributes.set('UNTDID_CODE', typeCodeOf(from));
  },
});
