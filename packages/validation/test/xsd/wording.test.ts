import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseXml } from '@autoinvoice/xml';
import { LANGUAGES } from '../../src/builtin/notation.js';
import { readStructure } from '../../src/index.js';
import { da } from '../../src/xsd/wording/da.js';
import { en } from '../../src/xsd/wording/en.js';
import { fi } from '../../src/xsd/wording/fi.js';
import { nl } from '../../src/xsd/wording/nl.js';
import { no } from '../../src/xsd/wording/no.js';
import { sv } from '../../src/xsd/wording/sv.js';
import type { Template, Words } from '../../src/xsd/wording/words.js';
import { compiled } from './support/schemas.js';

const texts = ({ messages, phrases, patterns, types }: Words): [string, Template][] =>
  Object.entries({ ...messages, ...phrases, ...patterns, ...types });

const slotsOf = (template: Template): string[] => {
  const words = typeof template === 'string' ? template : `${template.one} ${template.many}`;
  return [...new Set([...words.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot!))].sort();
};

describe('the words of the schema layer', () => {
  for (const [language, words] of Object.entries({ fi, sv, no, da, nl })) {
    test(`${language} says everything that English says, with the same slots`, () => {
      const own = new Map(texts(words));
      for (const [key, template] of texts(en)) {
        const said = own.get(key);
        assert.ok(said !== undefined, `${language} lacks ${key}`);
        assert.deepEqual(slotsOf(said), slotsOf(template), `${language} ${key}`);
        own.delete(key);
      }
      assert.deepEqual([...own.keys()], []);
    });

    test(`${language} messages are not English ones left as they were`, () => {
      const own = new Map(Object.entries(words.messages));
      for (const [key, template] of Object.entries(en.messages)) assert.notDeepEqual(own.get(key), template, key);
    });
  }
});

const schema = compiled(
  readStructure({
    namespaces: { '': 'urn:o' },
    values: { code: 'string 2', role: 'string {A B}' },
    types: { Order: 'ID=code Date=date Line=Line{1,2} Total=decimal', Line: 'Item=string @no=int! @role=role' },
    elements: { Order: 'Order' },
  }),
);

const order = `<Order xmlns="urn:o"><ID>123</ID><Date>1.1.2026</Date><Line role="C"><Item/></Line>
  <Line no="1"><Item/></Line><Line no="2"><Item/></Line>stray<Extra/></Order>`;

const told = (language: string): string[] =>
  schema.validate(parseXml(Buffer.from(order)), { language }).map(({ message }) => message);

test('findings speak the language asked for, and English where there are no words', () => {
  const english = told('en');
  assert.ok(english.length >= 6, english.join('\n'));
  assert.deepEqual(told('xx'), english);
  for (const language of LANGUAGES.filter((one) => one !== 'en')) {
    const own = told(language);
    assert.equal(own.length, english.length, language);
    own.forEach((message, at) => {
      assert.notEqual(message, english[at], language);
      assert.doesNotMatch(message, /[{}]|undefined/, language);
    });
  }
  assert.ok(
    told('fi').includes('Arvoa "1.1.2026" ei sallita elementissä Date. Odotetaan: päivä, esimerkiksi 2026-01-31.'),
  );
  assert.ok(told('sv').includes('Line måste ha attributet no.'));
});
