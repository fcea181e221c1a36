import { type XmlElement, XmlWriter } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import type { Transport, TransportEnd } from '../../model/transport.js';
import { effectiveTransport, messageId } from '../addressing.js';
import { NOTHING } from './codecs.js';

const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const EB = 'http://www.oasis-open.org/committees/ebxml-msg/schema/msg-header-2_0.xsd';
const XLINK = 'http://www.w3.org/1999/xlink';

/** True for the SOAP frame that Finvoice material is sent behind; SOAP 1.1, or 1.2 as the guidelines allow. */
export function isEnvelope(root: XmlElement): boolean {
  return root.localName === 'Envelope' && /soap/i.test(root.namespace);
}

function text(element: XmlElement | undefined): string | undefined {
  const value = element?.text.trim();
  return value && value !== NOTHING ? value : undefined;
}

/** From or To: one pair of PartyId and Role names the address, another the intermediator. */
function readEnd(header: XmlElement, name: 'From' | 'To'): TransportEnd | undefined {
  const end: TransportEnd = {};
  for (const element of header.children(name, EB)) {
    const id = text(element.child('PartyId', EB));
    const role = text(element.child('Role', EB));
    if (!id) continue;
    if (role === 'Intermediator') end.operator = id;
    else end.address = { value: id };
  }
  return end.address || end.operator ? end : undefined;
}

/** What the ebXML header of the SOAP frame says. Gives undefined when there is no message header. */
export function readEnvelope(root: XmlElement): Transport | undefined {
  const header = root.child('Header')?.child('MessageHeader', EB);
  if (!header) return undefined;
  const transport: Transport = {};
  const sender = readEnd(header, 'From');
  const recipient = readEnd(header, 'To');
  const data = header.child('MessageData', EB);
  const id = text(data?.child('MessageId', EB));
  const time = text(data?.child('Timestamp', EB));
  const reference = text(data?.child('RefToMessageId', EB));
  if (sender) transport.sender = sender;
  if (recipient) transport.recipient = recipient;
  if (id) transport.messageId = id;
  if (time) transport.timestamp = time;
  if (reference) transport.refToMessageId = reference;
  return transport;
}

/** The frame wins over MessageTransmissionDetails, since it is what material is routed by; what it lacks is kept. */
export function mergeTransport(inside: Transport | undefined, frame: Transport): Transport {
  const end = (a: TransportEnd | undefined, b: TransportEnd | undefined): TransportEnd | undefined => {
    if (!a || !b) return a ?? b;
    // The frame has no schemes, so an address that is the same keeps that of the document.
    const address = a.address?.value === b.address?.value ? (a.address ?? b.address) : (b.address ?? a.address);
    const operator = b.operator ?? a.operator;
    return { ...(address ? { address } : {}), ...(operator ? { operator } : {}) };
  };
  const sender = end(inside?.sender, frame.sender);
  const recipient = end(inside?.recipient, frame.recipient);
  return { ...inside, ...frame, ...(sender ? { sender } : {}), ...(recipient ? { recipient } : {}) };
}

function writePair(writer: XmlWriter, name: string, id: string | undefined, role: string): void {
  writer
    .open(`eb:${name}`)
    .leaf('eb:PartyId', id ?? NOTHING)
    .leaf('eb:Role', role)
    .close();
}

/** The SOAP frame of an invoice, in the encoding of the document that follows it. */
export function writeEnvelope(invoice: Invoice, encoding: 'UTF-8' | 'ISO-8859-15'): Uint8Array {
  const transport = effectiveTransport(invoice);
  return writeFrame(
    {
      ...transport,
      messageId: messageId(invoice, transport),
      timestamp: transport?.timestamp ?? `${invoice.issueDate}T00:00:00Z`,
    },
    encoding,
  );
}

/**
 * The SOAP frame that a Finvoice message of any kind is sent behind (implementation guidelines 3.0, section 17), in
 * the encoding of the document that follows it.
 */
export function writeFrame(
  transport: Transport & { messageId: string; timestamp: string },
  encoding: 'UTF-8' | 'ISO-8859-15',
): Uint8Array {
  const { messageId: id, timestamp, sender, recipient, refToMessageId } = transport;
  const writer = new XmlWriter({ encoding, indent: true });
  writer.open('SOAP-ENV:Envelope', { 'xmlns:SOAP-ENV': SOAP, 'xmlns:eb': EB, 'xmlns:xlink': XLINK });
  writer.open('SOAP-ENV:Header');
  writer.open('eb:MessageHeader', { 'SOAP-ENV:mustUnderstand': '1', 'eb:id': id, 'eb:version': '2.0' });
  writePair(writer, 'From', sender?.address?.value, 'Sender');
  writePair(writer, 'From', sender?.operator, 'Intermediator');
  writePair(writer, 'To', recipient?.address?.value, 'Receiver');
  writePair(writer, 'To', recipient?.operator, 'Intermediator');
  writer.leaf('eb:CPAId', 'yoursandmycpa').leaf('eb:ConversationId', '');
  writer.leaf('eb:Service', 'Routing').leaf('eb:Action', 'ProcessInvoice');
  writer.open('eb:MessageData').leaf('eb:MessageId', id);
  writer
    .leaf('eb:Timestamp', timestamp)
    .leaf('eb:RefToMessageId', refToMessageId ?? '')
    .close();
  writer.close().close();
  writer.open('SOAP-ENV:Body').open('eb:Manifest', { 'eb:id': 'Manifest', 'eb:version': '2.0' });
  writer.open('eb:Reference', { 'eb:id': 'Finvoice', 'xlink:href': id });
  writer.leaf('eb:schema', '', { 'eb:location': 'http://www.finvoice.info/finvoice.xsd', 'eb:version': '2.0' });
  writer.close().close().close().close();
  return writer.toBytes();
}
