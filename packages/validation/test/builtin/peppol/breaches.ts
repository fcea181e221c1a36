import type { Breach } from '../breach-tests.js';
import {
  account,
  allowance,
  amount,
  creditNote,
  type DocumentParts,
  document,
  invoice,
  mandate,
  means,
  type PartyParts,
  registration,
  taxTotal,
} from './documents.js';

const breach = (rule: string, xml: string, ...also: string[]): Breach => ({ rule, xml, also });

const eur = (name: string, value: string): string => `<cbc:${name} currencyID="EUR">${value}</cbc:${name}>`;
const exempt = (category: string, reason: string): string =>
  taxTotal(
    `<cbc:ID>${category}</cbc:ID><cbc:Percent>0</cbc:Percent><cbc:TaxExemptionReasonCode>${reason}</cbc:TaxExemptionReasonCode>`,
  );

const secondTotal = (value: string): string =>
  `<cac:TaxTotal><cbc:TaxAmount currencyID="SEK">${value}</cbc:TaxAmount></cac:TaxTotal>`;
const TAX_TOTAL = taxTotal('<cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent>');
const SEK = '<cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>';
const PERIOD =
  '<cac:InvoicePeriod><cbc:StartDate>2026-04-01</cbc:StartDate><cbc:EndDate>2026-04-30</cbc:EndDate></cac:InvoicePeriod>';
const attachment = (filename: string): string =>
  document(
    `<cbc:ID>${filename}</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="${filename}">AA==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>`,
  );

