import { writeFrame } from '@autoinvoice/invoice';
import { XmlWriter } from '@autoinvoice/xml';
import type { Frame, FrameEnd } from './read-message.js';

const namespace = 'http://www.pankkiyhdistys.fi/verkkolasku/finvoice/finvoiceack.xsd';
const eb = 'http://www.oasis-open.org/committees/ebxml-msg/schema/msg-header-2_0.xsd';

/** A moment as frames carry it: UTC, to the second. */
export const frameTime = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;

/** What a message is refused for: a code of the notification service (guidelines 2.01, section 8) and words. */
export interface RefusalReason {
  readonly code: number;
  readonly text: string;
}

/** The file by which a bank refuses a message: a SOAP frame and a Finvoiceack 2.0, UTF-8. */
export function writeAcknowledgement(
  refused: Frame,
  reason: RefusalReason,
  { messageId, timestamp }: { readonly messageId: string; readonly timestamp: string },
): Uint8Array {
  const writer = new XmlWriter({ indent: true });
  writer.open('Finvoiceack', { Version: '2.0', xmlns: namespace, 'xmlns:eb': eb }).open('Acknowledgement');
  writeEnd(writer, 'eb:From', refused.from, 'Sender');
  writeEnd(writer, 'eb:To', refused.to, 'Receiver');
  writer
    .open('MessageData')
    .leaf('eb:MessageId', refused.id)
    .leaf('eb:Timestamp', refused.timestamp ?? '')
    .close();
  writer.open('Reason').leaf('Code', String(reason.code)).leaf('Text', reason.text).close();
  writer.close().close();
  return framed(writer, { messageId, timestamp, from: refused.to, to: refused.from, refToId: refused.id });
}

/** A message behind the frame that carries it. */
export function framed(
  message: XmlWriter,
  frame: {
    readonly messageId: string;
    readonly timestamp: string;
    readonly from: FrameEnd;
    readonly to: FrameEnd;
    readonly refToId?: string | undefined;
  },
): Uint8Array {
  const end = ({ address, intermediator }: FrameEnd) => ({ address: { value: address }, operator: intermediator });
  const envelope = writeFrame(
    {
      messageId: frame.messageId,
      timestamp: frame.timestamp,
      sender: end(frame.from),
      recipient: end(frame.to),
      ...(frame.refToId !== undefined && { refToMessageId: frame.refToId }),
    },
    'UTF-8',
  );
  return Buffer.concat([envelope, Buffer.from('\n'), message.toBytes()]);
}

function writeEnd(writer: XmlWriter, name: string, { address, intermediator }: FrameEnd, role: string): void {
  writer.open(name).leaf('eb:PartyId', address).leaf('eb:Role', role).close();
  writer.open(name).leaf('eb:PartyId', intermediator).leaf('eb:Role', 'Intermediator').close();
}
