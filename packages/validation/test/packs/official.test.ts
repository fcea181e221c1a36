import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { installPack, knownManifests, PackRegistry, validateDocument, verifyInstalled } from '../../src/index.js';

const shared = fileURLToPath(new URL('../../../../../../shared/', import.meta.url));
const official = join(shared, 'official');
const samples = join(shared, 'samples');
const skip = existsSync(official) && existsSync(samples) ? false : 'the published sets are not here';
if (skip !== false) console.log(`Skipped: ${skip}.`);

/** Samples that are not valid by the sets of these versions, and why. */
const INVALID: Readonly<Record<string, string>> = {
  'en16931-ubl/issue116.xml': 'its Swedish company numbers fail PEPPOL-COMMON-R049, which is younger than the sample',
  'teapps-3.0/empty-default.xml': 'a form to be filled in: codes are empty',
};

/** Samples that our own packs check, as no published set stands here. */
const BUILT_IN = /^fatturapa-1\.2\//;

/** Samples that nothing here checks. */
const UNKNOWN = /^(payslip\/e-payslip-v1|xrechnung-3\.0\/abu-common\.xml)/;

describe('published sets', { skip }, () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'official-'));
    const places = (await readdir(official, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    for (const [name, { files }] of await knownManifests()) {
      const place = places.find((entry) =>
        Object.keys(files).every((file) => existsSync(join(official, entry.name, file))),
      );
      assert.ok(place !== undefined, `${name} has no folder`);
      await installPack({ from: join(official, place.name), manifest: name, folder });
    }
  });
  after(() => rm(folder, { recursive: true, force: true }));

  test('every set that this package has a manifest for installs and compiles', async () => {
    const found = verifyInstalled(folder);
    assert.deepEqual([...found.keys()].sort(), [...(await knownManifests()).keys()].sort());
    for (const [name, problems] of found) assert.deepEqual(problems, [], name);
  });

  test('every folder of a published set has its manifest', async () => {
    const files = new Set([...(await knownManifests()).values()].flatMap((manifest) => Object.keys(manifest.files)));
    for (const entry of await readdir(official, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const inside = await readdir(join(official, entry.name), { recursive: true });
      assert.ok(
        inside.some((file) => files.has(file)),
        entry.name,
      );
    }
  });

  test('samples are valid by their publishers’ rules, but for those that are known not to be', async () => {
    const registry = new PackRegistry({ folder });
    const invalid: string[] = [];
    const unknown: string[] = [];
    for (const entry of await readdir(samples, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !/\.xml$/i.test(entry.name)) continue;
      const file = join(entry.parentPath, entry.name);
      const report = await validateDocument(await readFile(file), { registry });
      const name = relative(samples, file);
      if (report.verdict === 'ERROR') invalid.push(name);
      if (report.verdict === 'UNKNOWN') unknown.push(name);
      else
        assert.ok(
          report.packs.some(({ origin }) => origin === (BUILT_IN.test(name) ? 'builtin' : 'installed')),
          name,
        );
      assert.ok(
        report.findings.every(({ outcome }) => outcome === 'failed'),
        `${name}: an expression could not be computed`,
      );
    }
    assert.deepEqual(invalid.sort(), Object.keys(INVALID).sort());
    assert.deepEqual(
      unknown.filter((name) => !UNKNOWN.test(name)),
      [],
    );
  });
});