const BILLING: readonly Breach[] = [
  breach('PEPPOL-EN16931-R001', invoice({ process: '' }), 'PEPPOL-EN16931-R007'),
  breach('PEPPOL-EN16931-R002', invoice({ notes: '<cbc:Note>a</cbc:Note><cbc:Note>b</cbc:Note>' })),
  breach('PEPPOL-EN16931-R003', invoice({ buyerReference: '' })),
  breach('PEPPOL-EN16931-R004', invoice({ customization: 'urn:cen.eu:en16931:2017' })),
  breach(
    'PEPPOL-EN16931-R005',
    invoice({ taxCurrency: '<cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode>' }),
    'PEPPOL-EN16931-R054',
  ),
  breach('PEPPOL-EN16931-R007', invoice({ process: '<cbc:ProfileID>urn:other</cbc:ProfileID>' })),
  breach('PEPPOL-EN16931-R008', invoice({ notes: '<cbc:Note> </cbc:Note>' })),
  breach('PEPPOL-EN16931-R010', invoice({ buyer: { endpoint: '' } })),
  breach('PEPPOL-EN16931-R020', invoice({ seller: { endpoint: '' } })),
  breach(
    'PEPPOL-EN16931-R040',
    invoice({
      allowances: allowance(
        `<cbc:AllowanceChargeReason>x</cbc:AllowanceChargeReason><cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric>${amount('11.00')}${eur('BaseAmount', '100.00')}`,
      ),
    }),
  ),
  breach(
    'PEPPOL-EN16931-R041',
    invoice({
      allowances: allowance(amount('10.00', '<cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric>')),
    }),
  ),
  breach(
    'PEPPOL-EN16931-R042',
    creditNote({ allowances: allowance(`${amount('10.00')}${eur('BaseAmount', '100.00')}`) }),
  ),
  breach('PEPPOL-EN16931-R043', invoice({ allowances: allowance(amount('10.00'), 'no') })),
  breach(
    'PEPPOL-EN16931-R044',
    invoice({ line: { price: `${eur('PriceAmount', '25.00')}${allowance(amount('5.00'), 'true')}` } }),
  ),
  breach(
    'PEPPOL-EN16931-R046',
    invoice({
      line: { price: `${eur('PriceAmount', '25.00')}${allowance(`${amount('5.00')}${eur('BaseAmount', '31.00')}`)}` },
    }),
  ),
  breach(
    'PEPPOL-EN16931-R051',
    invoice({ line: { price: '<cbc:PriceAmount currencyID="SEK">25.00</cbc:PriceAmount>' } }),
  ),
  breach('PEPPOL-EN16931-R053', invoice({ taxTotals: TAX_TOTAL + TAX_TOTAL })),
  breach('PEPPOL-EN16931-R054', invoice({ taxTotals: TAX_TOTAL + secondTotal('250.00') })),
  breach('PEPPOL-EN16931-R055', invoice({ taxCurrency: SEK, taxTotals: TAX_TOTAL + secondTotal('-250.00') })),
  breach('PEPPOL-EN16931-R061', invoice({ means: means('59') })),
  breach(
    'PEPPOL-EN16931-R080',
    creditNote({ references: document('<cbc:ID>a</cbc:ID><cbc:DocumentTypeCode>50</cbc:DocumentTypeCode>').repeat(2) }),
  ),
  breach(
    'PEPPOL-EN16931-R100',
    invoice({
      line: {
        references:
          '<cac:DocumentReference><cbc:ID>a</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:DocumentReference>'.repeat(
            2,
          ),
      },
    }),
  ),
  breach(
    'PEPPOL-EN16931-R101',
    creditNote({ line: { references: '<cac:DocumentReference><cbc:ID>a</cbc:ID></cac:DocumentReference>' } }),
  ),
  breach(
    'PEPPOL-EN16931-R110',
    invoice({
      period: PERIOD,
      line: { period: '<cac:InvoicePeriod><cbc:StartDate>2026-03-31</cbc:StartDate></cac:InvoicePeriod>' },
    }),
  ),
  breach(
    'PEPPOL-EN16931-R111',
    invoice({
      period: PERIOD,
      line: { period: '<cac:InvoicePeriod><cbc:EndDate>2026-05-01</cbc:EndDate></cac:InvoicePeriod>' },
    }),
  ),
  breach('PEPPOL-EN16931-R120', invoice({ line: { net: '100.03' } })),
  breach(
    'PEPPOL-EN16931-R121',
    invoice({ line: { price: `${eur('PriceAmount', '25.00')}<cbc:BaseQuantity unitCode="C62">0</cbc:BaseQuantity>` } }),
  ),
  breach(
    'PEPPOL-EN16931-R130',
    invoice({ line: { price: `${eur('PriceAmount', '25.00')}<cbc:BaseQuantity unitCode="KGM">1</cbc:BaseQuantity>` } }),
  ),
  breach('PEPPOL-EN16931-CL001', invoice({ references: attachment('a.txt').replace('application/pdf', 'text/plain') })),
  breach(
    'PEPPOL-EN16931-CL002',
    invoice({
      allowances: allowance(amount('1.00', '<cbc:AllowanceChargeReasonCode>1</cbc:AllowanceChargeReasonCode>')),
    }),
  ),
  breach(
    'PEPPOL-EN16931-CL003',
    invoice({
      allowances: allowance(amount('1.00', '<cbc:AllowanceChargeReasonCode>1</cbc:AllowanceChargeReasonCode>'), 'true'),
    }),
  ),
  breach(
    'PEPPOL-EN16931-CL006',
    invoice({ period: '<cac:InvoicePeriod><cbc:DescriptionCode>5</cbc:DescriptionCode></cac:InvoicePeriod>' }),
  ),
  breach(
    'PEPPOL-EN16931-CL007',
    invoice({
      taxCurrency: '<cbc:TaxCurrencyCode>SKE</cbc:TaxCurrencyCode>',
      taxTotals: TAX_TOTAL + secondTotal('250.00').replace('SEK', 'SKE'),
    }),
  ),
  breach(
    'PEPPOL-EN16931-CL008',
    invoice({ buyer: { endpoint: '<cbc:EndpointID schemeID="0037">1</cbc:EndpointID>' } }),
  ),
  breach('PEPPOL-EN16931-F001', invoice({ issueDate: '2026-02-30' })),
  breach('PEPPOL-EN16931-P0100', invoice({ type: '381' })),
  breach('PEPPOL-EN16931-P0101', creditNote({ type: '380' })),
  breach('PEPPOL-EN16931-P0112', invoice({ type: '384' })),
  ...(
    [
      ['P0104', 'G'],
      ['P0105', 'O'],
      ['P0106', 'IC'],
      ['P0107', 'AE'],
      ['P0108', 'D'],
      ['P0109', 'F'],
      ['P0110', 'I'],
      ['P0111', 'J'],
    ] as const
  ).map(([rule, reason]) =>
    breach(`PEPPOL-EN16931-${rule}`, invoice({ taxTotals: exempt('Z', `VATEX-EU-${reason}`) })),
  ),
];

