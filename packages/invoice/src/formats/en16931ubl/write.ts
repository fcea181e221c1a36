import type { Writing } from '../../mapping/context.js';
import { wholeLines } from '../../mending/lines.js';
import type { Invoice } from '../../model/invoice.js';
import { EN16931 } from '../../requirements/en16931.js';
import { type Cius, writeCius } from '../ubl21/cius.js';
import { SPECIFICATION } from './identifiers.js';

const CIUS: Cius = {
  name: 'EN16931UBL',
  process: ({ process }) => ({ ...process, specification: SPECIFICATION }),
  mends: [wholeLines],
  requirements: EN16931,
};

/**
 * Writes an EN 16931 Invoice or CreditNote in UBL 2.1.
 * @throws FormatError `not_representable` with every reason
 */
export function writeEn16931Ubl(invoice: Invoice, writing: Writing): Uint8Array {
  return writeCius(CIUS, invoice, writing);
}
