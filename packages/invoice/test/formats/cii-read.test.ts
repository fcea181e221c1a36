import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatDecimal, identify, readInvoice } from '../../src/index.js';
import { assertArithmetic } from '../support/arithmetic.js';
import { fixture } from '../support/files.js';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const german = Buffer.from(fixture('xrechnung30-cii-invoice.xml')).toString('utf8');

describe('reading a Cross Industry Invoice', () => {
  const { invoice, format } = readInvoice(fixture('xrechnung30-cii-invoice.xml'));

  test('the head, the references and the notes, whatever the prefixes', () => {
    assert.equal(format, 'XRECHNUNG30CII');
    const { kind, number, issueDate, dueDate, typeCode, currency, buyerReference, taxPointDateCode } = invoice;
    assert.deepEqual(
      [kind, number, issueDate, dueDate, typeCode, currency, buyerReference],
      ['invoice', 'NE-2026-3307', '2026-09-17', '2026-10-17', '380', 'EUR', '04011000-12345-67'],
    );
    assert.equal(taxPointDateCode, '35', 'UNTDID 2475 29 is 35 of UNTDID 2005: the delivery date');
    assert.deepEqual(
      invoice.notes.map((note) => note.subjectCode),
      ['AAI', undefined],
    );
    assert.deepEqual(
      [
        invoice.salesOrderReference,
        invoice.purchaseOrderReference,
        invoice.contractReference,
        invoice.projectReference,
      ],
      ['AB-5521', 'B-88213', 'RV-17/2025', 'PRJ-4407'],
    );
    assert.deepEqual([invoice.despatchAdviceReference, invoice.receivingAdviceReference], ['LS-9001', 'WE-77']);
    assert.deepEqual(invoice.precedingInvoices, [{ number: 'NE-2026-2901', issueDate: '2026-08-14' }]);
    assert.equal(invoice.buyerAccountingReference, 'HH-2026-11');
  });

  test('additional documents by their type: tender, invoiced object, supporting documents', () => {
    assert.equal(invoice.tenderReference, 'LOS-3');
    assert.deepEqual(invoice.invoicedObject, { value: 'OBJ-77', scheme: 'ABZ' });
    const [hours, photos] = invoice.attachments;
    assert.deepEqual(
      [hours?.reference, hours?.description, hours?.content?.fileName],
      ['Stundenzettel', 'Stunden im August', 'stunden.csv'],
    );
    assert.match(Buffer.from(hours?.content?.bytes ?? []).toString(), /^datum;stunden\n/);
    assert.equal(photos?.externalLocation, 'https://nordlicht.example/fotos/3307');
    assert.equal(invoice.attachments.length, 2);
  });

  test('the parties with their identifiers, registrations and addresses', () => {
    const { seller, buyer, payee, delivery } = invoice;
    assert.deepEqual(seller.identifiers, [{ value: 'L-2077' }, { value: '4000001000005', scheme: '0088' }]);
    assert.deepEqual(
      [seller.vatIdentifier, seller.taxRegistration, seller.tradingName],
      ['DE136695976', '27/123/45678', 'Nordlicht'],
    );
    assert.deepEqual(seller.electronicAddress, { value: 'rechnung@nordlicht.example', scheme: 'EM' });
    assert.deepEqual(
      [seller.address?.line3, seller.address?.subdivision, seller.contact?.name],
      ['2. OG', 'Hamburg', 'Jana Möller'],
    );
    assert.equal(buyer.contact?.email, 'petersen@stadtwerke.example');
    assert.deepEqual([payee?.name, payee?.legalRegistration?.value], ['Hanse Factoring AG', '987654321']);
    assert.deepEqual(
      [delivery?.date, delivery?.location?.value, delivery?.address?.postCode],
      ['2026-08-14', '4000001000012', '28777'],
    );
  });

  test('two accounts are one way to pay, with the reference of the whole document', () => {
    assert.equal(invoice.payments.length, 1);
    const [payment] = invoice.payments;
    assert.deepEqual(
      [payment?.meansCode, payment?.meansText, payment?.remittanceInformation],
      ['58', 'SEPA-Überweisung', 'NE-2026-3307'],
    );
    assert.deepEqual(
      payment?.creditTransfers.map(({ account }) => account),
      ['DE02120300000000202051', 'DE02500105170137075030'],
    );
  });

  test('lines, prices, allowances and totals, all amounts exact', () => {
    assertArithmetic(invoice);
    const [switches, work, cable] = invoice.lines;
    assert.deepEqual(switches?.price.discount, { units: 250n, scale: 2 });
    assert.deepEqual(switches?.invoicedObject, { value: 'ZAEHLER-0042', scheme: 'AVE' });
    assert.deepEqual(switches?.item.classifications, [{ value: '39121601', scheme: 'STI', schemeVersion: '26.0801' }]);
    assert.equal(formatDecimal(work?.charges[0]?.percentage ?? { units: 0n, scale: 0 }), '2');
    assert.deepEqual(work?.period, { start: '2026-08-03', end: '2026-08-14' });
    assert.deepEqual(cable?.price.baseQuantity, { value: { units: 100n, scale: 0 }, unit: 'MTR' });
    assert.equal(formatDecimal(invoice.totals.paid ?? { units: 0n, scale: 0 }), '240.67');
  });

  test('the type code decides that a document is a credit note', () => {
    assert.equal(readInvoice(fixture('facturx-extended.xml')).invoice.kind, 'creditNote');
    assert.equal(identify(fixture('facturx-extended.xml')).documentType, 'CREDIT_NOTE');
  });

  test('profiles of Factur-X: lines that only head others count nothing, freight is a charge', () => {
    const { format: profile, invoice: french } = readInvoice(fixture('facturx-extended.xml'));
    assert.equal(profile, 'EN16931CII');
    assert.deepEqual(
      french.lines.map((line) => line.item.name),
      ['Chaise'],
    );
    assert.deepEqual(
      french.informationRows.map(({ kind, name, beforeLine }) => [kind, name, beforeLine]),
      [['summary', 'Lot bureau', 0]],
    );
    assert.deepEqual(
      french.charges.map(({ reason, vat }) => [reason, vat?.code]),
      [['Transport', 'S']],
    );
    assert.equal(french.seller.contact?.name, 'Comptabilité');
    assert.equal(french.payments[0]?.remittanceInformation, 'AV-118');
    assertArithmetic(french);
  });

  for (const profile of [
    'urn:factur-x.eu:1p0:minimum',
    'urn:factur-x.eu:1p0:basicwl',
    'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic',
    'urn:cen.eu:en16931:2017#conformant#urn:zugferd.de:2p0:extended',
    'urn:zugferd.de:2p0:minimum',
    'urn:ferd:CrossIndustryDocument:invoice:1p0:comfort',
    'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    'urn:cen.eu:en16931:2017',
  ]) {
    test(`${profile} is read as EN 16931`, () => {
      const document = german.replace(/urn:cen\.eu:en16931:2017#compliant#urn:xeinkauf[^<]*/, profile);
      assert.equal(readInvoice(bytesOf(document)).format, 'EN16931CII');
    });
  }

  test('every value that cannot be read is reported at once, with path and line', () => {
    const broken = german
      .replace('>20260917<', '>20260231<')
      .replace('>1740.67<', '>1.740,67<')
      .replace('<u:Indicator>true<', '<u:Indicator>ja<');
    assert.throws(
      () => readInvoice(bytesOf(broken)),
      (error: unknown) => {
        assert.ok(error instanceof Error && 'details' in error && Array.isArray(error.details));
        const paths = error.details.map(({ path, line }) => `${path} ${line > 0}`).sort();
        assert.equal(paths.length, 3);
        assert.match(
          paths.join('\n'),
          /SpecifiedTradeAllowanceCharge[\s\S]*GrandTotalAmount[\s\S]*DateTimeString|DateTimeString[\s\S]*/,
        );
        return true;
      },
    );
  });
});
