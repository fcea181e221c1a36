import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, beforeEach, describe, test } from 'node:test';
import { ZipFile } from 'yazl';
import {
  installPack,
  PackError,
  PackRegistry,
  removePack,
  validateDocument,
  verifyInstalled,
} from '../../src/index.js';

/** A set of our own: a structure, and a rule that includes another file. */
const FILES: Readonly<Record<string, string>> = {
  'xsd/note.xsd': `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="Payslips"><xs:complexType>
    <xs:sequence><xs:element name="to" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType></xs:element></xs:schema>`,
  'rules.sch': `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
    <include href="parts/to.sch"/></schema>`,
  'parts/to.sch': `<pattern xmlns="http://purl.oclc.org/dsdl/schematron"><rule context="/Payslips">
    <assert id="NOTE-1" test="to != ''" flag="fatal">There must be somebody it goes to.</assert></rule></pattern>`,
};
const sha = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
const manifest = (over: object = {}) => ({
  id: 'note',
  version: '1',
  title: 'Notes',
  publisher: 'Us',
  documents: [
    {
      appliesTo: { kinds: ['payslip-2'] },
      fit: 'own',
      layers: [
        { kind: 'schema', name: 'Note', files: ['xsd/note.xsd'] },
        { kind: 'rules', name: 'Note rules', file: 'rules.sch' },
      ],
    },
  ],
  files: Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path, sha(text)])),
  ...over,
});

