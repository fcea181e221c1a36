import type { DocumentKind } from '../model/invoice.js';

/** UNTDID 1001: the codes that EN 16931 takes for credit notes (BT-3); its other codes are invoices. */
const CREDIT_NOTES: ReadonlySet<string> = new Set([
  '81',
  '83',
  '261',
  '262',
  '296',
  '308',
  '381',
  '396',
  '420',
  '458',
  '502',
  '503',
  '532',
]);

/** What a document of this type code (BT-3) is. */
export function kindOfTypeCode(code: string): DocumentKind {
  return CREDIT_NOTES.has(code) ? 'creditNote' : 'invoice';
}
