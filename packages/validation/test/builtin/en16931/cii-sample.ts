import { amount, BASE, type Scenario, taxOf } from './scenario.js';

/** An invoice of ours with nearly everything that EN 16931 has room for, and nothing wrong in it. */
export function ciiSample(scenario: Scenario): string {
  const { code, rate, exemption } = scenario;
  const tax = taxOf(scenario);
  const vat = code !== 'O';
  const percent = rate === undefined ? '' : `<ram:RateApplicablePercent>${rate}</ram:RateApplicablePercent>`;
  const category = `<ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>${code}</ram:CategoryCode>${percent}`;
  const registration = (id: string): string =>
    vat ? `<ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">${id}</ram:ID></ram:SpecifiedTaxRegistration>` : '';
  const address = (country: string): string =>
    `<ram:PostalTradeAddress><ram:PostcodeCode>20100</ram:PostcodeCode><ram:LineOne>Esimerkkikatu 1</ram:LineOne><ram:CityName>Turku</ram:CityName><ram:CountryID>${country}</ram:CountryID></ram:PostalTradeAddress>`;
  const day = (text: string): string => `<udt:DateTimeString format="102">${text}</udt:DateTimeString>`;
  const indicator = (value: boolean): string =>
    `<ram:ChargeIndicator><udt:Indicator>${value}</udt:Indicator></ram:ChargeIndicator>`;
  const settlement = (net: number, more: string): string =>
    `<ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax>${category}</ram:ApplicableTradeTax>${more}<ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>${amount(net)}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100" xmlns:qdt="urn:un:unece:uncefact:data:standard:QualifiedDataType:100">
  <rsm:ExchangedDocumentContext><ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>urn:fdc:example:billing:1</ram:ID></ram:BusinessProcessSpecifiedDocumentContextParameter><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
  <rsm:ExchangedDocument><ram:ID>2026-0001</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime>${day('20260131')}</ram:IssueDateTime><ram:IncludedNote><ram:Content>Kiitos tilauksesta</ram:Content><ram:SubjectCode>AAI</ram:SubjectCode></ram:IncludedNote></rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>
    <ram:IncludedSupplyChainTradeLineItem>
      <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID><ram:IncludedNote><ram:Content>Toimitettu</ram:Content></ram:IncludedNote></ram:AssociatedDocumentLineDocument>
      <ram:SpecifiedTradeProduct><ram:GlobalID schemeID="0160">06400000000037</ram:GlobalID><ram:SellerAssignedID>M-9</ram:SellerAssignedID><ram:BuyerAssignedID>O-9</ram:BuyerAssignedID><ram:Name>Tuoli</ram:Name><ram:Description>Sininen</ram:Description><ram:ApplicableProductCharacteristic><ram:Description>Väri</ram:Description><ram:Value>Sininen</ram:Value></ram:ApplicableProductCharacteristic><ram:DesignatedProductClassification><ram:ClassCode listID="STI">56112200</ram:ClassCode></ram:DesignatedProductClassification><ram:OriginTradeCountry><ram:ID>EE</ram:ID></ram:OriginTradeCountry></ram:SpecifiedTradeProduct>
      <ram:SpecifiedLineTradeAgreement><ram:BuyerOrderReferencedDocument><ram:LineID>3</ram:LineID></ram:BuyerOrderReferencedDocument><ram:GrossPriceProductTradePrice><ram:ChargeAmount>110.0000</ram:ChargeAmount><ram:AppliedTradeAllowanceCharge>${indicator(false)}<ram:ActualAmount>10.0000</ram:ActualAmount></ram:AppliedTradeAllowanceCharge></ram:GrossPriceProductTradePrice><ram:NetPriceProductTradePrice><ram:ChargeAmount>100.0000</ram:ChargeAmount><ram:BasisQuantity unitCode="C62">1</ram:BasisQuantity></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
      <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">10</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
      ${settlement(
        1000,
        `<ram:BillingSpecifiedPeriod><ram:StartDateTime>${day('20260102')}</ram:StartDateTime><ram:EndDateTime>${day('20260130')}</ram:EndDateTime></ram:BillingSpecifiedPeriod><ram:SpecifiedTradeAllowanceCharge>${indicator(false)}<ram:BasisAmount>1000.00</ram:BasisAmount><ram:ActualAmount>20.00</ram:ActualAmount><ram:ReasonCode>95</ram:ReasonCode><ram:Reason>Alennus</ram:Reason></ram:SpecifiedTradeAllowanceCharge><ram:SpecifiedTradeAllowanceCharge>${indicator(true)}<ram:BasisAmount>1000.00</ram:BasisAmount><ram:ActualAmount>20.00</ram:ActualAmount><ram:ReasonCode>FC</ram:ReasonCode><ram:Reason>Rahti</ram:Reason></ram:SpecifiedTradeAllowanceCharge>`,
      )}
    </ram:IncludedSupplyChainTradeLineItem>
    <ram:IncludedSupplyChainTradeLineItem>
      <ram:AssociatedDocumentLineDocument><ram:LineID>2</ram:LineID></ram:AssociatedDocumentLineDocument>
      <ram:SpecifiedTradeProduct><ram:Name>Kokoaminen</ram:Name></ram:SpecifiedTradeProduct>
      <ram:SpecifiedLineTradeAgreement><ram:GrossPriceProductTradePrice><ram:ChargeAmount>100</ram:ChargeAmount></ram:GrossPriceProductTradePrice><ram:NetPriceProductTradePrice><ram:ChargeAmount>100</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
      <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="HUR">5</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
      ${settlement(500, '')}
    </ram:IncludedSupplyChainTradeLineItem>
    <ram:ApplicableHeaderTradeAgreement>
      <ram:BuyerReference>KP-7</ram:BuyerReference>
      <ram:SellerTradeParty><ram:GlobalID schemeID="0088">6400000000013</ram:GlobalID><ram:Name>Myyjä Oy</ram:Name><ram:Description>Kotipaikka Turku</ram:Description><ram:SpecifiedLegalOrganization><ram:ID schemeID="0212">1234567-1</ram:ID><ram:TradingBusinessName>Myyjä</ram:TradingBusinessName></ram:SpecifiedLegalOrganization><ram:DefinedTradeContact><ram:PersonName>Maija</ram:PersonName></ram:DefinedTradeContact>${address('FI')}<ram:URIUniversalCommunication><ram:URIID schemeID="0216">003712345671</ram:URIID></ram:URIUniversalCommunication>${registration('FI12345671')}</ram:SellerTradeParty>
      <ram:BuyerTradeParty><ram:GlobalID schemeID="0088">7300000000015</ram:GlobalID><ram:Name>Köpare AB</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0007">5560000001</ram:ID></ram:SpecifiedLegalOrganization><ram:DefinedTradeContact><ram:PersonName>Sven</ram:PersonName></ram:DefinedTradeContact>${address('SE')}<ram:URIUniversalCommunication><ram:URIID schemeID="0007">5560000001</ram:URIID></ram:URIUniversalCommunication>${registration('SE556000000101')}</ram:BuyerTradeParty>
      ${vat ? `<ram:SellerTaxRepresentativeTradeParty><ram:Name>Edustaja Oy</ram:Name>${address('FI')}${registration('FI11111111')}</ram:SellerTaxRepresentativeTradeParty>` : ''}
      <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>T-1</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>
      <ram:ContractReferencedDocument><ram:IssuerAssignedID>S-1</ram:IssuerAssignedID></ram:ContractReferencedDocument>
      <ram:AdditionalReferencedDocument><ram:IssuerAssignedID>OB-1</ram:IssuerAssignedID><ram:TypeCode>130</ram:TypeCode><ram:ReferenceTypeCode>ABT</ram:ReferenceTypeCode></ram:AdditionalReferencedDocument>
      <ram:AdditionalReferencedDocument><ram:IssuerAssignedID>A-1</ram:IssuerAssignedID><ram:URIID>https://example.com/tunnit.csv</ram:URIID><ram:TypeCode>916</ram:TypeCode><ram:Name>Tuntilista</ram:Name><ram:AttachmentBinaryObject mimeCode="text/csv" filename="tunnit.csv">MTsy</ram:AttachmentBinaryObject></ram:AdditionalReferencedDocument>
    </ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeDelivery><ram:ShipToTradeParty><ram:GlobalID schemeID="0088">7300000000022</ram:GlobalID><ram:Name>Köpares lager</ram:Name>${address('SE')}</ram:ShipToTradeParty><ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>${day('20260130')}</ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent></ram:ApplicableHeaderTradeDelivery>
    <ram:ApplicableHeaderTradeSettlement>
      <ram:PaymentReference>1232</ram:PaymentReference>
      <ram:TaxCurrencyCode>SEK</ram:TaxCurrencyCode>
      <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
      <ram:PayeeTradeParty><ram:GlobalID schemeID="0088">6400000000020</ram:GlobalID><ram:Name>Rahoittaja Oy</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0212">7654321-0</ram:ID></ram:SpecifiedLegalOrganization></ram:PayeeTradeParty>
      <ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>30</ram:TypeCode><ram:Information>Tilisiirto</ram:Information><ram:ApplicableTradeSettlementFinancialCard><ram:ID>1234</ram:ID></ram:ApplicableTradeSettlementFinancialCard><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>FI2112345600000785</ram:IBANID></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
      <ram:ApplicableTradeTax><ram:CalculatedAmount>${amount(tax)}</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode>${exemption === undefined ? '' : `<ram:ExemptionReason>${exemption}</ram:ExemptionReason>`}<ram:BasisAmount>${amount(BASE)}</ram:BasisAmount><ram:CategoryCode>${code}</ram:CategoryCode><ram:DueDateTypeCode>5</ram:DueDateTypeCode>${percent}</ram:ApplicableTradeTax>
      <ram:BillingSpecifiedPeriod><ram:StartDateTime>${day('20260101')}</ram:StartDateTime><ram:EndDateTime>${day('20260131')}</ram:EndDateTime></ram:BillingSpecifiedPeriod>
      <ram:SpecifiedTradeAllowanceCharge>${indicator(false)}<ram:CalculationPercent>10</ram:CalculationPercent><ram:BasisAmount>1000.00</ram:BasisAmount><ram:ActualAmount>100.00</ram:ActualAmount><ram:ReasonCode>95</ram:ReasonCode><ram:Reason>Alennus</ram:Reason><ram:CategoryTradeTax>${category}</ram:CategoryTradeTax></ram:SpecifiedTradeAllowanceCharge>
      <ram:SpecifiedTradeAllowanceCharge>${indicator(true)}<ram:CalculationPercent>5</ram:CalculationPercent><ram:BasisAmount>1000.00</ram:BasisAmount><ram:ActualAmount>50.00</ram:ActualAmount><ram:ReasonCode>FC</ram:ReasonCode><ram:Reason>Rahti</ram:Reason><ram:CategoryTradeTax>${category}</ram:CategoryTradeTax></ram:SpecifiedTradeAllowanceCharge>
      <ram:SpecifiedTradePaymentTerms><ram:Description>14 päivää netto</ram:Description><ram:DueDateDateTime>${day('20260214')}</ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>1500.00</ram:LineTotalAmount><ram:ChargeTotalAmount>50.00</ram:ChargeTotalAmount><ram:AllowanceTotalAmount>100.00</ram:AllowanceTotalAmount><ram:TaxBasisTotalAmount>${amount(BASE)}</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">${amount(tax)}</ram:TaxTotalAmount><ram:TaxTotalAmount currencyID="SEK">${amount(tax * 11)}</ram:TaxTotalAmount><ram:RoundingAmount>0.05</ram:RoundingAmount><ram:GrandTotalAmount>${amount(BASE + tax)}</ram:GrandTotalAmount><ram:TotalPrepaidAmount>10.00</ram:TotalPrepaidAmount><ram:DuePayableAmount>${amount(BASE + tax - 10 + 0.05)}</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
      <ram:InvoiceReferencedDocument><ram:IssuerAssignedID>2025-0999</ram:IssuerAssignedID></ram:InvoiceReferencedDocument>
    </ram:ApplicableHeaderTradeSettlement>
  </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>
`;
}