describe('installing packs', () => {
  let root: string;
  let folder: string;
  let source: string;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'packs-'));
  });
  after(() => rm(root, { recursive: true, force: true }));
  beforeEach(async () => {
    const place = await mkdtemp(join(root, 'case-'));
    [folder, source] = [join(place, 'packs'), join(place, 'source')];
    await write(source, { ...FILES, 'manifest.json': JSON.stringify(manifest()) });
  });

  async function write(into: string, files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(into, path, '..'), { recursive: true });
      await writeFile(join(into, path), text);
    }
  }
  const check = async (text: string) => validateDocument(Buffer.from(text), { registry: new PackRegistry({ folder }) });
  const refused = (request: Promise<unknown>, code: string, words: RegExp) =>
    assert.rejects(request, (error) => {
      assert.ok(error instanceof PackError);
      assert.equal(error.code, code);
      assert.match(error.message, words);
      return true;
    });

  test('from a folder: structure and rules run, includes and all', async () => {
    await installPack({ from: source, folder });
    const good = await check('<Payslips><to>x</to></Payslips>');
    assert.equal(good.verdict, 'OK');
    assert.deepEqual(
      good.packs.map(({ id, origin }) => [id, origin]),
      [['note', 'installed']],
    );
    const bad = await check('<Payslips><from/></Payslips>');
    assert.deepEqual(
      bad.findings.map(({ id }) => id),
      ['XSD', 'NOTE-1'],
    );
  });

  test('from a zip, with everything in one top folder or not, by its checksum or without', async () => {
    for (const top of ['', 'set-1.0/']) {
      const zip = new ZipFile();
      for (const [path, text] of Object.entries({ ...FILES, 'manifest.json': JSON.stringify(manifest()) })) {
        zip.addBuffer(Buffer.from(text), `${top}${path}`);
      }
      zip.end();
      const bytes = await buffer(zip.outputStream);
      const from = join(source, 'set.zip');
      await writeFile(from, bytes);
      await installPack({ from, sha256: sha(bytes).toUpperCase(), folder });
      await refused(installPack({ from, sha256: '0'.repeat(64), folder }), 'checksum', /not 0000/);
      assert.equal((await check('<Payslips><to>x</to></Payslips>')).verdict, 'OK');
      await removePack(folder, 'note');
    }
  });

  test('from an address only with a checksum, and only over https', async () => {
    await refused(installPack({ from: 'https://localhost/x.zip', folder }), 'checksum', /only with its SHA-256/);
    await refused(installPack({ from: 'http://localhost/x.zip', sha256: '0'.repeat(64), folder }), 'source', /https/);
  });

  test('a registry that is in use sees packs come and go', async () => {
    await mkdir(folder);
    const registry = new PackRegistry({ folder });
    const verdict = async () =>
      (await validateDocument(Buffer.from('<Payslips><to>x</to></Payslips>'), { registry })).verdict;
    assert.equal(await verdict(), 'UNKNOWN');
    await installPack({ from: source, folder });
    assert.equal(await verdict(), 'OK');
    assert.deepEqual(await removePack(folder, 'note', '1'), ['note@1']);
    assert.equal(await verdict(), 'UNKNOWN');
  });

  test('a file that is missing or not the one named stops it, and nothing is left behind', async () => {
    await writeFile(join(source, 'rules.sch'), `${FILES['rules.sch']} `);
    await refused(installPack({ from: source, folder }), 'checksum', /rules\.sch is not the file/);
    await rm(join(source, 'parts/to.sch'));
    await refused(installPack({ from: source, folder }), 'missing', /parts\/to\.sch/);
    assert.deepEqual(await readdir(folder), []);
  });

  test('what does not compile stops it, told by file and line, and the version before stays', async () => {
    await installPack({ from: source, folder });
    const broken = FILES['parts/to.sch']!.replace("to != ''", 'to !=');
    await write(source, {
      'parts/to.sch': broken,
      'manifest.json': JSON.stringify(manifest({ files: { ...manifest().files, 'parts/to.sch': sha(broken) } })),
    });
    await refused(installPack({ from: source, folder }), 'compile', /parts\/to\.sch.*2/s);
    assert.equal((await check('<Payslips><to>x</to></Payslips>')).verdict, 'OK');
    assert.deepEqual(await readdir(folder), ['note@1']);
  });

  test('files outside of the pack cannot be included', async () => {
    const outside = FILES['rules.sch']!.replace('parts/to.sch', '../secret.sch');
    await write(source, {
      '../secret.sch': FILES['parts/to.sch']!,
      'rules.sch': outside,
      'manifest.json': JSON.stringify(manifest({ files: { ...manifest().files, 'rules.sch': sha(outside) } })),
    });
    await refused(installPack({ from: source, folder }), 'compile', /leads out of the pack/);
  });

  test('paths that leave the folder are refused in manifests', async () => {
    for (const path of ['../x.sch', '/etc/x.sch', 'a/../../x.sch', 'C:\\x.sch']) {
      await writeFile(join(source, 'manifest.json'), JSON.stringify(manifest({ files: { [path]: '0'.repeat(64) } })));
      await refused(installPack({ from: source, folder }), 'manifest', /stays inside/);
    }
  });

  test('verify finds changed files and changed compiled code', async () => {
    await installPack({ from: source, folder });
    assert.deepEqual([...verifyInstalled(folder)], [['note@1', []]]);
    const pack = join(folder, 'note@1');
    await writeFile(join(pack, 'files/rules.sch'), 'x');
    const code = (await readdir(pack)).filter((name) => /^compiled-.*\.js$/.test(name));
    await writeFile(join(pack, code[0]!), 'x');
    const problems = verifyInstalled(folder).get('note@1')!;
    assert.equal(problems.length, 2);
    assert.match(problems.join(' '), /rules\.sch is not the file.*compiled form/s);
  });

  test('a pack that another version of the program compiled is compiled anew', async () => {
    await installPack({ from: source, folder });
    const lock = join(folder, 'note@1', 'compiled.json');
    await writeFile(lock, JSON.stringify({ engine: 'older', layers: {} }));
    assert.equal((await check('<Payslips><to>x</to></Payslips>')).verdict, 'OK');
    assert.deepEqual(verifyInstalled(folder).get('note@1'), []);
  });

  test('code lists of the latest version can be read', async () => {
    const registry = new PackRegistry({ folder });
    assert.equal(registry.codeList('colours'), undefined);
    for (const version of ['9', '10']) {
      const list = `{"version":${version}}`;
      const files = { ...manifest().files, 'colours.json': sha(list) };
      const codeLists = [{ id: 'colours', title: 'Colours', file: 'colours.json' }];
      await write(source, {
        'colours.json': list,
        'manifest.json': JSON.stringify(manifest({ version, codeLists, files })),
      });
      await installPack({ from: source, folder });
    }
    assert.equal(Buffer.from(registry.codeList('colours') ?? []).toString(), '{"version":10}');
    assert.equal(registry.codeList('tastes'), undefined);
  });

  test('removing what is not there is refused', async () => {
    await refused(removePack(folder, 'nothing'), 'missing', /no installed pack nothing/);
  });

  test('an unknown manifest is refused with the names of those known', async () => {
    await refused(installPack({ from: source, manifest: 'nothing', folder }), 'manifest', /en16931@1\.3\.16/);
  });
});
