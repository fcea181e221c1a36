import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { parseXml, type XmlElement } from '@autoinvoice/xml';
import {
  contractReport,
  htmlReport,
  junitReport,
  LANGUAGES,
  PackRegistry,
  svrlReport,
  type ValidationReport,
  validateDocument,
  varlReport,
} from '../../src/index.js';
import { all, remove, set } from '../support/edit.js';
import { bytesOf, INVOICE } from '../validate/invoice.js';

const registry = new PackRegistry();
const timestamp = new Date('2026-11-23T06:30:00.123Z');
const allOf = (element: XmlElement, name: string): XmlElement[] =>
  [...element.descendants()].filter(({ localName }) => localName === name);

describe('reports', () => {
  let bad: ValidationReport;
  let good: ValidationReport;
  let malformed: ValidationReport;
  let unknown: ValidationReport;
  const broken = all(
    set('cbc:DocumentCurrencyCode', 'eur'),
    set('cbc:ID', '&lt;script&gt;'),
    remove('cbc:BuyerReference'),
  )(INVOICE);
  before(async () => {
    const validate = (text: string) => validateDocument(bytesOf(text), { registry, fixes: true, fixBudgetMs: 60_000 });
    [bad, good, malformed, unknown] = (await Promise.all([broken, INVOICE, '<a\u0001>', '<a/>'].map(validate))) as [
      ValidationReport,
      ValidationReport,
      ValidationReport,
      ValidationReport,
    ];
  });
  const options = { requestId: 'r-1', timestamp, serviceVersion: '1.2.3' };

  test('the contract form has all its fields, in its types, and no code', () => {
    const answer = contractReport(bad, options);
    assert.equal(answer.result, 'ERROR');
    assert.equal(answer.request_id, 'r-1');
    assert.equal(answer.timestamp, '2026-11-23T06:30:00Z');
    assert.equal(typeof answer.duration, 'number');
    assert.equal(answer.document_format, 'PEPPOLBIS');
    assert.equal(answer.document_version, '3.0');
    assert.match(answer.document_identifier, /^urn:oasis:.*::Invoice##urn:cen\.eu.*::2\.1$/);
    assert.equal(answer.document_source, 'OpenPeppol');
    assert.ok(!('code' in answer));
    const finding = answer.assertions.find(({ id }) => id === 'PEPPOL-EN16931-R003');
    assert.equal(finding?.status, 'FATAL');
    assert.equal(finding?.phasein, false);
    assert.notEqual(finding?.test, '');
    assert.ok(answer.assertions.some(({ fix }) => fix !== undefined));
  });

  test('of an ill-formed document the contract form has empty document fields', () => {
    const answer = contractReport(malformed, options);
    assert.equal(answer.result, 'ERROR');
    assert.deepEqual(
      answer.assertions.map(({ id, status }) => [id, status]),
      [['XML', 'FATAL']],
    );
    for (const name of ['format', 'version', 'title', 'identifier', 'source'] as const)
      assert.equal(answer[`document_${name}`], '');
  });

  test('SVRL has a failed-assert for each finding, with the namespaces of its paths', () => {
    const { root } = parseXml(svrlReport(bad));
    assert.equal(root.namespace, 'http://purl.oclc.org/dsdl/svrl');
    const failed = allOf(root, 'failed-assert');
    assert.equal(failed.length, bad.findings.length);
    assert.deepEqual(
      failed.map((element) => element.attribute('location')),
      bad.findings.map(({ location }) => location),
    );
    const prefixes = allOf(root, 'ns-prefix-in-attribute-values').map((element) => element.attribute('prefix'));
    assert.ok(prefixes.includes('cbc'));
    assert.ok(failed.every((element) => element.child('text')?.text !== ''));
  });

  test('JUnit fails for breaches, passes what is sound, and has an error for what was not checked', () => {
    const named = [bad, good, unknown, malformed].map((report, index) => ({ name: `${index}.xml`, report }));
    const { root } = parseXml(junitReport(named));
    const suites = root.children();
    assert.deepEqual(
      suites.map((suite) => [suite.attribute('failures'), suite.attribute('errors')]),
      [
        [String(bad.findings.length), '0'],
        ['0', '0'],
        ['0', '1'],
        ['1', '0'],
      ],
    );
    for (const suite of suites) assert.equal(suite.attribute('tests'), String(suite.children().length));
    assert.equal(root.attribute('tests'), String(suites.reduce((sum, suite) => sum + suite.children().length, 0)));
    assert.match(allOf(root, 'failure')[0]!.text, /^0\.xml:\d+:\d+\n/);
  });

  test('the page for people is whole, loads nothing and lets no markup of the document through', () => {
    for (const language of LANGUAGES) {
      const page = htmlReport([{ name: '<b>.xml', report: bad }], { timestamp, engine: 'E', language });
      assert.match(page, /^<!DOCTYPE html>/);
      assert.doesNotMatch(page, /<script|<b>|https?:\/\/(?!www\.w3)[^"<]*\.(js|css|png)|@import/);
      assert.match(page, /prefers-color-scheme: dark/);
      for (const { id } of bad.findings) assert.ok(page.includes(`<code>${id}</code>`));
      assert.ok(page.includes(`<html lang="${language === 'no' ? 'nb' : language}">`));
    }
  });

  test('the page is well-formed where it matters: every tag is closed', () => {
    const page = htmlReport(
      [good, bad].map((report, index) => ({ name: `${index}.xml`, report })),
      { timestamp, engine: 'E' },
    );
    const asXml = page
      .replace('<!DOCTYPE html>', '')
      .replace(/<meta [^>]*>/g, '')
      .replace(/<style>.*<\/style>/s, '');
    assert.doesNotThrow(() => parseXml(Buffer.from(asXml)));
  });

  test('VARL has the steps, messages and recommendation that clients of the KoSIT validator look for', () => {
    const of = (report: ValidationReport, bytes: string) =>
      parseXml(varlReport(report, { name: 'a.xml', bytes: bytesOf(bytes), timestamp, engine: 'E' })).root;
    const rejected = of(bad, broken);
    assert.equal(rejected.attribute('valid'), 'false');
    assert.equal(allOf(rejected, 'reject').length, 1);
    const steps = allOf(rejected, 'validationStepResult');
    assert.deepEqual(
      steps.map((step) => step.attribute('id')),
      ['val-xml', 'val-xsd', 'val-sch.1', 'val-sch.2'],
    );
    assert.equal(allOf(rejected, 'message').length, bad.findings.length);
    assert.ok(allOf(rejected, 'message').every((message) => message.attribute('level') === 'error'));
    const accepted = of(good, INVOICE);
    assert.equal(accepted.attribute('valid'), 'true');
    assert.equal(allOf(accepted, 'accept').length, 1);
    assert.equal(allOf(of(unknown, '<a/>'), 'noScenarioMatched').length, 1);
    assert.equal(allOf(of(malformed, '<a\u0001>'), 'message').length, 1);
  });
});
