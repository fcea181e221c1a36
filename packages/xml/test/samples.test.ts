import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { canonicalize, parseXml, serialize, splitDocuments, XmlError } from '../src/index.js';
import { ownEvents } from './helpers/events.js';
import { libxml2Canonical } from './helpers/libxml2-referee.js';
import { saxesEvents } from './helpers/saxes-referee.js';

/** Real documents beside the checkout, not part of it. */
const folder = fileURLToPath(new URL('../../../../../shared/samples', import.meta.url));
const present = existsSync(folder);
if (!present) console.log(`# no sample documents at ${folder}: skipped`);

test('all sample documents are read as saxes and libxml2 read them', { skip: !present }, (t) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => /\.xml$/i.test(f));
  let compared = 0;
  for (const file of files) {
    const bytes = readFileSync(`${folder}/${file}`);
    for (const slice of splitDocuments(bytes)) {
      const canonical = libxml2Canonical(slice.bytes);
      let document: ReturnType<typeof parseXml>;
      try {
        document = parseXml(slice.bytes);
      } catch (error) {
        assert.ok(error instanceof XmlError, file);
        assert.ok(error.code === 'doctype' || canonical instanceof Error, `${file}: ${error.message}`);
        t.diagnostic(`${file} is refused: ${error.message}`);
        continue;
      }
      assert.deepEqual(ownEvents(document), saxesEvents(document.written()), file);
      if (typeof canonical === 'string') {
        assert.equal(Buffer.from(canonicalize(document, { withComments: true })).toString(), canonical, file);
      }
      assert.deepEqual(ownEvents(parseXml(Buffer.from(serialize(document)))), ownEvents(document), file);
      compared++;
    }
  }
  t.diagnostic(`${compared} documents in ${files.length} files compared`);
  assert.ok(compared > 0);
});
