import { writeFrame } from '@autoinvoice/invoice';
import { ovt } from './documents.js';

/** What a message of the notification service says, all but the sender with a stand-in. */
export interface MessageWords {
  readonly bid: string;
  readonly id: string;
  readonly kind?: 'SENDERINFO' | 'RECEIVERPROPOSAL' | 'RECEIVERINFO';
  readonly action?: 'ADD' | 'CHANGE' | 'DELETE';
  readonly notification?: string;
  readonly payer?: string;
  readonly from?: string;
  readonly fromIntermediator?: string;
  readonly to?: string;
  readonly toIntermediator?: string;
  readonly refToId?: string;
}

const seller = (bid: string) => `<SellerPartyDetails><SellerPartyIdentifier>${bid}</SellerPartyIdentifier>
  <SellerOrganisationNames LanguageCode="FI"><SellerOrganisationName>Virta Sähkö Oy</SellerOrganisationName></SellerOrganisationNames>
</SellerPartyDetails>`;

const details = (words: MessageWords) => `<MessageDetails>
  <MessageTypeCode>${words.kind ?? 'SENDERINFO'}</MessageTypeCode><MessageTypeText>Ilmoitus</MessageTypeText>
  <MessageActionCode>${words.action ?? 'ADD'}</MessageActionCode><MessageDate Format="CCYYMMDD">20261102</MessageDate>
  <SenderInfoIdentifier>${words.notification ?? 'N1'}</SenderInfoIdentifier>
</MessageDetails>`;

const account = `<SellerAccountDetails>
  <SellerAccountID IdentificationSchemeName="IBAN">FI2112345600000785</SellerAccountID>
  <SellerBic IdentificationSchemeName="BIC">DABAFIHH</SellerBic>
</SellerAccountDetails>`;

const invoices = (more = '') => `<SellerInvoiceDetails><PaymentInstructionIdentifier>1</PaymentInstructionIdentifier>
  <SellerInvoiceTypeDetails><SellerInvoiceTypeText LanguageCode="FI">Vesilasku</SellerInvoiceTypeText>
  <SellerInvoiceIdentifierText LanguageCode="FI">Asiakasnumero</SellerInvoiceIdentifierText></SellerInvoiceTypeDetails>${more}
</SellerInvoiceDetails>`;

const buyer = (payer: string) =>
  `<BuyerPartyDetails><BuyerOrganisationName>${payer}</BuyerOrganisationName></BuyerPartyDetails>`;

/** The message without its frame. */
export function bankMessage(words: MessageWords): string {
  const { bid, kind = 'SENDERINFO', payer = 'Matti Meikäläinen', from = ovt(bid) } = words;
  const sender = `<InvoiceSenderInformationDetails><InvoiceSenderAddress>${from}</InvoiceSenderAddress>
    <InvoiceSenderIntermediatorAddress>${words.fromIntermediator ?? 'DABAFIHH'}</InvoiceSenderIntermediatorAddress>
  </InvoiceSenderInformationDetails>`;
  const common = `${details(words)}${seller(bid)}${sender}`;
  const recipient = (language = '') => `<InvoiceRecipientDetails>
    <InvoiceRecipientIntermediatorAddress>NDEAFIHH</InvoiceRecipientIntermediatorAddress>
    <SellerInvoiceIdentifier>4711</SellerInvoiceIdentifier>${language}</InvoiceRecipientDetails>`;
  if (kind === 'RECEIVERPROPOSAL') {
    return `<ReceiverProposal Version="1.0">${common}${invoices()}${buyer(payer)}${recipient()}</ReceiverProposal>`;
  }
  if (kind === 'RECEIVERINFO') {
    return `<FinvoiceReceiverInfo Version="2.0">${common}${invoices()}<ReceiverInfoTimeStamp>2026-11-02T10:20:30</ReceiverInfoTimeStamp>
      ${buyer(payer)}${recipient('<InvoiceRecipientLanguageCode>FI</InvoiceRecipientLanguageCode>')}
      <BuyerServiceCode>00</BuyerServiceCode></FinvoiceReceiverInfo>`;
  }
  return `<FinvoiceSenderInfo Version="2.0">${common}${account}${invoices('<SellerServiceCode>00</SellerServiceCode>')}</FinvoiceSenderInfo>`;
}

/** The frame that a message of these words comes behind. */
export function bankFrame(words: MessageWords): string {
  const { bid, id, kind = 'SENDERINFO', from = ovt(bid), to } = words;
  const reception = kind === 'RECEIVERPROPOSAL' ? 'PROPOSAL' : 'SENDERINFO';
  const frame = writeFrame(
    {
      messageId: id,
      timestamp: '2026-11-02T10:20:30Z',
      sender: { address: { value: from }, operator: words.fromIntermediator ?? 'DABAFIHH' },
      recipient: { address: { value: to ?? reception }, operator: words.toIntermediator ?? 'NDEAFIHH' },
      ...(words.refToId !== undefined && { refToMessageId: words.refToId }),
    },
    'UTF-8',
  );
  return Buffer.from(frame).toString();
}

/** A file with a frame and a message. */
export const bankFile = (words: MessageWords): string =>
  `${bankFrame(words)}\n<?xml version="1.0" encoding="UTF-8"?>\n${bankMessage(words)}`;
