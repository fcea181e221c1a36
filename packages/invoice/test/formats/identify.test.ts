import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormatError, identify, readInvoice } from '../../src/index.js';
import { fixture, samples } from '../support/files.js';

const bytes = (document: string) => new Uint8Array(Buffer.from(document, 'utf8'));
const CBC = 'xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"';

function ubl(customization: string, root = 'Invoice', more = ''): Uint8Array {
  const namespace = `urn:oasis:names:specification:ubl:schema:xsd:${root}-2`;
  return bytes(
    `<${root} xmlns="${namespace}" ${CBC}>${more}<cbc:CustomizationID>${customization}</cbc:CustomizationID></${root}>`,
  );
}

function cii(guideline: string): Uint8Array {
  const part = 'GuidelineSpecifiedDocumentContextParameter';
  return bytes(
    `<c:CrossIndustryInvoice xmlns:c="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:r="r"><r:ExchangedDocumentContext><r:${part}><r:ID>${guideline}</r:ID></r:${part}></r:ExchangedDocumentContext></c:CrossIndustryInvoice>`,
  );
}

const BII = 'urn:www.cenbii.eu:transaction:biitrns010:ver2.0:extended:urn:www.peppol.eu:bis:peppol';
const EN = 'urn:cen.eu:en16931:2017#compliant#';
const finvoice = (version: string) => bytes(`<Finvoice Version="${version}"/>`);
const teapps = (version: string) =>
  bytes(
    `<INVOICE_CENTER><CONTENT_FRAME><BLOCK_RULES><FORMAT_VERSION>${version}</FORMAT_VERSION></BLOCK_RULES></CONTENT_FRAME></INVOICE_CENTER>`,
  );

const MARKS: readonly [string, Uint8Array][] = [
  ['PEPPOLBIS30', ubl(`${EN}urn:fdc:peppol.eu:2017:poacc:billing:3.0`)],
  ['PEPPOLBIS30SB', ubl(`${EN}urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0`)],
  ['PEPPOLBIS30SB', ubl(`${EN}urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0`, 'CreditNote')],
  ['EN16931UBL', ubl('urn:cen.eu:en16931:2017')],
  [
    'EHF30REMINDER',
    ubl(`${EN}urn:fdc:peppol.eu:2017:poacc:billing:3.0#conformant#urn:fdc:anskaffelser.no:2019:ehf:reminder:3.0`),
  ],
  ['VISMAUBL30', ubl('urn:autoinvoice:ubl:internal:3.0')],
  ['PEPPOLBIS20', ubl(`${BII}5a:ver2.0`)],
  ['EHF20', ubl(`${BII}5a:ver2.0:extended:urn:www.difi.no:ehf:faktura:ver2.0`)],
  ['SIUBL11', ubl(`${BII}4a:ver2.0:extended:urn:www.simplerinvoicing.org:si:si-ubl:ver1.1.x`)],
  ['SIUBL12', ubl(`${BII}4a:ver2.0:extended:urn:www.simplerinvoicing.org:si:si-ubl:ver1.2`)],
  ['SIUBL20', ubl(`${EN}urn:fdc:nen.nl:nlcius:v1.0`)],
  ['SIUBL20', ubl(`${EN}urn:fdc:nen.nl:nlcius:v1.0#conformant#urn:fdc:nen.nl:gaccount:v1.0`)],
  ['OIOUBL', ubl('OIOUBL-2.02')],
  ['OIOUBL21', ubl('OIOUBL-2.1')],
  ['XRECHNUNG23UBL', ubl(`${EN}urn:xoev-de:kosit:standard:xrechnung_2.3`)],
  [
    'XRECHNUNG23EXTUBL',
    ubl(`${EN}urn:xoev-de:kosit:standard:xrechnung_2.3#conformant#urn:xoev-de:kosit:extension:xrechnung_2.3`),
  ],
  ['XRECHNUNG30UBL', ubl(`${EN}urn:xeinkauf.de:kosit:xrechnung_3.0`)],
  [
    'XRECHNUNG30EXTUBL',
    ubl(`${EN}urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0`),
  ],
  ['XRECHNUNG23CII', cii(`${EN}urn:xoev-de:kosit:standard:xrechnung_2.3`)],
  [
    'XRECHNUNG23EXTCII',
    cii(`${EN}urn:xoev-de:kosit:standard:xrechnung_2.3#conformant#urn:xoev-de:kosit:extension:xrechnung_2.3`),
  ],
  ['XRECHNUNG30CII', cii(`${EN}urn:xeinkauf.de:kosit:xrechnung_3.0`)],
  [
    'XRECHNUNG30EXTCII',
    cii(`${EN}urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0`),
  ],
  ['FINVOICE13', finvoice('1.3')],
  ['FINVOICE20', finvoice('2.0')],
  ['FINVOICE20', finvoice('2.01')],
  ['FINVOICE30', finvoice('3.0')],
  ['TEAPPS27', teapps('2.7.2')],
  ['TEAPPS30', teapps('3.0')],
  ['SVEFAKTURA10', bytes('<Invoice xmlns="urn:sfti:documents:BasicInvoice:1:0"/>')],
  ['SVEFAKTURA10', bytes('<ObjectEnvelope xmlns="urn:sfti:documents:ObjectEnvelope:1:0"/>')],
  [
    'FATTURAPA12',
    bytes(
      '<p:FatturaElettronica versione="FPR12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2"/>',
    ),
  ],
];

