import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ZipFile } from 'yazl';
import { localCertificate, localKey } from '../platform/http/tls-fixture.js';

const main = fileURLToPath(new URL('../../src/main.js', import.meta.url));
const sha = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

const RULES = `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><pattern>
  <rule context="/*"><assert id="OWN-1" test="false()" flag="warning">Told.</assert></rule></pattern></schema>`;
const MANIFEST = {
  id: 'own',
  version: '1',
  title: 'Our own',
  publisher: 'Us',
  documents: [
    {
      appliesTo: { kinds: ['peppol-billing'] },
      fit: 'own',
      layers: [{ kind: 'rules', name: 'Own', file: 'rules.sch' }],
    },
  ],
  files: { 'rules.sch': sha(RULES) },
};

describe('packs install from an https address', () => {
  const server = createServer({ cert: localCertificate, key: localKey });
  let root: string;
  let zip: Buffer;
  let address: string;

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'autoinvoice-packs-'));
    await writeFile(join(root, 'ca.pem'), localCertificate);
    const file = new ZipFile();
    file.addBuffer(Buffer.from(RULES), 'rules.sch');
    file.addBuffer(Buffer.from(JSON.stringify(MANIFEST)), 'manifest.json');
    file.end();
    zip = await buffer(file.outputStream);
    server.on('request', (request, response) => {
      if (request.url !== '/own.zip') response.statusCode = 404;
      response.end(request.url === '/own.zip' ? zip : 'nothing');
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    address = `https://localhost:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await rm(root, { recursive: true, force: true });
  });

  const run = (trusted: boolean, ...args: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const env = {
        ...process.env,
        AUTOINVOICE_DATA_DIR: join(root, 'data'),
        AUTOINVOICE_CACHE_DIR: join(root, 'cache'),
        NODE_EXTRA_CA_CERTS: trusted ? join(root, 'ca.pem') : '',
      };
      execFile(process.execPath, [main, 'packs', ...args], { env, cwd: root }, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
    });

  test('with the right checksum it is installed and listed', async () => {
    const { code, stdout, stderr } = await run(true, 'install', `${address}/own.zip`, '--sha256', sha(zip));
    assert.equal(stderr, '');
    assert.equal(code, 0);
    assert.match(stdout, /^Installed own@1: Our own, Us\.\n$/);
    assert.match((await run(true, 'list')).stdout, /^own@1 +installed/);
    assert.equal((await run(true, 'remove', 'own')).code, 0);
  });

  test('with another checksum, from a server that is not trusted, or from nowhere it is refused and nothing stays', async () => {
    const refusals: [RegExp, boolean, string, string][] = [
      [/has the SHA-256 [0-9a-f]{64}, not 0000/, true, '/own.zip', '0'.repeat(64)],
      [/certificate/i, false, '/own.zip', sha(zip)],
      [/404/, true, '/other.zip', sha(zip)],
    ];
    for (const [words, trusted, path, checksum] of refusals) {
      const { code, stdout, stderr } = await run(trusted, 'install', `${address}${path}`, '--sha256', checksum);
      assert.notEqual(code, 0);
      assert.equal(stdout, '');
      assert.match(stderr, words);
    }
    assert.doesNotMatch((await run(true, 'list')).stdout, /installed/);
  });
});
