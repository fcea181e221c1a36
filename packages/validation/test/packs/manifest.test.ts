import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { KINDS, knownManifests, type PackError, readManifest } from '../../src/index.js';

const sound = {
  id: 'a',
  version: '1',
  title: 'A',
  publisher: 'B',
  documents: [{ appliesTo: { kinds: ['ubl'] }, fit: 'own', layers: [{ kind: 'rules', name: 'r', file: 'r.sch' }] }],
  files: { 'r.sch': '0'.repeat(64) },
};

describe('manifests', () => {
  test('the known ones can be read and name kinds that are recognised', async () => {
    const known = await knownManifests();
    assert.ok(known.size >= 23);
    const kinds = new Set([...KINDS.map(({ kind }) => kind), 'sbdh']);
    for (const [name, { documents }] of known) {
      for (const { appliesTo } of documents) {
        for (const kind of appliesTo.kinds ?? []) assert.ok(kinds.has(kind), `${name}: ${kind}`);
      }
    }
  });

  test('every fault is told, each with its place', () => {
    const faulty = {
      ...sound,
      id: 'A b',
      validFrom: '1.5.2026',
      colour: 'red',
      documents: [
        { appliesTo: {}, fit: 'tight', layers: [] },
        { appliesTo: { customizationId: '(' }, fit: 'own', layers: [{ kind: 'rules', name: 'r', file: 'other.sch' }] },
      ],
      files: { 'r.sch': 'abc' },
    };
    assert.throws(
      () => readManifest(JSON.stringify(faulty), 'x.json'),
      ({ problems }: PackError) => {
        const text = problems.join('\n');
        for (const words of [
          /x\.json: id must/,
          /validFrom must/,
          /colour is not known/,
          /documents\[0\]\.fit/,
          /documents\[0\]\.appliesTo must say something/,
          /documents\[0\]\.layers must not be empty/,
          /documents\[1\]\.appliesTo\.customizationId is not a regular expression/,
          /documents\[1\]\.layers\[0\]\.file must be named in files/,
          /files: r\.sch must have a SHA-256/,
        ]) {
          assert.match(text, words);
        }
        return true;
      },
    );
  });

  test('what is not JSON is refused', () => {
    assert.throws(() => readManifest('{'), /is not JSON/);
    assert.throws(() => readManifest('[]'), /must be an object/);
  });

  test('a sound one is taken', () => {
    assert.equal(readManifest(JSON.stringify(sound)).id, 'a');
  });
});
