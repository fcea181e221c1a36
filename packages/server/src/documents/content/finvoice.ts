import type { XmlElement } from '@autoinvoice/xml';
import type { ReadParty } from './party.js';
import type { ReadContent } from './read-content.js';

const textOf = (parent: XmlElement | undefined, name: string): string | null =>
  parent?.child(name)?.text.trim() || null;

const end = (details: XmlElement | undefined, prefix: 'From' | 'To'): ReadParty | null => {
  if (details === undefined) return null;
  const eia = textOf(details, `${prefix}Identifier`);
  return { eia, operator: textOf(details, `${prefix}Intermediator`), name: null, bid: null, country: null, vat: null };
};

/**
 * Reads a Finvoice message that is no invoice (orders, price lists, despatch advices): its transmission details say
 * whom it is from and for, and by which operators. Seller and buyer do not: orders go the other way than price lists.
 */
export function readFinvoice(root: XmlElement): Pick<ReadContent, 'number' | 'reference' | 'sender' | 'recipient'> {
  const message = root.child('MessageTransmissionDetails');
  const details = root.child('InvoiceDetails');
  return {
    number: textOf(details, 'InvoiceNumber'),
    reference: textOf(details, 'OrderIdentifier'),
    sender: end(message?.child('MessageSenderDetails'), 'From'),
    recipient: end(message?.child('MessageReceiverDetails'), 'To'),
  };
}
