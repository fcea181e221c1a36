import type { Writing } from '../../mapping/context.js';
import { EN16931_MENDS } from '../../mending/en16931.js';
import { type Mend, mended } from '../../mending/mend.js';
import { noAccidentalSubjects } from '../../mending/notes.js';
import { oneWayToPay } from '../../mending/payments.js';
import { tidy } from '../../mending/tidy.js';
import { complete } from '../../model/complete.js';
import type { Invoice, ProcessControl } from '../../model/invoice.js';
import { datesAreDays } from '../../requirements/dates.js';
import { demand, type Requirement } from '../../requirements/requirement.js';
import type { FormatName } from '../format.js';
import { en16931Limits } from './limits.js';
import { type UblWriteOptions, writeUbl } from './write.js';

/** A specification that narrows EN 16931 for its users (CIUS), or extends it. */
export interface Cius extends UblWriteOptions {
  readonly name: FormatName;
  /** BG-2, from what the invoice says of its own. */
  process(invoice: Invoice): ProcessControl;
  /** How an invoice is fitted to it beyond what is common. */
  readonly mends?: readonly Mend[];
  readonly requirements: readonly Requirement[];
  /** More ways to pay than the one of EN 16931. */
  readonly manyWaysToPay?: true;
}

/**
 * Writes an invoice by a specification in UTF-8. What EN 16931 demands and the invoice leaves to be computed is
 * completed; credit notes have positive amounts, as EN 16931 has them.
 * @throws FormatError `not_representable` with every reason for which no valid document can be made
 */
export function writeCius(cius: Cius, invoice: Invoice, writing: Writing): Uint8Array {
  const mends = [
    ...EN16931_MENDS,
    ...(cius.manyWaysToPay ? [] : [oneWayToPay]),
    ...(cius.mends ?? []),
    noAccidentalSubjects,
  ];
  const fitted = mended(complete(tidy(invoice)), writing, mends);
  const document: Invoice = { ...fitted, process: cius.process(fitted) };
  demand(document, cius.name, [...cius.requirements, datesAreDays('UBL 2.1')]);
  return writeUbl(document, cius.name, writing, { check: en16931Limits, ...cius });
}
