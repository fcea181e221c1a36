import type { Writing } from '../../mapping/context.js';
import { restoreLeftovers } from '../../mapping/fragments.js';
import { writeBy } from '../../mapping/rules.js';
import { serialize } from '../../mapping/serialize.js';
import { TargetNode } from '../../mapping/target.js';
import { complete } from '../../model/complete.js';
import type { Invoice } from '../../model/invoice.js';
import { turnSigns } from '../../model/signs.js';
import { demand } from '../../requirements/requirement.js';
import type { CompanionFile } from '../companions.js';
import { writeAttachments } from '../finvoice/attachments.js';
import { FINVOICE } from '../finvoice/document.js';
import { writeEnvelope } from '../finvoice/envelope.js';
import { finvoiceOrder, finvoiceRepeats } from '../finvoice/order.js';
import { finvoiceRequirements } from '../finvoice/requirements.js';
import type { WriteOptions } from '../format.js';

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Element and attribute names of the transport inside the document. */
const FRAME = 'MessageTransmissionDetails';

/**
 * Writes a Finvoice 3.0 document in ISO-8859-15 (custom of the Finnish network) or UTF-8; characters that
 * the encoding lacks become character references. Credit notes are written as INV02 with negative amounts. Files
 * travel in a FinvoiceAttachments message beside it, when the caller carries one.
 *
 * @throws FormatError `not_representable` with every reason
 */
export function writeFinvoice30(
  invoice: Invoice,
  writing: Writing,
  options: WriteOptions,
): { bytes: Uint8Array; companions?: CompanionFile[] } {
  const encoding = options.encoding ?? 'ISO-8859-15';
  const routed = options.transport
    ? { ...invoice, transport: { ...invoice.transport, ...options.transport } }
    : invoice;
  const whole = complete(routed);
  demand(whole, 'FINVOICE30', finvoiceRequirements(whole));
  const document = whole.kind === 'creditNote' ? turnSigns(whole) : whole;
  const root = new TargetNode('Finvoice');
  root.attributes.set('Version', '3.0');
  writeBy(FINVOICE, document, root, writing);
  for (const [node, owner] of writing.owned) restoreLeftovers(node, owner, 'FINVOICE30', finvoiceRepeats);
  restoreLeftovers(root, document, 'FINVOICE30', finvoiceRepeats);
  const attached = options.companions ? writeAttachments(document, root) : undefined;
  if (options.envelope === 'none') {
    const at = root.children.findIndex((child) => child.name === FRAME);
    if (at >= 0) root.children.splice(at, 1);
  }
  const bytes = serialize(root, { encoding, order: finvoiceOrder, namespaces: {} });
  const framed =
    options.envelope === 'soap' ? joined([writeEnvelope(document, encoding), new Uint8Array([0x0a]), bytes]) : bytes;
  return attached ? { bytes: framed, companions: [attached] } : { bytes: framed };
}