/** Scheme → rule, an identifier that is one, and one that is not. */
export const IDENTIFIERS: readonly (readonly [rule: string, scheme: string, right: string, wrong: string])[] = [
  ['PEPPOL-COMMON-R040', '0088', '7300010000001', '7300010000002'],
  ['PEPPOL-COMMON-R041', '0192', '123456785', '123456786'],
  ['PEPPOL-COMMON-R042', '0184', 'DK12345678', 'DK1234567'],
  ['PEPPOL-COMMON-R043', '0208', '0403019261', '0403019262'],
  ['PEPPOL-COMMON-R044', '0201', 'UF1234', 'UF12345'],
  ['PEPPOL-COMMON-R045', '0210', 'RSSMRA85T10A562S', 'RSSMRA85T10A562'],
  ['PEPPOL-COMMON-R047', '0211', 'IT00743110157', 'IT00743110158'],
  ['PEPPOL-COMMON-R049', '0007', '5560360793', '5560360794'],
  ['PEPPOL-COMMON-R050', '0151', '51824753556', '51824753557'],
  ['PEPPOL-COMMON-R052', '0096', '1234567890', '123456789'],
  ['PEPPOL-COMMON-R053', '0198', 'DK12345678', '12345678'],
  ['PEPPOL-COMMON-R054', '0106', '12345678', '1234567'],
  ['PEPPOL-COMMON-R055', '0190', '12345678901234567890', '1234567890123456789'],
  ['PEPPOL-COMMON-R056-1', '9944', 'NL123456789B12', 'NL123456789B1'],
  ['PEPPOL-COMMON-R057', '0217', '123456789012', '12345678901'],
];

export const identified = (scheme: string, id: string): string =>
  invoice({
    buyer: {
      identification: `<cac:PartyIdentification><cbc:ID schemeID="${scheme}">${id}</cbc:ID></cac:PartyIdentification>`,
    },
  });

const ADDRESS_ONLY = breach(
  'PEPPOL-COMMON-R046',
  invoice({ buyer: { endpoint: '<cbc:EndpointID schemeID="9907">123</cbc:EndpointID>' } }),
  'PEPPOL-EN16931-CL008',
);

/** Parties of the countries that have rules of their own, as they should be. */
const PARTIES = {
  no: {
    country: 'NO',
    vat: 'NO123456785MVA',
    registrations: registration('Foretaksregisteret'),
  },
  dk: { country: 'DK', vat: 'DK12345678', legalId: '<cbc:CompanyID schemeID="0184">DK12345678</cbc:CompanyID>' },
  it: { country: 'IT', vat: 'IT00743110157', registrations: registration('RSSMRA85T10A562S') },
  se: { country: 'SE', vat: 'SE556036079301', legalId: '<cbc:CompanyID>5560360793</cbc:CompanyID>' },
  gr: {
    country: 'GR',
    vat: 'EL094259216',
    endpoint: '<cbc:EndpointID schemeID="9933">094259216</cbc:EndpointID>',
  },
  is: { country: 'IS', vat: 'IS12345', legalId: '<cbc:CompanyID schemeID="0196">1234567890</cbc:CompanyID>' },
  nl: { country: 'NL', vat: 'NL123456789B12', legalId: '<cbc:CompanyID schemeID="0106">12345678</cbc:CompanyID>' },
  de: {
    country: 'DE',
    vat: 'DE123456789',
    contact:
      '<cac:Contact><cbc:Name>A B</cbc:Name><cbc:Telephone>+49 123 4</cbc:Telephone><cbc:ElectronicMail>a@b.example</cbc:ElectronicMail></cac:Contact>',
  },
} as const satisfies Record<string, Partial<PartyParts>>;

type Country = keyof typeof PARTIES;

const MARK = document('<cbc:ID>400001234567890</cbc:ID><cbc:DocumentDescription>##M.AR.K##</cbc:DocumentDescription>');
const GREEK_URL = document(
  '<cbc:ID>1</cbc:ID><cbc:DocumentDescription>##INVOICE|URL##</cbc:DocumentDescription><cac:Attachment><cac:ExternalReference><cbc:URI>https://a.example</cbc:URI></cac:ExternalReference></cac:Attachment>',
);

