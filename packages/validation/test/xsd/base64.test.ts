import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBase64 } from '../../src/xsd/datatypes/base64.js';

/** Attachments are checked by another way than short values; both must say the same. */
const long = 'QUJD'.repeat(2000);
const wrapped = long.replace(/.{76}/g, '$&\r\n');

const endings: readonly [ending: string, valid: boolean][] = [
  ['', true],
  ['QUI=', true],
  ['QQ==', true],
  ['QQ==\n  ', true],
  ['QQ =\t=', true],
  ['QUJ', false],
  ['QQ', false],
  ['Q', false],
  ['QR==', false],
  ['QUJ=', false],
  ['Q===', false],
  ['QQ==QUJD', false],
  ['QU-D', false],
  ['QU_D', false],
  ['QU.D', false],
  ['QUJD\f', false],
  ['QUJä', false],
  ['QUJ€', false],
  ['QUJD\0', false],
];

for (const [ending, valid] of endings) {
  test(`base64 that ends in ${JSON.stringify(ending)} is ${valid ? 'taken' : 'refused'}, short, long and in lines`, () => {
    for (const start of ['', 'QUJD', long, wrapped]) {
      const bytes = Buffer.from(`<a>${start}${ending}</a>`);
      assert.equal(isBase64(bytes, 3, bytes.length - 4), valid, `${start.length} characters before`);
    }
  });
}
