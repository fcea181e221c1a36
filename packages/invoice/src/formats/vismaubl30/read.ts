import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import type { UblDialect } from '../ubl21/document.js';
import { readUbl } from '../ubl21/read.js';
import { WHOLE_UBL } from './dialect.js';
import { supplement } from './supplement.js';

const DIALECT: UblDialect = {
  ...WHOLE_UBL,
  document: (kind) => [...(WHOLE_UBL.document?.(kind) ?? []), supplement('VISMAUBL30')],
};

/** Reads a document of our own UBL profile, or any UBL that binds EN 16931. Throws FormatError `invalid_value`. */
export function readVismaUbl30(root: XmlElement): Invoice {
  return readUbl(root, 'VISMAUBL30', DIALECT);
}
