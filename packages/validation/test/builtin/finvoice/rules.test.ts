import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseXml } from '@autoinvoice/xml';
import { finvoiceEn16931Rules, finvoiceRules } from '../../../src/builtin/finvoice/index.js';
import { identifyDocument } from '../../../src/identify/index.js';
import { proveRules } from '../breach-tests.js';
import { compiled, parsed } from '../sets.js';
import { BUSINESS_BREACHES, CORE_BREACHES, FINVOICE_SOUND, NO_BREAKDOWN } from './breaches.js';

proveRules('Finvoice', finvoiceRules, FINVOICE_SOUND, [...BUSINESS_BREACHES, NO_BREAKDOWN]);
proveRules('Finvoice with EN 16931', finvoiceEn16931Rules, FINVOICE_SOUND, [...BUSINESS_BREACHES, ...CORE_BREACHES]);

test('contradictions are fatal where EN 16931 is declared and warnings elsewhere', () => {
  const { xml } = BUSINESS_BREACHES.find(({ rule }) => rule === 'FIN-R-001')!;
  assert.deepEqual(
    compiled(finvoiceEn16931Rules)
      .run(parsed(xml))
      .map(({ severity }) => severity),
    ['FATAL'],
  );
  assert.deepEqual(
    compiled(finvoiceRules)
      .run(parsed(xml))
      .map(({ severity }) => severity),
    ['WARNING'],
  );
});

const SAMPLES = new URL('../../../../../../../shared/samples/finvoice-3.0/', import.meta.url);
const skip = existsSync(SAMPLES) ? false : 'no ../shared/samples';

test('the published examples that declare EN 16931 have no fatal finding', { skip }, () => {
  const rules = compiled(finvoiceEn16931Rules);
  const folder = fileURLToPath(SAMPLES);
  for (const file of readdirSync(folder)) {
    const document = parseXml(readFileSync(folder + file));
    if (identifyDocument(document)?.profile !== 'EN16931') continue;
    const fatal = rules.run(document).filter(({ severity }) => severity === 'FATAL');
    assert.deepEqual(
      fatal.map(({ id, location }) => `${id} ${location}`),
      [],
      file,
    );
  }
});
