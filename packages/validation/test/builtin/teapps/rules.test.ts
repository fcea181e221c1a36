import assert from 'node:assert/strict';
import { test } from 'node:test';
import { teappsEn16931Rules, teappsRules } from '../../../src/builtin/teapps/index.js';
import { proveRules } from '../breach-tests.js';
import { brokenRules, compiled } from '../sets.js';
import { BUSINESS_BREACHES, CORE_BREACHES, NO_BREAKDOWN, TEAPPS_SOUND } from './breaches.js';
import { TEAPPS } from './document.js';

proveRules('TEAPPS', teappsRules, TEAPPS_SOUND, [...BUSINESS_BREACHES, NO_BREAKDOWN]);
proveRules('TEAPPS with EN 16931', teappsEn16931Rules, TEAPPS_SOUND, [...BUSINESS_BREACHES, ...CORE_BREACHES]);

test('each invoice of a batch is judged by itself', () => {
  const rules = compiled(teappsEn16931Rules);
  const second = /<INVOICE>[\s\S]*<\/INVOICE>/.exec(TEAPPS)![0];
  const batch = TEAPPS.replace('</INVOICES>', `${second}</INVOICES>`);
  assert.deepEqual(brokenRules(rules, batch), []);
  assert.deepEqual(brokenRules(rules, batch.replace('<VAT_TOTAL><AMOUNT SIGN="+"', '<VAT_TOTAL><AMOUNT SIGN="-"')), [
    'TEA-R-001',
    'TEA-R-004',
  ]);
});
