import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseXml } from '@autoinvoice/xml';
import { identifyDocument, KINDS, unwrapDocument } from '../../src/identify/index.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';
const BIS = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const EHF = ':extended:urn:fdc:anskaffelser.no:2019:ehf:spec:3.0';

function ubl(root: string, customization: string, more = ''): string {
  return `<d:${root} xmlns:d="${UBL}:${root}-2" xmlns:b="${UBL}:CommonBasicComponents-2"><b:CustomizationID> ${customization}
  </b:CustomizationID>${more}</d:${root}>`;
}

function cii(guideline: string, type = '380'): string {
  const ns = 'urn:un:unece:uncefact:data:standard';
  return `<r:CrossIndustryInvoice xmlns:r="${ns}:CrossIndustryInvoice:100" xmlns:a="${ns}:ReusableAggregateBusinessInformationEntity:100">
  <r:ExchangedDocumentContext><a:GuidelineSpecifiedDocumentContextParameter><a:ID>${guideline}</a:ID></a:GuidelineSpecifiedDocumentContextParameter></r:ExchangedDocumentContext>
  <r:ExchangedDocument><a:TypeCode>${type}</a:TypeCode></r:ExchangedDocument></r:CrossIndustryInvoice>`;
}

const process = (id: string) => `<b:ProfileID>${id}</b:ProfileID>`;
const teapps = (version: string, type: string) =>
  `<INVOICE_CENTER><CONTENT_FRAME><BLOCK_RULES><FORMAT_VERSION>
    ${version}</FORMAT_VERSION></BLOCK_RULES><INVOICES><INVOICE><HEADER><INVOICE_TYPE>${type}</INVOICE_TYPE></HEADER></INVOICE></INVOICES></CONTENT_FRAME></INVOICE_CENTER>`;
const finvoice = (version: string, type: string, specification = '') =>
  `<Finvoice Version="${version}"><MessageTransmissionDetails><MessageDetails><SpecificationIdentifier>${specification}</SpecificationIdentifier></MessageDetails></MessageTransmissionDetails><InvoiceDetails><InvoiceTypeCode>${type}</InvoiceTypeCode></InvoiceDetails></Finvoice>`;

