import type { Writing } from '../../mapping/context.js';
import { restoreLeftovers } from '../../mapping/fragments.js';
import { serialize } from '../../mapping/serialize.js';
import type { TargetNode } from '../../mapping/target.js';
import type { Invoice } from '../../model/invoice.js';
import { demand } from '../../requirements/requirement.js';
import type { WriteOptions } from '../format.js';
import { draftOf } from './draft.js';
import { fitToFattura, withoutBlanks } from './fit.js';
import { fatturaOrder } from './order.js';
import { FATTURA_NAMESPACE } from './paths.js';
import { FATTURA_REQUIREMENTS } from './requirements.js';
import { dropArranged } from './restated.js';

/** A person is named by two names instead of one; they come back with what the document kept. */
function nameOnce(node: TargetNode): void {
  const named = node.children.findIndex((child) => child.name === 'Denominazione');
  if (named >= 0 && node.first('Cognome')) node.children.splice(named, 1);
  for (const child of node.children) nameOnce(child);
}

/**
 * Writes FatturaPA 1.2.2 in UTF-8: FPA12 to an office of the public administration, otherwise FPR12. Letters that the
 * format lacks (all beyond ISO 8859-1) are spelled in others.
 *
 * @throws FormatError `not_representable` with every reason, under the numbers of the exchange system's checks
 */
export function writeFatturaPa12(invoice: Invoice, writing: Writing, options: WriteOptions): Uint8Array {
  const routed = options.transport
    ? { ...invoice, transport: { ...invoice.transport, ...options.transport } }
    : invoice;
  const document = fitToFattura(withoutBlanks(routed));
  demand(document, 'FATTURAPA12', FATTURA_REQUIREMENTS);
  const root = draftOf(document, writing);
  dropArranged(document, root);
  for (const [node, owner] of writing.owned) restoreLeftovers(node, owner, 'FATTURAPA12');
  restoreLeftovers(root, document, 'FATTURAPA12');
  nameOnce(root);
  return serialize(root, { encoding: 'UTF-8', order: fatturaOrder, namespaces: { 'xmlns:p': FATTURA_NAMESPACE } });
}