const DOCUMENT_DEFAULTS: Partial<Record<Country, Partial<DocumentParts>>> = {
  gr: { id: '094259216|04/05/2026|0|1.1|A|17', references: MARK + GREEK_URL },
  dk: { means: means('1') },
  is: { means: means('1') },
};

/** An invoice (or credit note) between two parties of a country that keeps all its rules; `parts` break one. */
export function domestic(country: Country, parts: Partial<DocumentParts> = {}, write = invoice): string {
  const { seller = {}, buyer = {}, ...rest } = parts;
  return write({
    ...DOCUMENT_DEFAULTS[country],
    ...rest,
    seller: { ...PARTIES[country], ...seller },
    buyer: { ...PARTIES[country], ...buyer },
  });
}

const greek = (id: string): string => domestic('gr', { id });
const german = (parts: Partial<DocumentParts>): string => domestic('de', parts);
const germanContact = (from: string, to = ''): string =>
  german({ seller: { contact: PARTIES.de.contact.replace(from, to) } });
const sweden = (parts: Partial<DocumentParts>): string => domestic('se', parts);
const iceland = (parts: Partial<DocumentParts>): string => domestic('is', parts);
const eindagi = (date: string): string =>
  document(`<cbc:ID>${date}</cbc:ID><cbc:DocumentDescription>EINDAGI</cbc:DocumentDescription>`);
const denmarkPaid = (code: string, more: string): string => domestic('dk', { means: means(code, more) });
const paymentId = (id: string): string => `<cbc:PaymentID>${id}</cbc:PaymentID>`;
const SLIP = '1234567890123456';
const unspsc = (version: string): string =>
  `<cbc:Name>x</cbc:Name><cac:CommodityClassification><cbc:ItemClassificationCode listID="TST" listVersionID="${version}">1</cbc:ItemClassificationCode></cac:CommodityClassification>`;
const representative = (country: string): string =>
  `<cac:TaxRepresentativeParty><cac:PartyName><cbc:Name>R</cbc:Name></cac:PartyName><cac:PostalAddress><cac:Country><cbc:IdentificationCode>${country}</cbc:IdentificationCode></cac:Country></cac:PostalAddress></cac:TaxRepresentativeParty>`;
const SEPA = '<cac:PartyIdentification><cbc:ID schemeID="SEPA">DE98ZZZ09999999999</cbc:ID></cac:PartyIdentification>';
const IBAN = 'DE89370400440532013000';

