/** Messages of the Finnish notification service, invented: every element that the structures have stands in one of them. */

const invoices = (bankFields: string) => `<SellerInvoiceDetails>
    <SellerDirectDebitIdentifier>SDD1</SellerDirectDebitIdentifier>
    <PaymentInstructionIdentifier>123456789</PaymentInstructionIdentifier>
    <SellerInstructionFreeText LanguageCode="FI">Anna asiakasnumero.</SellerInstructionFreeText>
    <SellerInvoiceTypeDetails>
      <SellerInvoiceTypeText LanguageCode="FI">Vesilasku</SellerInvoiceTypeText>
      <SellerInvoiceIdentifierText LanguageCode="FI" SellerInvoiceIdentifierType="08" SellerInvoiceIdentifierMinLength="4"
        SellerInvoiceIdentifierMaxLength="10" SellerInvoiceIdentifierSpaces="false" SellerInvoiceIdentifierHyphens="true"
        >Asiakasnumero</SellerInvoiceIdentifierText>
    </SellerInvoiceTypeDetails>${bankFields}
  </SellerInvoiceDetails>`;

const seller = (
  bankName = '<SellerOrganisationBankName>Virta Sähkö</SellerOrganisationBankName>',
) => `<SellerPartyDetails>
    <SellerPartyIdentifier>0112038-9</SellerPartyIdentifier>
    <SellerOrganisationNames LanguageCode="FI">
      <SellerOrganisationName>Virta Sähkö Oy</SellerOrganisationName>
    </SellerOrganisationNames>
    ${bankName}
    <SellerPostalAddressDetails>
      <SellerStreetName>Rantatie 1</SellerStreetName>
      <SellerTownName>Kuopio</SellerTownName>
      <SellerPostCodeIdentifier>70100</SellerPostCodeIdentifier>
      <CountryCode>FI</CountryCode>
      <CountryName>Suomi</CountryName>
      <SellerPostOfficeBoxIdentifier>PL 1</SellerPostOfficeBoxIdentifier>
    </SellerPostalAddressDetails>`;

const details = (type: string, identifier: string) => `<MessageDetails>
    <MessageTypeCode>${type}</MessageTypeCode>
    <MessageTypeText>Ilmoitus</MessageTypeText>
    <MessageActionCode>ADD</MessageActionCode>
    <MessageActionCodeIdentifier>${identifier}</MessageActionCodeIdentifier>
    <MessageDate Format="CCYYMMDD">20261102</MessageDate>
    <SenderInfoIdentifier>SI-1</SenderInfoIdentifier>
  </MessageDetails>`;

const sender = (more = '') => `<InvoiceSenderInformationDetails>
    <SellerWebaddressNameText>Virta</SellerWebaddressNameText>
    <SellerWebaddressText>https://virta.example</SellerWebaddressText>
    <InvoiceSenderAddress>003701120389</InvoiceSenderAddress>
    <InvoiceSenderIntermediatorAddress>DABAFIHH</InvoiceSenderIntermediatorAddress>${more}
  </InvoiceSenderInformationDetails>`;

const account = (more = '') => `<SellerAccountDetails>
    <SellerAccountID IdentificationSchemeName="IBAN">FI2112345600000785</SellerAccountID>
    <SellerBic IdentificationSchemeName="BIC">DABAFIHH</SellerBic>${more}
  </SellerAccountDetails>`;

const buyer = `<BuyerPartyDetails>
    <BuyerPartyIdentifier>7</BuyerPartyIdentifier>
    <BuyerOrganisationName>Maija Meikäläinen</BuyerOrganisationName>
    <BuyerPostalAddressDetails>
      <BuyerStreetName>Kotikuja 2</BuyerStreetName>
      <BuyerTownName>Kuopio</BuyerTownName>
      <BuyerPostCodeIdentifier>70100</BuyerPostCodeIdentifier>
      <CountryCode>FI</CountryCode>
      <CountryName>Suomi</CountryName>
      <BuyerPostOfficeBoxIdentifier>PL 2</BuyerPostOfficeBoxIdentifier>
    </BuyerPostalAddressDetails>
  </BuyerPartyDetails>`;

const recipient = (more = '') => `<InvoiceRecipientDetails>
    <InvoiceRecipientAddress>FI4819503000000010</InvoiceRecipientAddress>
    <InvoiceRecipientIntermediatorAddress>NDEAFIHH</InvoiceRecipientIntermediatorAddress>
    <SellerInvoiceIdentifier SellerInvoiceIdentifierType="08">4711</SellerInvoiceIdentifier>${more}
  </InvoiceRecipientDetails>`;

