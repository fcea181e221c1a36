import type { XmlElement } from '@autoinvoice/xml';
import { isGln } from '../../identifiers/gln.js';
import type { TargetNode } from '../../mapping/target.js';
import type { Identifier } from '../../model/common.js';
import type { Invoice } from '../../model/invoice.js';
import type { Transport } from '../../model/transport.js';
import { dateTime, effectiveTransport, messageId } from '../addressing.js';
import { BASIC_INVOICE, FRAME_HEADER } from './names.js';
import { swedishNumber } from './parties.js';

/** An address of the header, which names no scheme: a GLN or a Swedish number shows by its form. */
function addressOf(header: XmlElement, end: 'Sender' | 'Receiver'): Identifier | undefined {
  const value = header.child(end)?.child('Identifier')?.text.trim();
  if (!value) return undefined;
  if (isGln(value)) return { value, scheme: '0088' };
  const number = swedishNumber(value);
  return number ? { value: number, scheme: '0007' } : { value };
}

/** How a framed Svefaktura travels. */
export function readHeader(envelope: XmlElement): Transport {
  const header = envelope.children().find(({ localName }) => localName === FRAME_HEADER);
  const transport: Transport = {};
  if (!header) return transport;
  const sender = addressOf(header, 'Sender');
  const recipient = addressOf(header, 'Receiver');
  const about = header.child('DocumentIdentification');
  const id = about?.child('InstanceIdentifier')?.text.trim();
  const timestamp = about?.child('CreationDateAndTime')?.text.trim();
  if (sender) transport.sender = { address: sender };
  if (recipient) transport.recipient = { address: recipient };
  if (id) transport.messageId = id;
  if (timestamp) transport.timestamp = timestamp;
  return transport;
}

/** Writes the header of the frame; `prefix` is that of its namespace. */
export function writeHeader(invoice: Invoice, frame: TargetNode, prefix: string): void {
  const transport = effectiveTransport(invoice) ?? {};
  const { seller, buyer } = invoice;
  const name = (local: string) => `${prefix}:${local}`;
  const header = frame.add(name(FRAME_HEADER));
  header.add(name('HeaderVersion'), '1.0');
  const sender = transport.sender?.address?.value ?? seller.legalRegistration?.value ?? '';
  const recipient = transport.recipient?.address?.value ?? buyer.legalRegistration?.value ?? '';
  header.add(name('Sender')).add(name('Identifier'), sender);
  header.add(name('Receiver')).add(name('Identifier'), recipient);
  const about = header.add(name('DocumentIdentification'));
  about.add(name('Standard'), BASIC_INVOICE);
  about.add(name('TypeVersion'), '1.0');
  about.add(name('InstanceIdentifier'), messageId(invoice, transport));
  about.add(name('Type'), 'BasicInvoice');
  about.add(name('MultipleType'), 'true');
  about.add(name('CreationDateAndTime'), dateTime(invoice, transport));
}
