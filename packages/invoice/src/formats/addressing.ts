import { cut } from '../mapping/codecs.js';
import type { Identifier } from '../model/common.js';
import type { Invoice } from '../model/invoice.js';
import type { Transport, TransportEnd } from '../model/transport.js';

/** The addresses a document travels by: its transport, else the parties' electronic addresses (BT-34, BT-49). */
export function effectiveTransport(invoice: Invoice): Transport | undefined {
  const end = (given: TransportEnd | undefined, address: Identifier | undefined): TransportEnd | undefined =>
    given?.address || !address ? given : { ...given, address };
  const sender = end(invoice.transport?.sender, invoice.seller.electronicAddress);
  const recipient = end(invoice.transport?.recipient, invoice.buyer.electronicAddress);
  if (!sender && !recipient && !invoice.transport && !declaresEn16931(invoice)) return undefined;
  const transport: Transport = { ...invoice.transport };
  if (sender) transport.sender = sender;
  if (recipient) transport.recipient = recipient;
  return transport;
}

/** BT-24: whether the invoice says that it obeys EN 16931; Finvoice and TEAPPS write `EN16931` for it. */
export function declaresEn16931(invoice: Invoice): boolean {
  return /^(urn:cen\.eu:en16931:2017|EN16931$)/.test(invoice.process.specification ?? '');
}

/** xs:dateTime of 19 to 25 characters; without one the start of the day of issue stands. */
export function dateTime(invoice: Invoice, transport: Transport): string {
  const given = transport.timestamp?.replace(/\.\d+/, '') ?? '';
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?$/.test(given)
    ? given
    : `${invoice.issueDate}T00:00:00Z`;
}

/** The message's identifier: at least two characters. */
export function messageId(invoice: Invoice, transport: Transport | undefined): string {
  return cut(transport?.messageId ?? invoice.number, 48).padStart(2, '0');
}

/** Stands for an address when the sender wants the invoice mailed; no address of anybody. */
const MAIL_KEYWORD = /^EMAIL$/i;

/** BT-34 and BT-49 are the addresses that the document travels by. */
export function addressParties(invoice: Invoice, transport: Transport): void {
  const { sender, recipient } = transport;
  if (sender?.address) invoice.seller.electronicAddress = sender.address;
  if (recipient?.address && !MAIL_KEYWORD.test(recipient.address.value)) {
    invoice.buyer.electronicAddress = recipient.address;
  }
}
