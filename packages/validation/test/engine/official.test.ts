import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseXml } from '@autoinvoice/xml';
import { type CompiledRules, compileRules, type Finding, loadRules, readSchematron } from '../../src/index.js';

const shared = fileURLToPath(new URL('../../../../../../shared/', import.meta.url));
const official = join(shared, 'official');
const samples = join(shared, 'samples');
const skip = existsSync(official) && existsSync(samples) ? false : 'no ../shared/official and ../shared/samples';

function load(file: string): CompiledRules {
  return loadRules(compileRules(readSchematron(join(official, file))).code, file);
}

function isSchema(file: string): boolean {
  return /<(?:\w+:)?schema[\s>]/.test(readFileSync(file, 'utf8').slice(0, 6000));
}

test('every published rule set is read, compiled and loaded', { skip }, () => {
  const files = readdirSync(official, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.sch$/i.test(file) || /_Schematron\.xml$/.test(file))
    .filter((file) => isSchema(join(official, file)));
  for (const file of files) assert.doesNotThrow(() => load(file), file);
  assert.equal(files.length, 62);
});

/** Findings that make a document invalid. */
function breaches(rules: CompiledRules, file: string): string[] {
  const grave = (finding: Finding) =>
    (finding.severity === 'FATAL' || finding.severity === 'ERROR') && excepted[basename(file)] !== finding.id;
  return rules
    .run(parseXml(readFileSync(file)))
    .filter(grave)
    .map(({ id, location, message }) => `${file.slice(samples.length)}: ${id} at ${location}: ${message}`);
}

const bis = ['peppol-2026.5/CEN-EN16931-UBL.sch', 'peppol-2026.5/PEPPOL-EN16931-UBL.sch'];
const postaward = (transaction: string) => [`peppol-2026.5/PEPPOLBIS-${transaction}.sch`];

/** Rule sets, folder, and which of its files they are for. */
const oioubl = (document: string) => [`oioubl-1.17.2/OIOUBL_${document}_Schematron.xml`];

