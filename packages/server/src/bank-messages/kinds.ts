import type { BuiltInStructure } from '@autoinvoice/validation';

/** ERROR is an acknowledgement (Finvoiceack) by which a bank refuses a message. */
export type BankMessageKind = 'SENDERINFO' | 'RECEIVERPROPOSAL' | 'RECEIVERINFO' | 'ERROR';

/** Kinds that companies send. */
export const sentKinds = ['SENDERINFO', 'RECEIVERPROPOSAL'] as const;
export type SentKind = (typeof sentKinds)[number];

export const isSentKind = (kind: BankMessageKind): kind is SentKind => sentKinds.some((sent) => sent === kind);

/** Messages of the notification service by the local name of their root element. */
export const messageKinds: ReadonlyMap<
  string,
  { readonly kind: BankMessageKind; readonly structure: BuiltInStructure }
> = new Map([
  ['FinvoiceSenderInfo', { kind: 'SENDERINFO', structure: 'finvoice-sender-info' }],
  ['ReceiverProposal', { kind: 'RECEIVERPROPOSAL', structure: 'finvoice-receiver-proposal' }],
  ['FinvoiceReceiverInfo', { kind: 'RECEIVERINFO', structure: 'finvoice-receiver-info' }],
  ['Finvoiceack', { kind: 'ERROR', structure: 'finvoiceack' }],
]);
