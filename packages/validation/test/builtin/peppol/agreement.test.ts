import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { peppolBillingCii, peppolBillingUbl, peppolSelfBillingUbl } from '../../../src/builtin/peppol/index.js';
import type { Finding } from '../../../src/finding.js';
import type { RuleSet } from '../../../src/rules/model.js';
import type { CompiledRules } from '../../../src/runtime/compiled-rules.js';
import { readSchematron } from '../../../src/schematron/read.js';
import { mutate } from '../../support/mutate.js';
import { compiled, parsed } from '../sets.js';
import { BREACHES, SOUND } from './breaches.js';
import { CII_BREACHES, CII_SOUND } from './cii-breaches.js';

/** The publisher's rule sets and example documents, beside the repository when there are any. */
const SHARED = new URL('../../../../../../../shared/', import.meta.url);

/** Mutants for each rule set; PEPPOL_MUTANTS=10000 searches further, PEPPOL_SEED elsewhere. */
const MUTANTS = Number(process.env.PEPPOL_MUTANTS ?? 600);
const SEED = Number(process.env.PEPPOL_SEED ?? 0);

/** Why a document may break a rule for one side only. Anything else fails the test. */
const REASONS: readonly (readonly [reason: string, applies: (difference: Difference) => boolean])[] = [
  [
    'an element stands twice where the schema allows one: the published expression cannot be computed, ours takes both or one',
    ({ side, finding }) => side === 'official' && finding.outcome === 'error',
  ],
  [
    'the same in the published context: the rule is passed over there, here its expression cannot be computed',
    ({ side, finding }) => side === 'ours' && finding.outcome === 'error',
  ],
  [
    'numbers that XPath reads, such as 1E2, are no digits of an organisation or account number',
    ({ side, finding }) => side === 'ours' && /^SE-R-00[2378]$/.test(finding.id),
  ],
  [
    'R041 and R042 keep the published rules from looking at the charge indicator',
    ({ side, finding }) => side === 'ours' && finding.id === 'PEPPOL-EN16931-R043',
  ],
  [
    'DK-R-007 for CII looks for the mandate inside the payment means, where the syntax has none',
    ({ side, finding }) => side === 'official' && finding.id === 'DK-R-007',
  ],
  [
    'a party, country or settlement stands twice: the published rule takes them together, ours each by itself',
    ({ side, xml }) => side === 'ours' && ambiguous(xml),
  ],
];

interface Difference {
  readonly side: 'ours' | 'official';
  readonly finding: Finding;
  readonly xml: string;
}

/** Elements that rules go by, and how often an unambiguous document has them. */
const ONCE: readonly (readonly [element: RegExp, times: number])[] = [
  [/<cac:Party>/g, 2],
  [/<cac:Country>/g, 2],
  [/<ram:CountryID>/g, 2],
  [/<ram:ApplicableHeaderTradeAgreement>/g, 1],
  [/<ram:ApplicableHeaderTradeSettlement>/g, 1],
];

function ambiguous(xml: string): boolean {
  return ONCE.some(([element, times]) => (xml.match(element)?.length ?? 0) > times);
}

function differences(ours: CompiledRules, official: CompiledRules, xml: string): Difference[] {
  const document = parsed(xml);
  const mine = ours.run(document);
  const theirs = official.run(document);
  const only = (side: Difference['side'], these: readonly Finding[], others: readonly Finding[]): Difference[] =>
    these.filter(({ id }) => !others.some((other) => other.id === id)).map((finding) => ({ side, finding, xml }));
  return [...only('ours', mine, theirs), ...only('official', theirs, mine)];
}

function samples(isSeed: (xml: string) => boolean): string[] {
  const folder = fileURLToPath(new URL('samples/', SHARED));
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.xml'));
  return files
    .sort()
    .map((file) => readFileSync(folder + file, 'utf8'))
    .filter(isSeed);
}

const isUbl = (xml: string): boolean =>
  /schema:xsd:(Invoice|CreditNote)-2/.test(xml) && /<(\w+:)?(Invoice|CreditNote)\s/.test(xml);
const isCii = (xml: string): boolean => xml.includes('CrossIndustryInvoice');

/** CII examples are German or French; as documents of other countries they meet the national rules too. */
function abroad(xml: string): string[] {
  return ['NO', 'DK', 'SE', 'IT', 'NL'].map((country) =>
    xml
      .replace(/(CountryID>)[A-Z]{2}</g, `$1${country}<`)
      .replace(/schemeID="VA"/g, 'schemeID="VAT"')
      .replace(/(schemeID="VAT">)[A-Z]{2}/g, `$1${country}`),
  );
}

function agrees(name: string, set: RuleSet, file: string, seeds: () => string[]): void {
  const published = new URL(`official/${file}`, SHARED);
  const skip = existsSync(published) ? false : `no ../shared/official/${file}`;
  test(`${name}: the same rules as the published set, document by document`, { skip }, (context) => {
    const ours = compiled(set);
    const official = compiled(readSchematron(readFileSync(published)));
    const documents = seeds();
    const mutants = Array.from({ length: MUTANTS }, (_, at) => mutate(documents[at % documents.length]!, SEED + at));
    let differing = 0;
    const unexplained: string[] = [];
    const told = new Map<string, number>();
    for (const xml of [...documents, ...mutants]) {
      const found = differences(ours, official, xml);
      if (found.length > 0) differing++;
      for (const difference of found) {
        const { side, finding } = difference;
        const reason = REASONS.find(([, applies]) => applies(difference))?.[0];
        if (reason === undefined) {
          unexplained.push(`${finding.id} only ${side}, ${finding.outcome} at ${finding.location}: ${finding.message}`);
        }
        told.set(`${finding.id}: ${reason}`, (told.get(`${finding.id}: ${reason}`) ?? 0) + 1);
      }
    }
    const total = documents.length + mutants.length;
    const share = (100 * (total - differing)) / total;
    context.diagnostic(`${total - differing} of ${total} documents agree (${share.toFixed(2)} %)`);
    for (const [reason, count] of told) context.diagnostic(`${count} x ${reason}`);
    assert.deepEqual(unexplained, []);
    assert.ok(share >= 99.5, `only ${share.toFixed(2)} % agree`);
  });
}

const ublSeeds = (): string[] => [...samples(isUbl), ...Object.values(SOUND), ...BREACHES.map(({ xml }) => xml)];

agrees('Peppol BIS Billing for UBL', peppolBillingUbl, 'peppol-2026.5/PEPPOL-EN16931-UBL.sch', ublSeeds);
agrees('Peppol BIS Self-Billing', peppolSelfBillingUbl, 'peppol-2026.5/PEPPOL-EN16931-UBL-SB.sch', ublSeeds);
agrees('Peppol BIS Billing for CII', peppolBillingCii, 'peppol-billing-cii-3.0.19/PEPPOL-EN16931-CII.sch', () => [
  ...samples(isCii).flatMap((xml) => [xml, ...abroad(xml)]),
  ...Object.values(CII_SOUND),
  ...CII_BREACHES.map(({ xml }) => xml),
]);