const positive: readonly (readonly [rules: readonly string[], folder: string, files: RegExp])[] = [
  [['en16931-1.3.16/EN16931-UBL-validation-preprocessed.sch'], 'en16931-ubl', /./],
  [['en16931-1.3.16/EN16931-CII-validation-preprocessed.sch'], 'en16931-cii', /./],
  [bis, 'peppol-billing', /./],
  [['si-ubl-2.0.3.13/si-ubl-2.0.3.13.sch'], 'si-ubl-2.0', /./],
  [
    ['en16931-1.3.16/EN16931-UBL-validation-preprocessed.sch', 'xrechnung-3.0.2/ubl/XRechnung-UBL-validation.sch'],
    'xrechnung-3.0',
    /_ubl/,
  ],
  [
    ['en16931-1.3.16/EN16931-CII-validation-preprocessed.sch', 'xrechnung-3.0.2/cii/XRechnung-CII-validation.sch'],
    'xrechnung-3.0',
    /_uncefact/,
  ],
  [postaward('T01'), 'peppol-postaward', /^Order_Example/],
  [postaward('T76'), 'peppol-postaward', /^OrderResponse_/],
  [postaward('T116'), 'peppol-postaward', /^OrderResponseAdvanced_/],
  [postaward('T110'), 'peppol-postaward', /^OrderAgreement_/],
  [postaward('T114'), 'peppol-postaward', /^OrderChange_/],
  [postaward('T115'), 'peppol-postaward', /^OrderCancellation_/],
  [postaward('T16'), 'peppol-postaward', /^DespatchAdvice_/],
  [postaward('T19'), 'peppol-postaward', /^Catalogue_/],
  [postaward('T58'), 'peppol-postaward', /^CatalogueResponse_/],
  [postaward('T77'), 'peppol-postaward', /^PunchOut_/],
  [postaward('T71'), 'peppol-postaward', /^MessageLevelResponse_/],
  [postaward('T111'), 'peppol-postaward', /^InvoiceResponse_/],
  [['ehf-3.0/ordering-3.0/EHF-ORDER-3.0.sch'], 'ehf-3.0', /^Order_/],
  [['ehf-3.0/ordering-3.0/EHF-ORDER-RESPONSE-3.0.sch'], 'ehf-3.0', /^OrderResponse_/],
  [['ehf-3.0/advanced-ordering-3.0/EHF-P09-3.0-ORDER-INITIATION.sch'], 'ehf-3.0', /^Advanced_Order_/],
  [['ehf-3.0/advanced-ordering-3.0/EHF-P09-3.0-ORDER-RESPONSE.sch'], 'ehf-3.0', /^Advanced_OrderResponse/],
  [['ehf-3.0/order-agreement-3.0/EHF-ORDER-AGREEMENT-3.0.sch'], 'ehf-3.0', /^OrderAgreement_/],
  [['ehf-3.0/despatch-advice-3.0/EHF-DESPATCH-ADVICE-3.0.sch'], 'ehf-3.0', /^DespatchAdvice_/],
  [['ehf-3.0/catalogue-3.0/EHF-CATALOGUE-3.0.sch'], 'ehf-3.0', /^Catalogue_/],
  [['ehf-3.0/catalogue-3.0/EHF-CATALOGUE-RESPONSE-3.0.sch'], 'ehf-3.0', /^CatalogueResponse_/],
  [['ehf-3.0/punch-out-3.0/EHF-PUNCH-OUT-3.0.sch'], 'ehf-3.0', /^PunchOut_/],
  [['ehf-3.0/payment-request-3.0/EHF-P07-3.0-PAYMENT-REQUEST-3.0.sch'], 'ehf-3.0', /^PaymentRequest/],
  [
    [
      'ehf-3.0/forward-billing-3.0/FORWARD-BILLING-CEN-EN16931-UBL.sch',
      'ehf-3.0/forward-billing-3.0/FORWARD-BILLING-PEPPOL-EN16931-UBL.sch',
    ],
    'ehf-3.0',
    /^forward-billing/,
  ],
  [oioubl('Invoice'), 'oioubl-2.1', /_Invoice/],
  [oioubl('CreditNote'), 'oioubl-2.1', /_CreditNote/],
  [oioubl('ApplicationResponse'), 'oioubl-2.1', /_ApplicationResponse/],
  [oioubl('CatalogueItemSpecificationUpdate'), 'oioubl-2.1', /_CatalogueItemSpecificationUpdate/],
  [oioubl('CatalogueRequest'), 'oioubl-2.1', /_CatalogueRequest/],
  [oioubl('OrderChange'), 'oioubl-2.1', /_OrderChange/],
  [oioubl('OrderResponse'), 'oioubl-2.1', /_OrderResponse/],
  [oioubl('Reminder'), 'oioubl-2.1', /_Reminder/],
  [oioubl('UtilityStatement'), 'oioubl-2.1', /_UtilityStatement/],
];

/** Examples of extensions whose publisher takes rules of EN 16931 back when it runs them (the reference agrees with us). */
const excepted: Readonly<Record<string, string>> = {
  '05.01a-INVOICE_ubl.xml': 'BR-CO-16', // third-party payments of the XRechnung extension count towards the amount due
  '02.01a-cvd_INVOICE_uncefact.xml': 'BR-CL-13', // the Clean Vehicles Directive profile has a classification of its own
};

describe('published examples are valid by their publisher’s rules', { skip }, () => {
  for (const [sets, folder, files] of positive) {
    test(`${folder} ${files.source} by ${sets.join(' and ')}`, () => {
      const names = readdirSync(join(samples, folder)).filter((name) => name.endsWith('.xml') && files.test(name));
      assert.ok(names.length > 0);
      const rules = sets.map(load);
      const found = names.flatMap((name) => rules.flatMap((set) => breaches(set, join(samples, folder, name))));
      assert.deepEqual(found, []);
    });
  }
});
