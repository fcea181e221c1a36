/** A small Finvoice of our own that keeps every rule, EN 16931 declared; tests edit it. */
export const FINVOICE = `<?xml version="1.0" encoding="UTF-8"?>
<Finvoice Version="3.0">
  <MessageTransmissionDetails>
    <MessageSenderDetails><FromIdentifier>003720774740</FromIdentifier><FromIntermediator>003721291126</FromIntermediator></MessageSenderDetails>
    <MessageReceiverDetails><ToIdentifier>003701120389</ToIdentifier><ToIntermediator>003721291126</ToIntermediator></MessageReceiverDetails>
    <MessageDetails><MessageIdentifier>m-1</MessageIdentifier><MessageTimeStamp>2026-05-04T08:00:00Z</MessageTimeStamp><SpecificationIdentifier>EN16931</SpecificationIdentifier></MessageDetails>
  </MessageTransmissionDetails>
  <SellerPartyDetails>
    <SellerPartyIdentifier>2077474-0</SellerPartyIdentifier>
    <SellerOrganisationName>Myyjä Oy</SellerOrganisationName>
    <SellerOrganisationTaxCode>FI20774740</SellerOrganisationTaxCode>
    <SellerPostalAddressDetails><SellerTownName>OULU</SellerTownName><CountryCode>FI</CountryCode></SellerPostalAddressDetails>
  </SellerPartyDetails>
  <SellerInformationDetails>
    <SellerAccountDetails><SellerAccountID IdentificationSchemeName="IBAN">FI2112345600000785</SellerAccountID><SellerBic IdentificationSchemeName="BIC">NDEAFIHH</SellerBic></SellerAccountDetails>
  </SellerInformationDetails>
  <BuyerPartyDetails>
    <BuyerPartyIdentifier>0112038-9</BuyerPartyIdentifier>
    <BuyerOrganisationName>Ostaja Oyj</BuyerOrganisationName>
    <BuyerOrganisationTaxCode>FI01120389</BuyerOrganisationTaxCode>
    <BuyerPostalAddressDetails><BuyerTownName>ESPOO</BuyerTownName><CountryCode>FI</CountryCode></BuyerPostalAddressDetails>
  </BuyerPartyDetails>
  <InvoiceDetails>
    <InvoiceTypeCode>INV01</InvoiceTypeCode>
    <InvoiceTypeCodeUN>380</InvoiceTypeCodeUN>
    <InvoiceTypeText>LASKU</InvoiceTypeText>
    <OriginCode>Original</OriginCode>
    <InvoiceNumber>17</InvoiceNumber>
    <InvoiceDate Format="CCYYMMDD">20260504</InvoiceDate>
    <InvoicingPeriodStartDate Format="CCYYMMDD">20260401</InvoicingPeriodStartDate>
    <InvoicingPeriodEndDate Format="CCYYMMDD">20260430</InvoicingPeriodEndDate>
    <RowsTotalVatExcludedAmount AmountCurrencyIdentifier="EUR">200,00</RowsTotalVatExcludedAmount>
    <InvoiceTotalVatExcludedAmount AmountCurrencyIdentifier="EUR">200,00</InvoiceTotalVatExcludedAmount>
    <InvoiceTotalVatAmount AmountCurrencyIdentifier="EUR">39,50</InvoiceTotalVatAmount>
    <InvoiceTotalVatIncludedAmount AmountCurrencyIdentifier="EUR">239,50</InvoiceTotalVatIncludedAmount>
    <VatSpecificationDetails>
      <VatBaseAmount AmountCurrencyIdentifier="EUR">100,00</VatBaseAmount><VatRatePercent>25,5</VatRatePercent><VatCode>S</VatCode><VatRateAmount AmountCurrencyIdentifier="EUR">25,50</VatRateAmount>
    </VatSpecificationDetails>
    <VatSpecificationDetails>
      <VatBaseAmount AmountCurrencyIdentifier="EUR">100,00</VatBaseAmount><VatRatePercent>14</VatRatePercent><VatCode>S</VatCode><VatRateAmount AmountCurrencyIdentifier="EUR">14,00</VatRateAmount>
    </VatSpecificationDetails>
    <PaymentTermsDetails><InvoiceDueDate Format="CCYYMMDD">20260603</InvoiceDueDate></PaymentTermsDetails>
  </InvoiceDetails>
  <VirtualBankBarcode>421123456000007850002395000000000000000000001232260603</VirtualBankBarcode>
  <InvoiceRow>
    <ArticleName>Työ</ArticleName>
    <InvoicedQuantity QuantityUnitCode="h" QuantityUnitCodeUN="HUR">4</InvoicedQuantity>
    <StartDate Format="CCYYMMDD">20260401</StartDate>
    <EndDate Format="CCYYMMDD">20260430</EndDate>
    <UnitPriceAmount AmountCurrencyIdentifier="EUR">25,00</UnitPriceAmount>
    <RowPositionIdentifier>1</RowPositionIdentifier>
    <RowVatRatePercent>25,5</RowVatRatePercent>
    <RowVatCode>S</RowVatCode>
    <RowVatAmount AmountCurrencyIdentifier="EUR">25,50</RowVatAmount>
    <RowVatExcludedAmount AmountCurrencyIdentifier="EUR">100,00</RowVatExcludedAmount>
    <RowAmount AmountCurrencyIdentifier="EUR">125,50</RowAmount>
  </InvoiceRow>
  <InvoiceRow>
    <ArticleName>Ruoka</ArticleName>
    <InvoicedQuantity QuantityUnitCode="kpl" QuantityUnitCodeUN="C62">10</InvoicedQuantity>
    <UnitPriceAmount AmountCurrencyIdentifier="EUR">10,00</UnitPriceAmount>
    <RowPositionIdentifier>2</RowPositionIdentifier>
    <RowVatRatePercent>14</RowVatRatePercent>
    <RowVatCode>S</RowVatCode>
    <RowVatAmount AmountCurrencyIdentifier="EUR">14,00</RowVatAmount>
    <RowVatExcludedAmount AmountCurrencyIdentifier="EUR">100,00</RowVatExcludedAmount>
    <RowAmount AmountCurrencyIdentifier="EUR">114,00</RowAmount>
  </InvoiceRow>
  <EpiDetails>
    <EpiIdentificationDetails><EpiDate Format="CCYYMMDD">20260504</EpiDate><EpiReference></EpiReference></EpiIdentificationDetails>
    <EpiPartyDetails>
      <EpiBfiPartyDetails><EpiBfiIdentifier IdentificationSchemeName="BIC">NDEAFIHH</EpiBfiIdentifier></EpiBfiPartyDetails>
      <EpiBeneficiaryPartyDetails><EpiNameAddressDetails>Myyjä Oy</EpiNameAddressDetails><EpiBei>2077474-0</EpiBei><EpiAccountID IdentificationSchemeName="IBAN">FI2112345600000785</EpiAccountID></EpiBeneficiaryPartyDetails>
    </EpiPartyDetails>
    <EpiPaymentInstructionDetails>
      <EpiRemittanceInfoIdentifier IdentificationSchemeName="SPY">1232</EpiRemittanceInfoIdentifier>
      <EpiInstructedAmount AmountCurrencyIdentifier="EUR">239,50</EpiInstructedAmount>
      <EpiCharge ChargeOption="SHA"/>
      <EpiDateOptionDate Format="CCYYMMDD">20260603</EpiDateOptionDate>
    </EpiPaymentInstructionDetails>
  </EpiDetails>
</Finvoice>
`;
