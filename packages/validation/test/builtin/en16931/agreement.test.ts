import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { en16931Cii, en16931Ubl } from '../../../src/builtin/en16931/index.js';
import type { RuleSet } from '../../../src/rules/model.js';
import type { CompiledRules } from '../../../src/runtime/compiled-rules.js';
import { readSchematron } from '../../../src/schematron/read.js';
import { mutate } from '../../support/mutate.js';
import { brokenRules, compiled } from '../sets.js';
import { ciiSample } from './cii-sample.js';
import { type Difference, reasonFor } from './differences.js';
import { SCENARIOS } from './scenario.js';
import { ublSample } from './ubl-sample.js';

/** The official rule sets, published example documents and the publisher's unit tests, beside the repository. */
const SHARED = new URL('../../../../../../../shared/', import.meta.url);
const OFFICIAL = new URL('official/en16931-1.3.16/', SHARED);

/** Mutants for each syntax; EN16931_MUTANTS=5000 searches further, EN16931_SEED elsewhere. */
const MUTANTS = Number(process.env.EN16931_MUTANTS ?? 500);
const SEED = Number(process.env.EN16931_SEED ?? 1);

function files(folder: string): string[] {
  const path = fileURLToPath(new URL(folder, SHARED));
  if (!existsSync(path)) return [];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'));
  return names.sort().map((name) => readFileSync(path + name, 'utf8').replace(/^\uFEFF/, ''));
}

/** Documents whose root has this name; those of many lines cost time and show nothing new. */
function samples(root: RegExp): string[] {
  return files('samples/').filter((xml) => root.test(xml.slice(0, 4000)) && xml.length < 200_000);
}

/** The invoices and credit notes within the publisher's unit tests, which are fragments more often than not. */
function fragments(): string[] {
  const invoice = /<((?:\w+:)?(?:Invoice|CreditNote))\b[\s\S]*?<\/\1\s*>/g;
  return files('conformance/en16931-ubl-units/').flatMap((xml) =>
    [...xml.matchAll(invoice)].map(([fragment]) => fragment),
  );
}

function differences(ours: CompiledRules, official: CompiledRules, xml: string): Difference[] {
  const mine = brokenRules(ours, xml);
  const theirs = brokenRules(official, xml);
  return [
    ...mine.filter((id) => !theirs.includes(id)).map((id): Difference => ({ side: 'ours', id, xml })),
    ...theirs.filter((id) => !mine.includes(id)).map((id): Difference => ({ side: 'official', id, xml })),
  ];
}

function agrees(name: string, set: RuleSet, file: string, documents: () => string[], seeds: () => string[]): void {
  const published = new URL(file, OFFICIAL);
  const skip = existsSync(published) ? false : `no ../shared/official/en16931-1.3.16/${file}`;
  test(`${name}: the same rules as the official set, document by document`, { skip }, (context) => {
    const ours = compiled(set);
    const official = compiled(readSchematron(readFileSync(published)));
    const originals = seeds();
    const mutants = Array.from({ length: MUTANTS }, (_, at) => mutate(originals[at % originals.length]!, SEED + at));
    const all = [...documents(), ...originals, ...mutants];
    const told = new Map<string, number>();
    const unexplained: Difference[] = [];
    let differing = 0;
    for (const xml of all) {
      const found = differences(ours, official, xml);
      if (found.length > 0) differing++;
      for (const difference of found) {
        const reason = reasonFor(difference);
        if (reason === undefined) unexplained.push(difference);
        const line = `${difference.id}, ${difference.side} only: ${reason}`;
        told.set(line, (told.get(line) ?? 0) + 1);
      }
    }
    const share = (100 * (all.length - differing)) / all.length;
    context.diagnostic(`${all.length - differing} of ${all.length} documents agree (${share.toFixed(2)} %)`);
    for (const [line, count] of told) context.diagnostic(`${count} x ${line}`);
    const ids = unexplained.map(({ id, side }) => `${id}, ${side} only`);
    assert.deepEqual(ids, [], `the first such document:\n${unexplained[0]?.xml}`);
    assert.ok(share >= 99.5, `only ${share.toFixed(2)} % agree`);
  });
}

const scenarios = Object.values(SCENARIOS);

agrees(
  'EN 16931 in UBL',
  en16931Ubl,
  'EN16931-UBL-validation-preprocessed.sch',
  () => [...fragments(), ...scenarios.map((scenario) => ublSample(scenario, 'CreditNote'))],
  () => [...samples(/<(?:\w+:)?(?:Invoice|CreditNote)\b[^>]*urn:oasis/), ...scenarios.map((one) => ublSample(one))],
);
agrees(
  'EN 16931 in CII',
  en16931Cii,
  'EN16931-CII-validation-preprocessed.sch',
  () => scenarios.map(ciiSample),
  // Not those of L and M, for which the official set has rules that no document can break.
  () => [
    ...samples(/<(?:\w+:)?CrossIndustryInvoice\b/),
    ...scenarios.filter(({ code }) => code !== 'L' && code !== 'M').map(ciiSample),
  ],
);
