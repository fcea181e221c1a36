import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const main = fileURLToPath(new URL('../src/main.js', import.meta.url));

test('the demo plays over data of an earlier one that no server starts on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'autoinvoice-demo-'));
  const cluster = join(folder, 'data', 'demo', 'postgres', 'cluster');
  await mkdir(cluster, { recursive: true, mode: 0o700 });
  await writeFile(join(cluster, 'PG_VERSION'), '9\n');
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [main, 'demo', '--exit'], { cwd: folder });
    assert.match(stdout, /The first invoice was received \d+\.\d s after the start/);
    assert.match(stdout, /in the browser: http:\S+\/ui\/\s+e-mail {4}laskutus@kaisla\.example\s+password {2}\S{12}/);
    const image = await readFile(join(folder, 'demo-output', 'from-bis.generated.pdf'));
    assert.equal(image.subarray(0, 5).toString(), '%PDF-');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
