import { type XmlElement, XmlWriter } from '@autoinvoice/xml';
import { sandboxIban } from '../../outside/sandbox-iban.js';
import { framed } from '../acknowledgement.js';
import type { BankFile } from '../read-message.js';

/** A payer of the sandbox's bank, for messages that name none. */
const somePayer = { name: 'Maija Meikäläinen', street: 'Kotikuja 2', town: 'Kuopio', postCode: '70100' };

/**
 * The RI message (FinvoiceReceiverInfo 2.0) by which a payer's bank answers: to a proposal it names the payer of the
 * proposal, to a new invoicer a payer who has chosen its e-invoices.
 */
export function writeReceiverInfo(
  file: BankFile,
  { messageId, timestamp }: { readonly messageId: string; readonly timestamp: string },
): Uint8Array {
  const { frame, kind, message } = file;
  const proposal = kind === 'RECEIVERPROPOSAL' ? message : undefined;
  const recipient = proposal?.child('InvoiceRecipientDetails');
  // The same payer of the same bank has the same address every time.
  const payer = proposal?.child('BuyerPartyDetails')?.text ?? somePayer.name;
  const address =
    recipient?.child('InvoiceRecipientAddress')?.text.trim() || sandboxIban('9', `${frame.to.intermediator} ${payer}`);
  const writer = new XmlWriter({ indent: true });
  writer.open('FinvoiceReceiverInfo', { Version: '2.0' });
  writeDetails(writer, message);
  writeSeller(writer, message);
  writer.leaf('ReceiverInfoTimeStamp', timestamp);
  writeBuyer(writer, proposal);
  writer.open('InvoiceRecipientDetails').leaf('InvoiceRecipientAddress', address);
  writer.leaf('InvoiceRecipientIntermediatorAddress', frame.to.intermediator);
  for (const identifier of recipient?.children('SellerInvoiceIdentifier') ?? []) writer.copy(identifier);
  writer.leaf('InvoiceRecipientLanguageCode', 'FI').close();
  writer.leaf('BuyerServiceCode', '00');
  const conversion = proposal?.child('ConversionDetails')?.child('ConversionID')?.text;
  if (conversion) writer.open('ConversionDetails').leaf('ConversionID', conversion).close();
  writer.close();
  return framed(writer, {
    messageId,
    timestamp,
    // The payer's address and bank; the guidelines want the proposal's id as the reference, and of nothing else.
    from: { address, intermediator: frame.to.intermediator },
    to: frame.from,
    refToId: proposal && frame.id,
  });
}

function writeDetails(writer: XmlWriter, message: XmlElement): void {
  const details = message.child('MessageDetails');
  writer.open('MessageDetails').leaf('MessageTypeCode', 'RECEIVERINFO');
  writer.leaf('MessageTypeText', 'VASTAANOTTOILMOITUS').leaf('MessageActionCode', 'ADD');
  for (const name of ['MessageDate', 'SenderInfoIdentifier']) copy(writer, details, name);
  writer.close();
}

/** What the invoicer said of itself, without what RI messages have no place for. */
function writeSeller(writer: XmlWriter, message: XmlElement): void {
  const party = message.child('SellerPartyDetails');
  writer.open('SellerPartyDetails');
  for (const name of [
    'SellerPartyIdentifier',
    'SellerOrganisationNames',
    'SellerOrganisationBankName',
    'SellerPostalAddressDetails',
  ]) {
    copy(writer, party, name);
  }
  writer.close();
  copy(writer, message, 'SellerOrganisationUnitNumber');
  const sender = message.child('InvoiceSenderInformationDetails');
  writer.open('InvoiceSenderInformationDetails');
  for (const name of [
    'SellerWebaddressNameText',
    'SellerWebaddressText',
    'InvoiceSenderAddress',
    'InvoiceSenderIntermediatorAddress',
  ]) {
    copy(writer, sender, name);
  }
  writer.close();
  for (const account of message.children('SellerAccountDetails')) {
    writer.open('SellerAccountDetails');
    for (const name of ['SellerAccountID', 'SellerBic']) copy(writer, account, name);
    writer.close();
  }
  const invoices = message.child('SellerInvoiceDetails');
  writer.open('SellerInvoiceDetails');
  for (const name of [
    'SellerDirectDebitIdentifier',
    'PaymentInstructionIdentifier',
    'SellerInstructionFreeText',
    'SellerInvoiceTypeDetails',
  ]) {
    copy(writer, invoices, name);
  }
  writer.close();
}

function writeBuyer(writer: XmlWriter, proposal: XmlElement | undefined): void {
  const buyer = proposal?.child('BuyerPartyDetails');
  if (buyer) {
    writer.copy(buyer);
    return;
  }
  writer.open('BuyerPartyDetails').leaf('BuyerOrganisationName', somePayer.name);
  writer.open('BuyerPostalAddressDetails').leaf('BuyerStreetName', somePayer.street);
  writer.leaf('BuyerTownName', somePayer.town).leaf('BuyerPostCodeIdentifier', somePayer.postCode).close().close();
}

function copy(writer: XmlWriter, parent: XmlElement | undefined, name: string): void {
  for (const child of parent?.children(name) ?? []) writer.copy(child);
}
