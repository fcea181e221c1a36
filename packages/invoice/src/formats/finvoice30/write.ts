import type { Writing } from '../../mapping/context.js';
import { restoreLeftovers } from '../../mapping/fragments.js';
import { writeBy } from '../../mapping/rules.js';
import { serialize } from '../../mapping/serialize.js';
import { TargetNode } from '../../mapping/target.js';
import { complete } from '../../model/complete.js';
import type { Invoice } from '../../model/invoice.js';
import { turnSigns } from '../../model/signs.js';
import { FINVOICE } from '../finvoice/document.js';
import { writeEnvelope } from '../finvoice/envelope.js';
import { finvoiceOrder, finvoiceRepeats } from '../finvoice/order.js';
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
 * the encoding lacks become character references. Credit notes are written as INV02 with negative amounts.
 */
export function writeFinvoice30(invoice: Invoice, writing: Writing, options: WriteOptions): Uint8Array {
  const encoding = options.encoding ?? 'ISO-8859-15';
  const routed = options.transport
    ? { ...invoice, transport: { ...invoice.transport, ...options.transport } }
    : invoice;
  const whole = complete(routed);
  const document = whole.kind === 'creditNote' ? turnSigns(whole) : whole;
  const root = new TargetNode('Finvoice');
  root.attributes.set('Version', '3.0');
  writeBy(FINVOICE, document, root, writing);
  for (const [node, owner] of writing.owned) restoreLeftovers(node, owner, 'FINVOICE30', finvoiceRepeats);
  restoreLeftovers(root, document, 'FINVOICE30', finvoiceRepeats);
  if (options.envelope === 'none') {
    const at = root.children.findIndex((child) => child.name === FRAME);
    if (at >= 0) root.children.splice(at, 1);
  }
  const bytes = serialize(root, { encoding, order: finvoiceOrder, namespaces: {} });
  if (options.envelope !== 'soap') return bytes;
  return joined([writeEnvelope(document, encoding), new Uint8Array([0x0a]), bytes]);
}