/** FinvoiceSenderInfo: an invoicer tells the banks that it sends e-invoices. */
export const ownSenderInfo = `<FinvoiceSenderInfo Version="2.0">
  ${details('SENDERINFO', '02')}
  ${seller()}<IndustryCode>36000</IndustryCode></SellerPartyDetails>
  <SellerOrganisationUnitNumber>00370112038900001</SellerOrganisationUnitNumber>
  ${sender(`
    <NewInvoiceSenderAddress>00370112038900002</NewInvoiceSenderAddress>
    <NewInvoiceSenderIntermediatorAddress>NDEAFIHH</NewInvoiceSenderIntermediatorAddress>`)}
  ${account(`
    <NewSellerAccountID IdentificationSchemeName="IBAN">FI4819503000000010</NewSellerAccountID>
    <NewSellerBic IdentificationSchemeName="BIC">NDEAFIHH</NewSellerBic>`)}
  ${invoices('<SellerServiceCode>00</SellerServiceCode>')}
  <ProposedDueDateAccepted>YES</ProposedDueDateAccepted>
  <ProposedInvoicePeriodAccepted>NO</ProposedInvoicePeriodAccepted>
</FinvoiceSenderInfo>`;

/** FinvoiceReceiverInfo: a consumer's bank tells the invoicer where to send. */
export const ownReceiverInfo = `<FinvoiceReceiverInfo Version="2.0">
  ${details('RECEIVERINFO', '01')}
  ${seller()}</SellerPartyDetails>
  <SellerOrganisationUnitNumber>00370112038900001</SellerOrganisationUnitNumber>
  ${sender()}
  ${account()}
  ${invoices('')}
  <ReceiverInfoTimeStamp>2026-11-02T10:20:30</ReceiverInfoTimeStamp>
  ${buyer}
  ${recipient(`
    <EpiRemittanceIdentifier>13</EpiRemittanceIdentifier>
    <InvoiceRecipientLanguageCode>FI</InvoiceRecipientLanguageCode>`)}
  <ProposedDueDate>15</ProposedDueDate>
  <ProposedInvoicePeriod>2</ProposedInvoicePeriod>
  <BuyerServiceCode>00</BuyerServiceCode>
  <ConversionDetails><ConversionID>C1</ConversionID></ConversionDetails>
</FinvoiceReceiverInfo>`;

/** ReceiverProposal: an invoicer asks a consumer's bank for the consumer's address. */
export const ownReceiverProposal = `<ReceiverProposal Version="1.0">
  ${details('RECEIVERPROPOSAL', '00')}
  ${seller('')}</SellerPartyDetails>
  <SellerOrganisationUnitNumber>00370112038900001</SellerOrganisationUnitNumber>
  ${sender()}
  ${invoices('')}
  ${buyer}
  ${recipient()}
  <ConversionDetails>
    <ConversionID>C1</ConversionID>
    <DDArchiveCode>A1</DDArchiveCode>
    <BuyerDDIdentifier>B1</BuyerDDIdentifier>
    <DDReferenceNumber>13</DDReferenceNumber>
    <BuyerDDAccountId>12345600000785</BuyerDDAccountId>
  </ConversionDetails>
  <RPFreeText>Hei!</RPFreeText>
</ReceiverProposal>`;

/** Finvoiceack: a bank refuses a message. */
export const ownAcknowledgement = `<Finvoiceack Version="2.0"
  xmlns="http://www.pankkiyhdistys.fi/verkkolasku/finvoice/finvoiceack.xsd"
  xmlns:eb="http://www.oasis-open.org/committees/ebxml-msg/schema/msg-header-2_0.xsd">
  <Acknowledgement>
    <eb:From><eb:PartyId>003701120389</eb:PartyId><eb:Role>Sender</eb:Role></eb:From>
    <eb:From><eb:PartyId>DABAFIHH</eb:PartyId><eb:Role>Intermediator</eb:Role></eb:From>
    <eb:To><eb:PartyId>SENDERINFO</eb:PartyId><eb:Role>Receiver</eb:Role></eb:To>
    <eb:To><eb:PartyId>NDEAFIHH</eb:PartyId><eb:Role>Intermediator</eb:Role></eb:To>
    <MessageData><eb:MessageId>SI-1</eb:MessageId><eb:Timestamp>2026-11-02T10:20:30Z</eb:Timestamp></MessageData>
    <Reason><Code>803</Code><Text>Invoicer notification exists</Text></Reason>
  </Acknowledgement>
  <RefToCounterpartMessage>SI-0</RefToCounterpartMessage>
  <MessageTransmissionDetails>
    <MessageSenderDetails><FromIdentifier>SENDERINFO</FromIdentifier><FromIntermediator>NDEAFIHH</FromIntermediator></MessageSenderDetails>
    <MessageReceiverDetails><ToIdentifier>003701120389</ToIdentifier><ToIntermediator>DABAFIHH</ToIntermediator></MessageReceiverDetails>
    <MessageDetails>
      <MessageIdentifier>ACK-01</MessageIdentifier>
      <MessageTimeStamp>2026-11-02T10:21:30Z</MessageTimeStamp>
      <RefToMessageIdentifier>SI-001</RefToMessageIdentifier>
    </MessageDetails>
  </MessageTransmissionDetails>
  <Error><Code>803</Code><Text>exists</Text><Severity>ERROR</Severity><Location>MessageDetails</Location></Error>
</Finvoiceack>`;
