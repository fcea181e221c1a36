import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOfTypeCode } from '../../src/codes/document-types.js';
import { categoryOfExemption, exemptionOfCategory, exemptionText } from '../../src/codes/exemptions.js';
import { CODE_LANGUAGES } from '../../src/codes/languages.js';

test('an exemption reason that is an article of the directive names it', () => {
  assert.equal(exemptionText('VATEX-EU-132-1A', 'EN'), 'Directive 2006/112/EC, art. 132(1)(a)');
  assert.equal(exemptionText('vatex-eu-143-1fa', 'SE'), 'Direktiv 2006/112/EG, art. 143(1)(fa)');
  assert.equal(exemptionText('VATEX-EU-148-B', 'FI'), 'Direktiivi 2006/112/EY, art. 148(b)');
  assert.equal(exemptionText('VATEX-EU-309', 'IT'), 'Direttiva 2006/112/CE, art. 309');
  assert.equal(exemptionText('VATEX-FR-CGI261-4', 'EN'), 'CGI, art. 261 4');
});

test('reasons with a name of their own say it in every language', () => {
  for (const code of ['AE', 'IC', 'G', 'O', 'D', 'F', 'I', 'J']) {
    const words = CODE_LANGUAGES.map((language) => exemptionText(`VATEX-EU-${code}`, language));
    assert.ok(
      words.every((text) => text.length > 5 && !text.includes('VATEX')),
      words.join(),
    );
  }
});

test('an unknown reason stays its code', () => assert.equal(exemptionText('VATEX-XX-1', 'FI'), 'VATEX-XX-1'));

test('categories and reasons lead to each other', () => {
  for (const category of ['AE', 'K', 'G', 'O']) {
    assert.equal(categoryOfExemption(exemptionOfCategory(category) ?? ''), category);
  }
  assert.equal(categoryOfExemption('VATEX-EU-132-1A'), 'E');
  assert.equal(exemptionOfCategory('E'), undefined);
});

test('type codes are credit notes or invoices', () => {
  assert.deepEqual(['380', '381', '384', '389', '396', '261', '326'].map(kindOfTypeCode), [
    'invoice',
    'creditNote',
    'invoice',
    'invoice',
    'creditNote',
    'creditNote',
    'invoice',
  ]);
});
