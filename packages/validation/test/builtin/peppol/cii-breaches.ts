import type { Breach } from '../breach-tests.js';
import { IDENTIFIERS } from './breaches.js';
import {
  allowance,
  type CiiParts,
  type CiiParty,
  cii,
  endpoint,
  legal,
  paidBy,
  period,
  referenced,
  registration,
} from './cii-documents.js';

const breach = (rule: string, xml: string, ...also: string[]): Breach => ({ rule, xml, also });

const vat = (amount: string, currency: string): string =>
  `<ram:TaxTotalAmount currencyID="${currency}">${amount}</ram:TaxTotalAmount>`;
const SEK = '<ram:TaxCurrencyCode>SEK</ram:TaxCurrencyCode>';
const amounts = (actual: string, percent = '', basis = ''): string =>
  `${percent === '' ? '' : `<ram:CalculationPercent>${percent}</ram:CalculationPercent>`}${
    basis === '' ? '' : `<ram:BasisAmount>${basis}</ram:BasisAmount>`
  }<ram:ActualAmount>${actual}</ram:ActualAmount>`;
const reason = (code: string, text = ''): string =>
  `<ram:ActualAmount>1.00</ram:ActualAmount><ram:ReasonCode>${code}</ram:ReasonCode>${text === '' ? '' : `<ram:Reason>${text}</ram:Reason>`}`;

const BILLING: readonly Breach[] = [
  breach('PEPPOL-EN16931-R001', cii({ process: '' }), 'PEPPOL-EN16931-R007'),
  breach(
    'PEPPOL-EN16931-R002',
    cii({
      notes: '<ram:IncludedNote><ram:Content>a</ram:Content><ram:SubjectCode>AAI</ram:SubjectCode></ram:IncludedNote>',
    }),
  ),
  breach('PEPPOL-EN16931-R003', cii({ reference: '' })),
  breach('PEPPOL-EN16931-R004', cii({ guideline: 'urn:cen.eu:en16931:2017' })),
  breach(
    'PEPPOL-EN16931-R005',
    cii({ taxCurrency: '<ram:TaxCurrencyCode>EUR</ram:TaxCurrencyCode>' }),
    'PEPPOL-EN16931-R054',
  ),
  breach('PEPPOL-EN16931-R006', cii({ documents: referenced('130').repeat(2) })),
  breach(
    'PEPPOL-EN16931-R007',
    cii({
      process:
        '<ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>urn:other</ram:ID></ram:BusinessProcessSpecifiedDocumentContextParameter>',
    }),
  ),
  breach('PEPPOL-EN16931-R010', cii({ buyer: { endpoint: '' } })),
  breach('PEPPOL-EN16931-R020', cii({ seller: { endpoint: '' } })),
  breach('PEPPOL-EN16931-R040', cii({ allowances: allowance(amounts('11.00', '10', '100.00')) })),
  breach('PEPPOL-EN16931-R041', cii({ allowances: allowance(amounts('10.00', '10')) })),
  breach('PEPPOL-EN16931-R042', cii({ allowances: allowance(amounts('10.00', '', '100.00')) })),
  breach('PEPPOL-EN16931-R043', cii({ allowances: allowance(amounts('10.00'), 'no') })),
  breach(
    'PEPPOL-EN16931-R043',
    cii({
      grossPrice: `<ram:GrossPriceProductTradePrice><ram:ChargeAmount>26</ram:ChargeAmount>${allowance(amounts('1.00'), '0', 'AppliedTradeAllowanceCharge')}</ram:GrossPriceProductTradePrice>`,
    }),
  ),
  breach('PEPPOL-EN16931-R053', cii({ vatTotals: vat('25.00', 'EUR').repeat(2) })),
  breach('PEPPOL-EN16931-R054', cii({ vatTotals: vat('25.00', 'EUR') + vat('250.00', 'SEK') })),
  breach('PEPPOL-EN16931-R055', cii({ taxCurrency: SEK, vatTotals: vat('25.00', 'EUR') + vat('-250.00', 'SEK') })),
  breach('PEPPOL-EN16931-R061', cii({ means: paidBy('59') })),
  breach('PEPPOL-EN16931-R080', cii({ documents: referenced('50').repeat(2) })),
  breach('PEPPOL-EN16931-R100', cii({ lineReferences: referenced('130').repeat(2) })),
  breach('PEPPOL-EN16931-R101', cii({ lineReferences: referenced('916') })),
  breach('PEPPOL-EN16931-R110', cii({ period: period('20260401', ''), linePeriod: period('20260331', '') })),
  breach('PEPPOL-EN16931-R111', cii({ period: period('', '20260430'), linePeriod: period('', '20260501') })),
  breach('PEPPOL-EN16931-R120', cii({ lineTotal: '100.03' })),
  breach(
    'PEPPOL-EN16931-R121',
    cii({
      netPrice: '<ram:ChargeAmount>25.00</ram:ChargeAmount><ram:BasisQuantity unitCode="C62">0</ram:BasisQuantity>',
    }),
  ),
  breach(
    'PEPPOL-EN16931-R130',
    cii({
      netPrice: '<ram:ChargeAmount>25.00</ram:ChargeAmount><ram:BasisQuantity unitCode="KGM">1</ram:BasisQuantity>',
    }),
  ),
  breach(
    'PEPPOL-EN16931-CL001',
    cii({
      documents: referenced('916').replace(
        '</ram:TypeCode>',
        '</ram:TypeCode><ram:AttachmentBinaryObject mimeCode="text/plain">AA==</ram:AttachmentBinaryObject>',
      ),
    }),
  ),
  breach('PEPPOL-EN16931-CL002', cii({ allowances: allowance(reason('1')) })),
  breach('PEPPOL-EN16931-CL003', cii({ allowances: allowance(reason('1'), 'true') })),
  breach(
    'PEPPOL-EN16931-CL007',
    cii({
      taxCurrency: '<ram:TaxCurrencyCode>SKE</ram:TaxCurrencyCode>',
      vatTotals: vat('25.00', 'EUR') + vat('250.00', 'SKE'),
    }),
  ),
  breach('PEPPOL-EN16931-CL008', cii({ buyer: { endpoint: endpoint('1', 'AN') } })),
  breach('PEPPOL-EN16931-F001', cii({ issued: '<udt:DateTimeString format="102">2026-05-04</udt:DateTimeString>' })),
];