/** Document → kind, format, version, document type. */
const KNOWN: readonly (readonly [xml: string, kind: string, format: string, version: string, type: string])[] = [
  [ubl('Invoice', BIS), 'peppol-billing', 'PEPPOLBIS', '3.0', 'INVOICE'],
  [ubl('CreditNote', BIS), 'peppol-billing', 'PEPPOLBIS', '3.0', 'CREDIT_NOTE'],
  [
    ubl('Invoice', BIS.replace('billing', 'selfbilling')),
    'peppol-self-billing',
    'PEPPOLBIS',
    '3.0',
    'SELF_BILLING_INVOICE',
  ],
  [ubl('Order', 'urn:fdc:peppol.eu:poacc:trns:order:3'), 'peppol-order', 'PEPPOLBIS', '3.0', 'ORDER'],
  [
    ubl('ApplicationResponse', 'urn:fdc:peppol.eu:poacc:trns:invoice_response:3'),
    'peppol-invoice-response',
    'PEPPOLBIS',
    '3.0',
    'INVOICE_RESPONSE',
  ],
  [ubl('ApplicationResponse', 'urn:peppol:edec:mls:1.0'), 'peppol-mls', 'PEPPOLBIS', '1.0', 'MESSAGE_LEVEL_STATUS'],
  [ubl('Order', `urn:fdc:peppol.eu:poacc:trns:order:3${EHF}`), 'ehf-order', 'EHF', '3.0', 'ORDER'],
  [
    ubl(
      'Order',
      `urn:fdc:peppol.eu:poacc:trns:order:3${EHF}`,
      process('urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:09:1.0'),
    ),
    'ehf-advanced-order',
    'EHF',
    '3.0',
    'ORDER',
  ],
  [
    ubl('Invoice', `${BIS}#conformant#urn:fdc:anskaffelser.no:2019:ehf:reminder:3.0`),
    'ehf-reminder',
    'EHF',
    '3.0',
    'REMINDER',
  ],
  [
    ubl('Invoice', 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0'),
    'xrechnung-ubl',
    'XRECHNUNG',
    '3.0',
    'INVOICE',
  ],
  [
    cii('urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0', '381'),
    'xrechnung-cii',
    'XRECHNUNG',
    '3.0',
    'CREDIT_NOTE',
  ],
  [
    ubl('Invoice', 'urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0'),
    'si-ubl-2',
    'SIUBL',
    '2.0',
    'INVOICE',
  ],
  [
    ubl('Invoice', 'urn:cen.eu:en16931:2017#conformant#urn:fdc:nen.nl:gaccount:v1.0'),
    'si-ubl-2-gaccount',
    'SIUBL',
    '2.0',
    'INVOICE',
  ],
  [ubl('Reminder', 'OIOUBL-2.1'), 'oioubl', 'OIOUBL', '2.1', 'REMINDER'],
  [ubl('Invoice', 'OIOUBL-2.02'), 'oioubl', 'OIOUBL', '2.02', 'INVOICE'],
  [ubl('Invoice', 'urn:cen.eu:en16931:2017'), 'en16931-ubl', 'UBL', '2.1', 'INVOICE'],
  [ubl('Waybill', 'x', '<b:UBLVersionID>2.3</b:UBLVersionID>'), 'ubl', 'UBL', '2.3', 'OTHER'],
  [cii('urn:cen.eu:en16931:2017'), 'en16931-cii', 'CII', 'D16B', 'INVOICE'],
  [cii(BIS), 'peppol-billing-cii', 'PEPPOLBIS', '3.0', 'INVOICE'],
  [finvoice('1.3', 'INV01'), 'finvoice', 'FINVOICE', '1.3', 'INVOICE'],
  [finvoice('3.0', 'INV02', 'EN16931'), 'finvoice', 'FINVOICE', '3.0', 'CREDIT_NOTE'],
  ['<FinvoiceSenderInfo Version="2.01"/>', 'finvoice-sender-info', 'FINVOICE', '2.01', 'BANK_MESSAGE'],
  [teapps('2.7.2', '00'), 'teapps', 'TEAPPS', '2.7.2', 'INVOICE'],
  [teapps('3.0', '01'), 'teapps', 'TEAPPS', '3.0', 'CREDIT_NOTE'],
  ['<Invoice xmlns="urn:sfti:documents:BasicInvoice:1:0"/>', 'svefaktura', 'SVEFAKTURA', '1.0', 'INVOICE'],
  [
    '<p:FatturaElettronica xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2" versione="FPR12"/>',
    'fatturapa',
    'FATTURAPA',
    '1.2',
    'INVOICE',
  ],
  [
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"/>',
    'camt.054',
    'ISO20022',
    'camt.054.001.08',
    'BANK_NOTIFICATION',
  ],
  ['<Payslips/>', 'payslip-2', 'PAYSLIP', '2.0', 'PAYSLIP'],
];

const bytes = (xml: string) => new TextEncoder().encode(xml);
const identify = (xml: string) => identifyDocument(parseXml(bytes(xml)));

describe('identifyDocument', () => {
  for (const [xml, kind, format, version, documentType] of KNOWN) {
    test(`knows ${kind} ${documentType} ${version}`, () => {
      const found = identify(xml);
      assert.deepEqual(
        { kind: found?.kind, format: found?.format, version: found?.version, documentType: found?.documentType },
        { kind, format, version, documentType },
      );
    });
  }

  test('gives the Peppol document type identifier, process and specification', () => {
    const found = identify(ubl('CreditNote', BIS, process('urn:fdc:peppol.eu:2017:poacc:billing:01:1.0')));
    assert.equal(found?.identifier, `${UBL}:CreditNote-2::CreditNote##${BIS}::2.1`);
    assert.equal(found?.process, 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0');
    assert.equal(found?.customizationId, BIS);
  });

  test('gives the identifiers of Peppol under the UBL version of the code list, not that of the schema', () => {
    const order = 'urn:fdc:peppol.eu:poacc:trns:order:3';
    const ehf = ':extended:urn:fdc:anskaffelser.no:2019:ehf:spec:3.0';
    const change = 'urn:fdc:peppol.eu:poacc:trns:order_change:3';
    const versions = [ubl('Order', order), ubl('Order', `${order}${ehf}`), ubl('OrderChange', change)].map((xml) =>
      identify(xml)?.identifier.split('::').at(-1),
    );
    assert.deepEqual(versions, ['2.1', '2.2', '2.3']);
  });

  test('says that a Finvoice declares the European standard, and that another does not', () => {
    assert.equal(identify(finvoice('3.0', 'INV01', 'EN16931'))?.profile, 'EN16931');
    assert.equal(identify(finvoice('3.0', 'INV01'))?.profile, undefined);
  });

  test('knows nothing of other documents', () => {
    assert.equal(identify('<html/>'), undefined);
    assert.equal(identify('<Invoice/>'), undefined);
    assert.equal(identify('<Finvoice xmlns="urn:else"/>'), undefined);
  });

  test('no two kinds have the same name', () => {
    const names = KINDS.map(({ kind }) => kind);
    assert.deepEqual(names, [...new Set(names)]);
  });
});

describe('documents in an SBDH', () => {
  const inner = ubl('Invoice', BIS);
  const sbdh = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';
  const wrapped = `<s:StandardBusinessDocument xmlns:s="${sbdh}" xmlns:u="urn:used-inside">
  <s:StandardBusinessDocumentHeader/>
  ${inner}
</s:StandardBusinessDocument>`;

  test('are identified by what they carry', () => {
    const found = identify(wrapped);
    assert.equal(found?.kind, 'peppol-billing');
    assert.equal(found?.wrapper, 'SBDH');
    assert.ok(found.node > 1);
  });

  test('are unwrapped without losing lines, text or inherited namespaces', () => {
    const whole = parseXml(bytes(wrapped));
    const alone = unwrapDocument(whole);
    const same = parseXml(bytes(inner));
    assert.equal(alone.root.line, 3);
    assert.equal(alone.root.path, same.root.path);
    assert.equal(alone.root.parent, undefined);
    assert.equal(alone.nodeCount, same.nodeCount);
    assert.equal(alone.root.text, same.root.text);
    assert.equal(alone.root.namespaceFor('u'), 'urn:used-inside');
    assert.equal(alone.root.namespaceFor('d'), same.root.namespaceFor('d'));
    assert.equal(alone.stringValue(0), same.stringValue(0));
    assert.deepEqual(
      alone.root.children().map((child) => child.path),
      same.root.children().map((child) => child.path),
    );
  });

  test('a document without wrapper stays the same object', () => {
    const document = parseXml(bytes(inner));
    assert.equal(unwrapDocument(document), document);
  });
});
