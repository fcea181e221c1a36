import type { DocumentKind } from '../model/invoice.js';
import { CREDIT_NOTE_TYPES } from './lists.js';

/** What a document of this type code (BT-3) is. */
export function kindOfTypeCode(code: string): DocumentKind {
  return CREDIT_NOTE_TYPES.has(code) ? 'creditNote' : 'invoice';
}

/** BT-3 of a document of this kind: its own where it agrees, otherwise that of an ordinary invoice or credit note. */
export function typeCodeOf({ kind, typeCode }: { kind: DocumentKind; typeCode: string }): string {
  const plain = kind === 'creditNote' ? '381' : '380';
  return /^[A-Z0-9]{1,3}$/.test(typeCode) && kindOfTypeCode(typeCode) === kind ? typeCode : plain;
}
