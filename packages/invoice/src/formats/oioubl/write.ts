import type { Writing } from '../../mapping/context.js';
import { restoreLeftovers } from '../../mapping/fragments.js';
import { writeBy } from '../../mapping/rules.js';
import { serialize } from '../../mapping/serialize.js';
import { TargetNode } from '../../mapping/target.js';
import type { Invoice } from '../../model/invoice.js';
import { demand } from '../../requirements/requirement.js';
import type { FormatName } from '../format.js';
import { ublDeclarations } from '../ubl21/document.js';
import { withoutEmptyElements } from '../ubl21/structure.js';
import type { Form } from './codecs.js';
import { oioublMapping } from './document.js';
import { fitToOioubl, taxSchemeOf } from './fit.js';
import { oioublOrder } from './order.js';
import { OIOUBL_REQUIREMENTS } from './requirements.js';

/**
 * Writes an OIOUBL Invoice or CreditNote in UTF-8. Leftovers of the same format are put back.
 *
 * @throws FormatError `not_representable` with every reason, each with the rule it is of
 */
export function writeOioubl(
  invoice: Invoice,
  format: FormatName,
  version: Form['version'],
  writing: Writing,
): Uint8Array {
  const form: Form = { kind: invoice.kind, version, scheme: taxSchemeOf(invoice) };
  const document = fitToOioubl(invoice, form, writing);
  demand(document, format, OIOUBL_REQUIREMENTS);
  const root = new TargetNode(form.kind === 'creditNote' ? 'CreditNote' : 'Invoice');
  writeBy(oioublMapping(form), document, root, writing);
  // Parts first: what the document itself keeps is placed among elements that are complete by then.
  for (const [node, owner] of writing.owned) restoreLeftovers(node, owner, format);
  restoreLeftovers(root, document, format);
  withoutEmptyElements(root);
  return serialize(root, { encoding: 'UTF-8', order: oioublOrder, namespaces: ublDeclarations(form.kind) });
}
