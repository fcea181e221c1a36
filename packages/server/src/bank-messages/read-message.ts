import { isEnvelope, readEnvelope } from '@autoinvoice/invoice';
import { builtInSchema } from '@autoinvoice/validation';
import { parseXml, splitDocuments, type XmlDocument, type XmlElement, XmlError } from '@autoinvoice/xml';
import { Refusal } from '../platform/errors.js';
import { type BankMessageKind, messageKinds } from './kinds.js';

/** Who a message is from or to: an address, and the bank or operator that has it. */
export interface FrameEnd {
  readonly address: string;
  readonly intermediator: string;
}

/** What the SOAP frame of a message says. */
export interface Frame {
  /** At most 48 characters (implementation guidelines of Finvoice 3.0, 17.3.3). */
  readonly id: string;
  readonly timestamp: string | undefined;
  readonly refToId: string | undefined;
  readonly from: FrameEnd;
  readonly to: FrameEnd;
}

/** A file of the notification service, taken apart and checked by the structure of its message. */
export interface BankFile {
  readonly kind: BankMessageKind;
  readonly frame: Frame;
  readonly message: XmlElement;
}

/** No message comes near it: their fields are short and few. */
export const largestMessageBytes = 1_048_576;
const mostFindings = 20;

/**
 * Reads a file of the notification service: a SOAP frame, then one message.
 * Throws Refusal `bank_message_soap_header_missing`, `bank_message_more_than_one` and, for what is no such message or
 * not valid by its structure, `invalid_parameters`.
 */
export function readBankFile(bytes: Uint8Array): BankFile {
  if (bytes.length > largestMessageBytes) throw invalid([`larger than ${largestMessageBytes} bytes.`]);
  const [first, second, ...others] = splitDocuments(bytes);
  const envelope = first && parsed(first.bytes);
  if (!envelope) throw invalid(['empty.']);
  if (!isEnvelope(envelope.root)) throw headerMissing('The file begins with no SOAP envelope.');
  const frame = readFrame(envelope.root);
  if (!second) throw invalid(['no message follows the SOAP envelope.']);
  if (others.length > 0) {
    throw new Refusal('bank_message_more_than_one', [`${others.length + 1} documents follow the SOAP envelope.`]);
  }
  return { frame, ...readMessage(parsed(second.bytes)) };
}

const invalid = (what: readonly string[]) =>
  new Refusal(
    'invalid_parameters',
    what.map((finding) => `file: ${finding}`),
  );
const headerMissing = (what: string) => new Refusal('bank_message_soap_header_missing', [what]);

function parsed(bytes: Uint8Array): XmlDocument {
  try {
    return parseXml(bytes);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw invalid([error.message]);
  }
}

function readFrame(envelope: XmlElement): Frame {
  const transport = readEnvelope(envelope);
  if (!transport) throw headerMissing('The SOAP envelope has no eb:MessageHeader.');
  const { messageId, timestamp, refToMessageId, sender, recipient } = transport;
  const missing = [
    ...(sender?.address ? [] : ['eb:From with the role Sender']),
    ...(sender?.operator ? [] : ['eb:From with the role Intermediator']),
    ...(recipient?.address ? [] : ['eb:To with the role Receiver']),
    ...(recipient?.operator ? [] : ['eb:To with the role Intermediator']),
    ...(messageId ? [] : ['eb:MessageId']),
  ];
  if (missing.length > 0) throw headerMissing(`The header lacks ${missing.join(', ')}.`);
  if (messageId && messageId.length > 48) throw invalid(['eb:MessageId has more than 48 characters.']);
  const end = (side: typeof sender): FrameEnd => ({
    address: side?.address?.value ?? '',
    intermediator: side?.operator ?? '',
  });
  return { id: messageId ?? '', timestamp, refToId: refToMessageId, from: end(sender), to: end(recipient) };
}

function readMessage(document: XmlDocument): { kind: BankMessageKind; message: XmlElement } {
  const known = messageKinds.get(document.root.localName);
  if (!known) {
    throw invalid([
      `${document.root.localName} is no message of the notification service: ${[...messageKinds.keys()].join(', ')} are.`,
    ]);
  }
  const findings = builtInSchema(known.structure).validate(document, { maxFindings: mostFindings });
  if (findings.length > 0) throw invalid(findings.map((finding) => `${finding.message} (${finding.location})`));
  return { kind: known.kind, message: document.root };
}
