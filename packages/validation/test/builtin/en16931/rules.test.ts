import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en16931Cii, en16931Ubl } from '../../../src/builtin/en16931/index.js';
import type { Finding } from '../../../src/finding.js';
import type { RuleSet } from '../../../src/rules/model.js';
import { all, plant } from '../../support/edit.js';
import { type Breach as ProvenBreach, proveRules } from '../breach-tests.js';
import { compiled, parsed } from '../sets.js';
import type { Breach } from './breach.js';
import { CII_BREACHES } from './cii-breaches.js';
import { ciiSample } from './cii-sample.js';
import { CII_VAT_BREACHES } from './cii-vat-breaches.js';
import { SCENARIOS, type Scenario } from './scenario.js';
import { UBL_BREACHES } from './ubl-breaches.js';
import { ublSample } from './ubl-sample.js';
import { UBL_VAT_BREACHES } from './ubl-vat-breaches.js';
import { CII_UNUSED, UBL_HEADER_UNUSED, UBL_LINES_UNUSED, type UnusedCase } from './unused-cases.js';

type Sample = (scenario: Scenario) => string;

function broken(breaches: readonly Breach[], sample: Sample): ProvenBreach[] {
  return breaches.map(({ rule, edit, also, scenario }) => ({ rule, also, xml: edit(sample(SCENARIOS[scenario]!)) }));
}

function sound(name: string, sample: Sample): [string, string][] {
  return Object.entries(SCENARIOS).map(([prefix, scenario]) => [`${name} of VAT category ${prefix}`, sample(scenario)]);
}

const creditNote: Sample = (scenario) => ublSample(scenario, 'CreditNote');

/** Rules that are proven further down, not by a breach. */
function elsewhere(cases: readonly UnusedCase[], breaches: readonly Breach[]): string[] {
  const broken = new Set(breaches.flatMap(({ rule, also }) => [rule, ...also]));
  return [...new Set(cases.map(({ id }) => id))].filter((id) => !broken.has(id));
}

proveRules(
  'EN 16931 in UBL',
  en16931Ubl,
  Object.fromEntries([...sound('an invoice', ublSample), ...sound('a credit note', creditNote)]),
  broken([...UBL_BREACHES, ...UBL_VAT_BREACHES], ublSample),
  elsewhere([...UBL_HEADER_UNUSED, ...UBL_LINES_UNUSED], [...UBL_BREACHES, ...UBL_VAT_BREACHES]),
);

proveRules(
  'EN 16931 in CII',
  en16931Cii,
  Object.fromEntries(sound('an invoice', ciiSample)),
  broken([...CII_BREACHES, ...CII_VAT_BREACHES], ciiSample),
  elsewhere(CII_UNUSED, [...CII_BREACHES, ...CII_VAT_BREACHES]),
);

/** The location without the positions among siblings: `/Invoice/cac:OrderReference/cbc:UUID`. */
function pathOf({ location }: Finding): string {
  return location.replace(/\[\d+\]/g, '');
}

/** All at once in one document, as a rule of its own tells each where it stands. */
function proveUnused(name: string, set: RuleSet, sample: Sample, cases: readonly UnusedCase[], root: string): void {
  test(`${name}: what the core invoice has no place for is told by its own rule, where it stands`, () => {
    const xml = cases.reduce((text, { path }) => plant(path)(text), sample(SCENARIOS.S!));
    const found = new Set(
      compiled(set)
        .run(parsed(xml))
        .map((finding) => `${finding.id} ${pathOf(finding)}`),
    );
    const silent = cases.filter(({ id, path }) => !found.has(`${id} /${root}/${path}`));
    assert.deepEqual(silent, []);
  });
}

proveUnused('UBL header', en16931Ubl, ublSample, UBL_HEADER_UNUSED, 'Invoice');
proveUnused('CII', en16931Cii, ciiSample, CII_UNUSED, 'rsm:CrossIndustryInvoice');

test('UBL lines: what the core invoice has no place for is told by its own rule, once for all lines', () => {
  const rules = compiled(en16931Ubl);
  for (const { id, path } of UBL_LINES_UNUSED) {
    const both = plant(path.replace('cac:InvoiceLine', 'cac:InvoiceLine[2]'));
    const findings = rules.run(parsed(all(plant(path), both)(ublSample(SCENARIOS.S!))));
    assert.equal(findings.filter((finding) => finding.id === id).length, 1, path);
  }
});