const NORDIC: readonly Breach[] = [
  breach('NO-R-001', domestic('no', { seller: { vat: 'NO123456786MVA' } })),
  breach('NO-R-002', domestic('no', { seller: { registrations: '' } })),
  breach('DK-R-002', domestic('dk', { seller: { legalId: '' } })),
  breach('DK-R-003', domestic('dk', { line: { item: unspsc('18.01') } })),
  breach(
    'DK-R-004',
    domestic('dk', {
      allowances: allowance(
        amount(
          '1.00',
          '<cbc:AllowanceChargeReasonCode>ZZZ</cbc:AllowanceChargeReasonCode><cbc:AllowanceChargeReason>#1</cbc:AllowanceChargeReason>',
        ),
        'true',
      ),
    }),
  ),
  breach('DK-R-005', denmarkPaid('30', '')),
  breach('DK-R-006', denmarkPaid('31', account('123'))),
  breach('DK-R-007', denmarkPaid('49', mandate('m'))),
  breach('DK-R-008', denmarkPaid('50', paymentId('02#1') + account('1234567'))),
  breach('DK-R-009', denmarkPaid('50', paymentId('04#1') + account('1234567'))),
  breach('DK-R-010', denmarkPaid('93', paymentId(`71#${SLIP}`) + account('1234567'))),
  breach('DK-R-011', denmarkPaid('93', paymentId('71#1') + account('12345678'))),
  breach(
    'DK-R-013',
    domestic('dk', {
      buyer: { identification: '<cac:PartyIdentification><cbc:ID>1</cbc:ID></cac:PartyIdentification>' },
    }),
  ),
  breach('DK-R-014', domestic('dk', { seller: { legalId: '<cbc:CompanyID>12345678</cbc:CompanyID>' } })),
  breach(
    'DK-R-016',
    domestic(
      'dk',
      { totals: `<cac:LegalMonetaryTotal>${eur('PayableAmount', '-1.00')}</cac:LegalMonetaryTotal>` },
      creditNote,
    ),
  ),
  breach('DK-R-017', domestic('dk', { buyer: { legalId: '<cbc:CompanyID>12345678</cbc:CompanyID>' } })),
  breach('SE-R-001', sweden({ seller: { vat: 'SE55603607930' } })),
  breach('SE-R-002', sweden({ seller: { vat: 'SE5560360793AB' } })),
  breach('SE-R-003', sweden({ seller: { legalId: '<cbc:CompanyID>556036079X</cbc:CompanyID>' } }), 'SE-R-013'),
  breach('SE-R-004', sweden({ seller: { legalId: '<cbc:CompanyID>55603607931</cbc:CompanyID>' } })),
  breach('SE-R-005', sweden({ seller: { registrations: registration('F-skatt') } })),
  breach('SE-R-006', sweden({ taxTotals: taxTotal('<cbc:ID>S</cbc:ID><cbc:Percent>24</cbc:Percent>') })),
  breach('SE-R-007', sweden({ means: means('30', account('123-4', 'SE:PLUSGIRO')) })),
  breach('SE-R-008', sweden({ means: means('30', account('123-456', 'SE:BANKGIRO')) })),
  breach('SE-R-009', sweden({ means: means('30', account('123456', 'SE:BANKGIRO')) })),
  breach('SE-R-010', sweden({ means: means('30', account('123456789', 'SE:PLUSGIRO')) })),
  breach('SE-R-011', sweden({ means: means('56') })),
  breach('SE-R-012', sweden({ means: means('31') })),
  breach('SE-R-013', sweden({ seller: { legalId: '<cbc:CompanyID>5560360794</cbc:CompanyID>' } })),
  breach('IS-R-001', iceland({ type: '383' })),
  breach('IS-R-002', iceland({ seller: { legalId: '<cbc:CompanyID schemeID="0088">7300010000001</cbc:CompanyID>' } })),
  breach('IS-R-003', iceland({ seller: { postCode: '' } })),
  breach('IS-R-004', iceland({ buyer: { legalId: '' } })),
  breach('IS-R-005', iceland({ buyer: { street: '' } })),
  breach('IS-R-006', iceland({ means: means('9', account('12345678901')) })),
  breach('IS-R-007', iceland({ means: means('42', account('1')) })),
  breach('IS-R-008', iceland({ references: eindagi('2026-13-01') })),
  breach('IS-R-009', iceland({ references: eindagi('2026-07-01'), dueDate: '' }), 'IS-R-010'),
  breach('IS-R-010', iceland({ references: eindagi('2026-06-02') })),
];