const CHECKED = ['0088', '0192', '0184', '0208', '0201', '0210', '0211', '0007', '0151'];
const identified = (scheme: string, id: string): string =>
  cii({ buyer: { ids: `<ram:GlobalID schemeID="${scheme}">${id}</ram:GlobalID>` } });
const KINDS = IDENTIFIERS.filter(([, scheme]) => CHECKED.includes(scheme));

const PARTIES = {
  no: { country: 'NO', vat: 'NO123456785MVA', registrations: registration('Foretaksregisteret', 'FC') },
  dk: { country: 'DK', vat: 'DK12345678', legal: legal('DK12345678', '0184') },
  it: { country: 'IT', vat: 'IT00743110157', registrations: registration('RSSMRA85T10A562S', 'FC') },
  se: { country: 'SE', vat: 'SE556036079301', legal: legal('5560360793') },
  nl: { country: 'NL', vat: 'NL123456789B12', legal: legal('12345678', '0106') },
} as const satisfies Record<string, Partial<CiiParty>>;

function domestic(country: keyof typeof PARTIES, parts: Partial<CiiParts> = {}): string {
  const { seller = {}, buyer = {}, ...rest } = parts;
  return cii({
    ...(country === 'dk' ? { means: paidBy('1') } : {}),
    ...rest,
    seller: { ...PARTIES[country], ...seller },
    buyer: { ...PARTIES[country], ...buyer },
  });
}

const slip = (code: string, reference: string, account: string): string =>
  domestic('dk', {
    paymentReference: `<ram:PaymentReference>${reference}</ram:PaymentReference>`,
    means: paidBy(code, `<ram:IBANID>${account}</ram:IBANID>`),
  });
const giro = (account: string, name: string): string =>
  domestic('se', { means: paidBy('30', `<ram:ProprietaryID>${account}</ram:ProprietaryID>`, `SE:${name}`) });
const line = (name: string): string => `<ram:${name}>x</ram:${name}>`;

