import type { Writing } from '../../mapping/context.js';
import { restoreLeftovers } from '../../mapping/fragments.js';
import { writeBy } from '../../mapping/rules.js';
import { serialize } from '../../mapping/serialize.js';
import { TargetNode } from '../../mapping/target.js';
import type { Invoice } from '../../model/invoice.js';
import { demand } from '../../requirements/requirement.js';
import { type CompanionFile, withoutFiles } from '../companions.js';
import type { WriteOptions } from '../format.js';
import { svefakturaMapping } from './document.js';
import { fitToSvefaktura } from './fit.js';
import { writeHeader } from './header.js';
import { DECLARATIONS, FRAME, FRAMES } from './names.js';
import { writeObjects } from './objects.js';
import { svefakturaOrder, svefakturaRepeats } from './order.js';
import { SVEFAKTURA_REQUIREMENTS } from './requirements.js';
import { reasonsOf } from './tax.js';

const FORMAT = 'SVEFAKTURA10';
const PREFIX = 'sh';

function writeDocument(document: Invoice, writing: Writing): TargetNode {
  const root = new TargetNode('Invoice');
  const form = { reasons: reasonsOf(document.vatBreakdown), objects: new Map() };
  writeBy(svefakturaMapping(form), document, root, writing);
  // Parts first: what the document itself keeps is placed among elements that are complete by then.
  for (const [node, owner] of writing.owned) restoreLeftovers(node, owner, FORMAT, svefakturaRepeats);
  restoreLeftovers(root, document, FORMAT, svefakturaRepeats);
  return root;
}

const bytesOf = (root: TargetNode, namespaces = {}) =>
  serialize(root, { encoding: 'UTF-8', order: svefakturaOrder, namespaces });

/** SFTI's frame around an invoice and its files, each with the declarations of a document of its own. */
function framed(document: Invoice, invoice: TargetNode, objects: TargetNode): Uint8Array {
  const frame = new TargetNode(`${PREFIX}:${FRAME}`);
  writeHeader(document, frame, PREFIX);
  for (const [name, value] of Object.entries(DECLARATIONS)) if (value) invoice.attributes.set(name, value);
  frame.children.push(invoice, objects);
  return bytesOf(frame, { [`xmlns:${PREFIX}`]: FRAMES[0] });
}

const fileName = (number: string) => `${number.replace(/[^A-Za-z0-9._-]+/g, '_')}-bilagor.xml`;

/**
 * Writes a Svefaktura 1.0 in UTF-8. Files stand in an ObjectEnvelope: in one frame with the invoice, as a companion
 * where the caller carries files beside the document, or not at all when the envelope is `none`.
 *
 * @throws FormatError `not_representable` with every reason
 */
export function writeSvefaktura10(
  invoice: Invoice,
  writing: Writing,
  options: WriteOptions,
): { bytes: Uint8Array; companions?: CompanionFile[] } {
  const routed = options.transport
    ? { ...invoice, transport: { ...invoice.transport, ...options.transport } }
    : invoice;
  const carried = options.companions || options.envelope !== 'none' ? routed : withoutFiles(routed);
  const document = fitToSvefaktura(carried, writing);
  demand(document, FORMAT, SVEFAKTURA_REQUIREMENTS);
  const root = writeDocument(document, writing);
  const objects = writeObjects(document);
  if (options.companions) {
    const name = fileName(document.number);
    const files = objects ? [{ name, mediaType: 'application/xml', bytes: bytesOf(objects) }] : [];
    return { bytes: bytesOf(root, DECLARATIONS), companions: files };
  }
  return { bytes: objects ? framed(document, root, objects) : bytesOf(root, DECLARATIONS) };
}