const CONTINENTAL: readonly Breach[] = [
  breach('IT-R-001', domestic('it', { seller: { registrations: registration('SHORT') } })),
  breach('IT-R-002', domestic('it', { seller: { street: '' } })),
  breach('IT-R-003', domestic('it', { seller: { city: '' } })),
  breach('IT-R-004', domestic('it', { seller: { postCode: '' } })),
  breach('GR-R-001-1', greek('094259216|04/05/2026|0|1.1|A|17|x')),
  breach('GR-R-001-2', greek('094259217|04/05/2026|0|1.1|A|17')),
  breach('GR-R-001-3', greek('094259216|05/05/2026|0|1.1|A|17')),
  breach('GR-R-001-4', greek('094259216|04/05/2026|x|1.1|A|17')),
  breach('GR-R-001-5', greek('094259216|04/05/2026|0|9.9|A|17')),
  breach('GR-R-001-6', greek('094259216|04/05/2026|0|1.1||17')),
  breach('GR-R-001-7', greek('094259216|04/05/2026|0|1.1|A|')),
  breach('GR-R-002', domestic('gr', { seller: { name: '' } })),
  breach('GR-R-003', domestic('gr', { seller: { vat: 'EL094259217' } }), 'GR-S-011', 'GR-R-001-2'),
  breach('GR-R-004-1', domestic('gr', { references: GREEK_URL })),
  breach('GR-R-004-2', domestic('gr', { references: MARK.replace('400001234567890', '0') + GREEK_URL })),
  breach('GR-R-005', domestic('gr', { buyer: { name: '' } })),
  breach('GR-R-006', domestic('gr', { buyer: { vat: 'EL094259217' } })),
  breach('GR-R-008-2', domestic('gr', { references: MARK + GREEK_URL + GREEK_URL }), 'GR-S-008-1'),
  breach(
    'GR-R-008-3',
    domestic('gr', { references: MARK + GREEK_URL.replace(/<cac:Attachment>.*<\/cac:Attachment>/, '') }),
  ),
  breach(
    'GR-R-009',
    domestic('gr', { seller: { endpoint: '<cbc:EndpointID schemeID="9933">094259217</cbc:EndpointID>' } }),
  ),
  breach(
    'GR-R-010',
    domestic('gr', { buyer: { endpoint: '<cbc:EndpointID schemeID="0088">7300010000001</cbc:EndpointID>' } }),
  ),
  breach('GR-S-008-1', domestic('gr', { references: MARK })),
  breach('GR-S-011', domestic('gr', { seller: { registrations: registration('EL094259216', ' VAT ') } })),
  breach('NL-R-001', domestic('nl', {}, creditNote)),
  breach('NL-R-002', domestic('nl', { seller: { city: '' } })),
  breach(
    'NL-R-003',
    domestic('nl', { seller: { legalId: '<cbc:CompanyID schemeID="0088">7300010000001</cbc:CompanyID>' } }),
  ),
  breach('NL-R-004', domestic('nl', { buyer: { postCode: '' } })),
  breach('NL-R-005', domestic('nl', { buyer: { legalId: '<cbc:CompanyID>1</cbc:CompanyID>' } })),
  breach('NL-R-006', domestic('nl', { representative: representative('NL') })),
  breach('NL-R-007', domestic('nl', { means: '' })),
  breach('NL-R-008', domestic('nl', { means: means('10') })),
  breach(
    'NL-R-009',
    domestic('nl', {
      line: { references: '<cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>' },
    }),
  ),
  breach('PEPPOL-COMMON-R056-2', domestic('nl', { seller: { vat: 'NL123456789X12' } })),
];