const NATIONAL: readonly Breach[] = [
  breach('NO-R-001', domestic('no', { seller: { vat: 'NO123456786MVA' } })),
  breach('NO-R-002', domestic('no', { seller: { registrations: '' } })),
  breach('DK-R-002', domestic('dk', { seller: { legal: '' } })),
  breach(
    'DK-R-003',
    domestic('dk', {
      product:
        '<ram:DesignatedProductClassification><ram:ClassCode listID="TST" listVersionID="18.01">1</ram:ClassCode></ram:DesignatedProductClassification>',
    }),
  ),
  breach('DK-R-004', domestic('dk', { allowances: allowance(reason('ZZZ', '#1'), 'true') })),
  breach('DK-R-005', domestic('dk', { means: paidBy('30') })),
  breach('DK-R-006', domestic('dk', { means: paidBy('31', '<ram:IBANID>1</ram:IBANID>') })),
  breach('DK-R-007', domestic('dk', { means: paidBy('49') }), 'PEPPOL-EN16931-R061'),
  breach('DK-R-008', slip('50', '02#1', '1234567')),
  breach('DK-R-009', slip('50', '04#1', '1234567')),
  breach('DK-R-010', slip('93', '71#1234567890123456', '1234567')),
  breach('DK-R-011', slip('93', '71#1', '12345678')),
  breach('DK-R-013', domestic('dk', { buyer: { ids: '<ram:GlobalID>1</ram:GlobalID>' } })),
  breach('DK-R-014', domestic('dk', { seller: { legal: legal('12345678') } })),
  breach('DK-R-016', domestic('dk', { type: '381', payable: '-1.00' })),
  breach('IT-R-001', domestic('it', { seller: { registrations: registration('SHORT', 'FC') } })),
  breach('IT-R-002', domestic('it', { seller: { address: line('PostcodeCode') + line('CityName') } })),
  breach('IT-R-003', domestic('it', { seller: { address: line('PostcodeCode') + line('LineOne') } })),
  breach('IT-R-004', domestic('it', { seller: { address: line('LineOne') + line('CityName') } })),
  breach('SE-R-001', domestic('se', { seller: { vat: 'SE55603607930' } })),
  breach('SE-R-002', domestic('se', { seller: { vat: 'SE5560360793AB' } })),
  breach('SE-R-003', domestic('se', { seller: { legal: legal('556036079X') } }), 'SE-R-013'),
  breach('SE-R-004', domestic('se', { seller: { legal: legal('55603607931') } })),
  breach('SE-R-005', domestic('se', { seller: { registrations: registration('F-skatt', 'FC') } })),
  breach('SE-R-006', domestic('se', { lineTax: '<ram:RateApplicablePercent>24</ram:RateApplicablePercent>' })),
  breach('SE-R-007', giro('123-4', 'PLUSGIRO')),
  breach('SE-R-008', giro('123-456', 'BANKGIRO')),
  breach('SE-R-009', giro('123456', 'BANKGIRO')),
  breach('SE-R-010', giro('123456789', 'PLUSGIRO')),
  breach('SE-R-011', domestic('se', { means: paidBy('56') })),
  breach('SE-R-012', domestic('se', { means: paidBy('31') })),
  breach('SE-R-013', domestic('se', { seller: { legal: legal('5560360794') } })),
  breach('NL-R-001', domestic('nl', { type: '381' })),
  breach('NL-R-002', domestic('nl', { seller: { address: line('LineOne') } })),
  breach('NL-R-003', domestic('nl', { seller: { legal: legal('1') } })),
  breach('NL-R-004', domestic('nl', { buyer: { address: line('LineOne') } })),
  breach('NL-R-005', domestic('nl', { buyer: { legal: legal('1') } })),
  breach(
    'NL-R-006',
    domestic('nl', {
      representative:
        '<ram:SellerTaxRepresentativeTradeParty><ram:PostalTradeAddress><ram:CountryID>NL</ram:CountryID></ram:PostalTradeAddress></ram:SellerTaxRepresentativeTradeParty>',
    }),
  ),
  breach('NL-R-007', domestic('nl', { means: '' })),
  breach('NL-R-008', domestic('nl', { means: paidBy('10') })),
  breach(
    'NL-R-009',
    domestic('nl', {
      lineOrder: '<ram:BuyerOrderReferencedDocument><ram:LineID>1</ram:LineID></ram:BuyerOrderReferencedDocument>',
    }),
  ),
];

export const CII_BREACHES: readonly Breach[] = [
  ...BILLING,
  ...KINDS.map(([rule, scheme, , wrong]) => breach(rule, identified(scheme, wrong))),
  breach('PEPPOL-COMMON-R046', cii({ buyer: { endpoint: endpoint('123', '9907') } }), 'PEPPOL-EN16931-CL008'),
  breach('PEPPOL-COMMON-R048', cii({ buyer: { endpoint: endpoint('IT00743110158', '9906') } }), 'PEPPOL-EN16931-CL008'),
  ...NATIONAL,
];

export const CII_SOUND: Readonly<Record<string, string>> = {
  'an invoice': cii(),
  'a credit note': cii({ type: '381' }),
  'an invoice with two VAT currencies': cii({
    taxCurrency: SEK,
    vatTotals: vat('25.00', 'EUR') + vat('250.00', 'SEK'),
  }),
  'an invoice with an allowance': cii({ allowances: allowance(amounts('10.00', '10', '100.00')) }),
  'a Danish invoice with a payment slip': slip('93', '71#1234567890123456', '12345678'),
  'a Swedish invoice with bankgiro': giro('1234567', 'BANKGIRO'),
  ...Object.fromEntries(
    Object.keys(PARTIES).map((country) => [
      `a domestic invoice in ${country}`,
      domestic(country as keyof typeof PARTIES),
    ]),
  ),
  ...Object.fromEntries(
    KINDS.map(([, scheme, right]) => [`an identifier of scheme ${scheme}`, identified(scheme, right)]),
  ),
};