describe('identify', () => {
  for (const [format, document] of MARKS) {
    test(`${format} by its mark`, () => assert.equal(identify(document).format, format));
  }

  test('the format, its version and its specification', () => {
    const { format, documentType, encoding, envelope, typeCode, version, customizationId } = identify(
      fixture('finvoice30-invoice.xml'),
    );
    assert.deepEqual(
      { format, documentType, encoding, envelope, typeCode, version, customizationId },
      {
        format: 'FINVOICE30',
        documentType: 'INVOICE',
        encoding: 'ISO-8859-15',
        envelope: false,
        typeCode: 'INV01',
        version: '3.0',
        customizationId: 'EN16931',
      },
    );
  });

  test('credit notes, in UBL by the root element and in Finvoice by the type code', () => {
    assert.equal(identify(fixture('bis3-creditnote-fi.xml')).documentType, 'CREDIT_NOTE');
    assert.equal(identify(fixture('finvoice30-creditnote.xml')).documentType, 'CREDIT_NOTE');
  });

  test('a Finvoice document behind its SOAP frame', () => {
    const found = identify(fixture('finvoice30-soap.xml'));
    assert.deepEqual([found.format, found.envelope], ['FINVOICE30', true]);
  });

  test('two invoices in one file are refused: only one of them would be sent', () => {
    const soap = fixture('finvoice30-soap.xml');
    for (const file of [Buffer.concat([soap, soap]), Buffer.concat([fixture('bis3-creditnote-fi.xml'), soap])]) {
      assert.equal(identify(file).format, 'UNKNOWN');
      assert.throws(
        () => readInvoice(file),
        (e: FormatError) => e.code === 'several_documents' && /XML documents/.test(e.message),
      );
    }
  });

  test('self-billing is told from billing; extensions of Peppol and orders are not invoices of these formats', () => {
    assert.equal(identify(ubl(`${EN}urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0`)).format, 'PEPPOLBIS30SB');
    assert.equal(
      identify(ubl(`${EN}urn:fdc:peppol.eu:2017:poacc:billing:3.0#conformant#urn:example:more`)).format,
      'UNKNOWN',
    );
    const order = identify(ubl('urn:fdc:peppol.eu:poacc:trns:order:3', 'Order'));
    assert.deepEqual([order.format, order.documentType], ['UNKNOWN', 'OTHER']);
  });

  test('what is no XML is unknown, with the reason and the line', () => {
    const found = identify(bytes('<Invoice>\n<a></b></Invoice>'));
    assert.equal(found.format, 'UNKNOWN');
    assert.equal(found.problem?.line, 2);
    assert.equal(identify(bytes('%PDF-1.7')).format, 'UNKNOWN');
    assert.equal(identify(new Uint8Array()).format, 'UNKNOWN');
  });

  const SAMPLED: readonly [folder: string, pattern: RegExp][] = [
    ['peppol-billing', /^PEPPOLBIS30$/],
    ['si-ubl-2.0', /^SIUBL20$/],
    ['finvoice-3.0', /^FINVOICE30$/],
    ['finvoice-2.01', /^FINVOICE20$/],
    ['teapps-2.7.2', /^TEAPPS27$/],
    ['svefaktura-1.0', /^SVEFAKTURA10$/],
    ['fatturapa-1.2', /^FATTURAPA12$/],
    ['xrechnung-3.0', /^(XRECHNUNG30(EXT)?(UBL|CII))$/],
  ];
  for (const [folder, pattern] of SAMPLED) {
    for (const { name, bytes: sample } of samples(folder)) {
      // A form to fill in has no version yet, and one file of the collections is no invoice.
      if (/\/(empty|abu-common)\.xml$/.test(name)) continue;
      test(`sample ${name}`, () => assert.match(identify(sample).format, pattern));
    }
  }
});

describe('readInvoice refuses', () => {
  const code = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      if (error instanceof FormatError) return error.code;
      throw error;
    }
    return undefined;
  };

  test('a known format without a public specification', () => {
    assert.equal(
      code(() => readInvoice(bytes('<VismaInvoice/>'), { format: 'VISMAXML60' })),
      'format_not_supported',
    );
  });

  test('content that is none of the formats, or not the one that the sender says', () => {
    assert.equal(
      code(() => readInvoice(bytes('<html/>'))),
      'format_unknown',
    );
    assert.equal(
      code(() => readInvoice(finvoice('3.0'), { format: 'PEPPOLBIS30' })),
      'format_unknown',
    );
  });

  test('what is no XML', () => {
    assert.equal(
      code(() => readInvoice(bytes('hello'))),
      'not_well_formed',
    );
  });
});