const GERMAN: readonly Breach[] = [
  breach('DE-R-001', german({ means: '' })),
  breach('DE-R-002', german({ seller: { contact: '' } })),
  breach('DE-R-003', german({ seller: { city: '' } })),
  breach('DE-R-004', german({ seller: { postCode: '' } })),
  breach('DE-R-005', germanContact('<cbc:Name>A B</cbc:Name>')),
  breach('DE-R-006', germanContact('<cbc:Telephone>+49 123 4</cbc:Telephone>'), 'DE-R-027'),
  breach('DE-R-007', germanContact('<cbc:ElectronicMail>a@b.example</cbc:ElectronicMail>'), 'DE-R-028'),
  breach('DE-R-008', german({ buyer: { city: '' } })),
  breach('DE-R-009', german({ buyer: { postCode: '' } })),
  breach(
    'DE-R-010',
    german({
      delivery:
        '<cac:Delivery><cac:DeliveryLocation><cac:Address><cbc:PostalZone>1</cbc:PostalZone></cac:Address></cac:DeliveryLocation></cac:Delivery>',
    }),
  ),
  breach(
    'DE-R-011',
    german({
      delivery:
        '<cac:Delivery><cac:DeliveryLocation><cac:Address><cbc:CityName>1</cbc:CityName></cac:Address></cac:DeliveryLocation></cac:Delivery>',
    }),
  ),
  breach('DE-R-014', german({ taxTotals: taxTotal('<cbc:ID>S</cbc:ID>') })),
  breach(
    'DE-R-015',
    german({ buyerReference: '', references: '<cac:OrderReference><cbc:ID>1</cbc:ID></cac:OrderReference>' }),
  ),
  breach('DE-R-016', german({ seller: { vat: '' } })),
  breach('DE-R-017', german({ type: '383' })),
  breach(
    'DE-R-018',
    german({ terms: '<cac:PaymentTerms><cbc:Note>#SKONTO#TAGE=14#PROZENT=2.00#</cbc:Note></cac:PaymentTerms>' }),
  ),
  breach('DE-R-019', german({ means: means('58', account('DE89370400440532013001')) })),
  breach(
    'DE-R-020',
    german({ means: means('59', mandate('m', 'DE89370400440532013001')), seller: { identification: SEPA } }),
  ),
  breach('DE-R-022', german({ references: attachment('a.pdf').repeat(2) })),
  breach('DE-R-023-1', german({ means: means('30') })),
  breach(
    'DE-R-023-2',
    german({
      means: means(
        '30',
        `${account(IBAN)}<cac:CardAccount><cbc:PrimaryAccountNumberID>1</cbc:PrimaryAccountNumberID></cac:CardAccount>`,
      ),
    }),
  ),
  breach('DE-R-024-1', german({ means: means('48') })),
  breach(
    'DE-R-024-2',
    german({
      means: means(
        '48',
        `<cac:CardAccount><cbc:PrimaryAccountNumberID>1</cbc:PrimaryAccountNumberID></cac:CardAccount>${account(IBAN)}`,
      ),
    }),
  ),
  breach('DE-R-025-1', german({ means: means('59') }), 'DE-R-020', 'PEPPOL-EN16931-R061'),
  breach(
    'DE-R-025-2',
    german({ means: means('59', account(IBAN) + mandate('m', IBAN)), seller: { identification: SEPA } }),
  ),
  breach('DE-R-026', german({ type: '384' })),
  breach('DE-R-027', germanContact('+49 123 4', '12')),
  breach('DE-R-028', germanContact('a@b.example', 'a@b.')),
  breach('DE-R-030', german({ means: means('59', mandate('m', IBAN)) })),
  breach('DE-R-031', german({ means: means('59', mandate('m')), seller: { identification: SEPA } }), 'DE-R-020'),
  breach(
    'DE-R-T02',
    german({
      references: document(
        '<cbc:ID>1</cbc:ID><cac:Attachment><cac:ExternalReference><cbc:URI>a.example</cbc:URI></cac:ExternalReference></cac:Attachment>',
      ),
    }),
  ),
];

export const BREACHES: readonly Breach[] = [
  ...BILLING,
  ...IDENTIFIERS.map(([rule, scheme, , wrong]) => breach(rule, identified(scheme, wrong))),
  ADDRESS_ONLY,
  ...NORDIC,
  ...CONTINENTAL,
  ...GERMAN,
];

/** Documents that keep every rule. */
export const SOUND: Readonly<Record<string, string>> = {
  'an invoice': invoice(),
  'a credit note': creditNote(),
  'an invoice with two VAT currencies': invoice({ taxCurrency: SEK, taxTotals: TAX_TOTAL + secondTotal('250.00') }),
  'a line with base quantity, allowance and charge': invoice({
    line: {
      net: '24.00',
      price: `${eur('PriceAmount', '25.00')}<cbc:BaseQuantity unitCode="C62">4</cbc:BaseQuantity>`,
      allowances: allowance(amount('3.00')) + allowance(amount('2.00'), 'true'),
    },
  }),
  'a German invoice with cash discount': german({
    terms: '<cac:PaymentTerms><cbc:Note>#SKONTO#TAGE=14#PROZENT=2.00#\n</cbc:Note></cac:PaymentTerms>',
  }),
  'a German invoice by direct debit': german({
    means: means('59', mandate('m', IBAN)),
    seller: { identification: SEPA },
  }),
  'a Danish invoice with a payment slip': denmarkPaid('93', paymentId(`71#${SLIP}`) + account('12345678')),
  'a Swedish invoice with bankgiro': sweden({ means: means('30', account('1234567', 'SE:BANKGIRO')) }),
  ...Object.fromEntries(
    Object.keys(PARTIES).map((country) => [`a domestic invoice in ${country}`, domestic(country as Country)]),
  ),
  ...Object.fromEntries(
    IDENTIFIERS.map(([, scheme, right]) => [`an identifier of scheme ${scheme}`, identified(scheme, right)]),
  ),
};
