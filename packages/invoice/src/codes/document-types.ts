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

/** BT-3 of a document of this kind: its own where it agrees, otherwise that of an ordinary invoice or credit note. */
export function typeCodeOf({ kind, typeCode }: { kind: DocumentKind; typeCode: string }): string {
  const plain = kind === 'creditNote' ? '381' : '380';
  return /^[A-Z0-9]{1,3}$/.test(typeCode) && kindOfTypeCode(typeCode) === kind ? typeCode : plain;
}
