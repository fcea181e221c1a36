import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { compileSchema, loadSchema, localFiles, readSchema } from '../../src/index.js';
import { officialFolder, withoutPublished } from './support/published.js';

/** Files for namespaces that published schemas import without saying where they are. */
const catalog = {
  'http://www.w3.org/2000/09/xmldsig#': 'xml-security/xmldsig-core-schema.xsd',
  'http://www.w3.org/2001/04/xmlenc#': 'xml-security/xenc-schema.xsd',
  'http://busdox.org/transport/identifiers/1.0/': 'smp/peppol-identifiers-v1.xsd',
};

/** Namespaces for which no published schema is at hand. */
const withoutSchema = /^\{http:\/\/www\.w3\.org\/(?:1999\/xlink|2005\/08\/addressing)\}/;

describe('every published schema is read and compiled', { skip: withoutPublished }, () => {
  const files = withoutPublished === false ? readdirSync(officialFolder, { recursive: true, encoding: 'utf8' }) : [];
  const schemas = files.filter((file) => file.endsWith('.xsd'));
  const resolve = withoutPublished === false ? localFiles(officialFolder, { catalog }) : undefined;

  test('there are as many as there should be', () => assert.ok(schemas.length >= 190, `${schemas.length} found`));

  for (const folder of new Set(schemas.map((file) => file.split('/')[0]!))) {
    test(folder, (t) => {
      const inFolder = schemas.filter((file) => file.startsWith(`${folder}/`));
      for (const file of inFolder) {
        const location = join(officialFolder, file);
        const model = readSchema({ bytes: readFileSync(location), location }, resolve === undefined ? {} : { resolve });
        assert.deepEqual(
          model.notes.filter((note) => !withoutSchema.test(note)),
          [],
          file,
        );
        loadSchema(compileSchema(model));
      }
      t.diagnostic(`${inFolder.length} files`);
    });
  }
});
