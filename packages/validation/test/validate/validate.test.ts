import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  LANGUAGES,
  PackRegistry,
  type ValidateOptions,
  type ValidationReport,
  validateDocument,
} from '../../src/index.js';
import { remove, set } from '../support/edit.js';
import { bytesOf, INVOICE } from './invoice.js';

const registry = new PackRegistry();
const validate = (text: string | Uint8Array, options: Partial<ValidateOptions> = {}): Promise<ValidationReport> =>
  validateDocument(typeof text === 'string' ? bytesOf(text) : text, { registry, ...options });
const ids = ({ findings }: ValidationReport): string[] => findings.map(({ id }) => id);

describe('validateDocument', () => {
  test('a document that keeps all rules is OK, and the packs and layers that ran are named', async () => {
    const report = await validate(INVOICE);
    assert.equal(report.verdict, 'OK', JSON.stringify(report.findings));
    assert.deepEqual(
      report.packs.map(({ id, origin, layers }) => [id, origin, layers.map(({ kind }) => kind)]),
      [
        ['ubl', 'builtin', ['schema']],
        ['en16931', 'builtin', ['rules']],
        ['peppol', 'builtin', ['rules']],
      ],
    );
    assert.equal(report.document?.format, 'PEPPOLBIS');
    assert.equal(report.document?.documentType, 'INVOICE');
  });

  test('structure comes before rules, and both are told', async () => {
    const report = await validate(set('cbc:IssueDate', 'yesterday')(remove('cbc:BuyerReference')(INVOICE)));
    assert.equal(report.verdict, 'ERROR');
    const layers = report.findings.map(({ layer }) => layer);
    assert.deepEqual(
      layers,
      layers.toSorted((a, b) => (a === b ? 0 : a === 'schema' ? -1 : 1)),
    );
    assert.ok(layers.includes('schema'));
    assert.ok(ids(report).includes('PEPPOL-EN16931-R003'));
  });

  test('a finding tells line and column in the file', async () => {
    const { findings } = await validate(set('cbc:DocumentCurrencyCode', 'XYZ')(INVOICE));
    const finding = findings.find(({ id }) => id === 'BR-CL-04');
    const line = INVOICE.split('\n').findIndex((row) => row.includes('DocumentCurrencyCode')) + 1;
    assert.equal(finding?.line, line);
    assert.equal(finding?.column, 3);
  });

  test('an ill-formed document is an ERROR with one FATAL finding XML at the place of the fault', async () => {
    const report = await validate('<Invoice>\n  <a></b></Invoice>');
    assert.equal(report.verdict, 'ERROR');
    assert.equal(report.document, undefined);
    const [finding, ...more] = report.findings;
    assert.equal(more.length, 0);
    assert.deepEqual([finding?.id, finding?.severity, finding?.line, finding?.column], ['XML', 'FATAL', 2, 6]);
  });

  test('external entities are refused', async () => {
    const report = await validate('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>');
    assert.deepEqual(ids(report), ['XML']);
    assert.doesNotMatch(JSON.stringify(report), /root:/);
  });

  test('what is not recognised is UNKNOWN, never valid', async () => {
    const report = await validate('<a/>');
    assert.equal(report.verdict, 'UNKNOWN');
    assert.deepEqual(report.findings, []);
    assert.match(report.reason ?? '', /No known format/);
  });

  test('what is recognised and nobody has rules for is UNKNOWN', async () => {
    const report = await validate(
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.02"><BkToCstmrDbtCdtNtfctn/></Document>',
    );
    assert.equal(report.verdict, 'UNKNOWN');
    assert.match(report.reason ?? '', /camt\.054|account/i);
  });

  test('a specification whose own rules are not there is checked by the standard beneath and gets a WARNING', async () => {
    const other = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0';
    const report = await validate(set('cbc:CustomizationID', other)(INVOICE));
    assert.equal(report.verdict, 'WARNING');
    assert.deepEqual(ids(report), ['PACK']);
    assert.deepEqual(
      report.packs.map(({ id }) => id),
      ['ubl', 'en16931'],
    );
    for (const language of LANGUAGES) {
      const [told] = (await validate(set('cbc:CustomizationID', other)(INVOICE), { language })).findings;
      assert.ok(told!.message.includes(other) && told!.message.includes('EN 16931 rules (UBL)'), told!.message);
      assert.equal(told!.message === report.findings[0]!.message, language === 'en');
    }
  });

  test('the profile of this service needs no rules beyond its structure', async () => {
    const report = await validate(set('cbc:CustomizationID', 'urn:autoinvoice:ubl:internal:3.0')(INVOICE));
    assert.deepEqual([report.verdict, ids(report)], ['OK', []]);
    const broken = set('cbc:DocumentCurrencyCode', '</cbc:DocumentCurrencyCode><x/><cbc:DocumentCurrencyCode>EUR');
    const internal = set('cbc:CustomizationID', 'urn:autoinvoice:ubl:internal:3.0')(broken(INVOICE));
    assert.equal((await validate(internal)).verdict, 'ERROR');
  });

  test('an SBDH around the document is taken off, checked for itself, and positions stay those of the file', async () => {
    const broken = set('cbc:DocumentCurrencyCode', 'XYZ')(INVOICE);
    const inner = broken.replace(/^<\?xml.*\?>\n/, '');
    const wrapped = `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader">
<StandardBusinessDocumentHeader>
</StandardBusinessDocumentHeader>
${inner}</StandardBusinessDocument>`;
    const report = await validate(wrapped);
    assert.deepEqual(report.wrappers, ['SBDH']);
    const currency = report.findings.find(({ location }) => location.endsWith('DocumentCurrencyCode'));
    assert.equal(currency?.line, wrapped.split('\n').findIndex((row) => row.includes('DocumentCurrencyCode')) + 1);
    assert.equal(currency?.location, '/Invoice/cbc:DocumentCurrencyCode');
    assert.ok(report.findings.some(({ layer, location }) => layer === 'schema' && /Header$/.test(location)));
  });

  test('a SOAP envelope before the document is passed over, and positions stay those of the file', async () => {
    const envelope = '<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/">\n<S:Header/></S:Envelope>\n';
    const broken = set('cbc:DocumentCurrencyCode', 'XYZ')(INVOICE);
    const report = await validate(envelope + broken);
    assert.deepEqual(report.wrappers, ['SOAP']);
    assert.equal(report.documents, 1);
    const file = (envelope + broken).split('\n');
    assert.equal(
      report.findings.find(({ id }) => id === 'BR-CL-04')?.line,
      file.findIndex((row) => row.includes('DocumentCurrencyCode')) + 1,
    );
  });

  test('an envelope alone is not valid', async () => {
    const report = await validate(
      '<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body/></S:Envelope>',
    );
    assert.equal(report.verdict, 'UNKNOWN');
  });

  test('several documents in one file are all checked', async () => {
    const report = await validate(INVOICE + set('cbc:DocumentCurrencyCode', 'XYZ')(INVOICE));
    assert.equal(report.documents, 2);
    assert.equal(report.verdict, 'ERROR');
  });

  test('messages speak the language asked for', async () => {
    const broken = remove('cbc:BuyerReference')(INVOICE);
    const [english] = (await validate(broken)).findings;
    const [finnish] = (await validate(broken, { language: 'fi' })).findings;
    assert.equal(english?.id, finnish?.id);
    assert.notEqual(english?.message, finnish?.message);
  });

  test('an encoding is found from the document itself', async () => {
    const latin = INVOICE.replace('UTF-8', 'ISO-8859-15');
    assert.equal((await validate(bytesOf(latin, 'latin1'))).verdict, 'OK');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), bytesOf(INVOICE.replace('UTF-8', 'UTF-16'), 'utf16le')]);
    assert.equal((await validate(utf16)).verdict, 'OK');
  });

  test('a day that is none is a RangeError', async () => {
    await assert.rejects(validate(INVOICE, { asOf: '2026-02-30' }), RangeError);
  });
});
