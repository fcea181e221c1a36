import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseXml } from '@autoinvoice/xml';
import type { Sample } from './samples.js';
import type { SampleWorld } from './world.js';

/** Address that the documentation writes for a server. */
const written = /http:\/\/(127\.0\.0\.1|localhost):4000/g;

/**
 * Runs the samples of a page: shell blocks one after the other, each with the variables and functions of those before it;
 * JavaScript blocks as one program, as a reader who follows the page would have it; JSON and XML are read. Throws with
 * the line of the block and what it printed.
 */
export async function runSamples(samples: readonly Sample[], world: SampleWorld): Promise<void> {
  const scripts: Sample[] = [];
  for (const sample of samples.filter(({ notRun }) => notRun === undefined)) {
    try {
      if (sample.language === 'sh') await runShell(sample.text, world);
      else if (sample.language === 'json') JSON.parse(sample.text);
      else if (sample.language === 'xml') parseXml(Buffer.from(sample.text));
      else if (sample.language === 'js') scripts.push(sample);
      else if (sample.language !== 'text') throw new Error(`no way to run "${sample.language}"`);
    } catch (error) {
      throw new Error(`block at line ${sample.line}: ${error instanceof Error ? error.message : error}`);
    }
  }
  if (scripts.length > 0) await runScript(scripts.map(({ text }) => text).join('\n'), world);
}

/** Runs a program to its end. Throws with all it printed when it does not end well. */
function run(command: string, args: readonly string[], world: SampleWorld): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { cwd: world.folder, env: world.env, timeout: 300_000 };
    const child = execFile(command, args, options, (error, stdout, stderr) => {
      if (error === null) resolve();
      else reject(new Error(`ended with ${error.code ?? error.signal}\n${stdout}${stderr}`));
    });
    child.stdin?.end();
  });
}

/** Variables and functions go from block to block by a file in the world's folder. */
async function runShell(text: string, world: SampleWorld): Promise<void> {
  const state = join(world.folder, '.variables');
  const script = `set -euo pipefail
[ ! -f "${state}" ] || . "${state}"
set -a
${text.replace(written, world.env.AUTOINVOICE_URL ?? '')}
{ export -p; declare -f; } > "${state}"
`;
  await run('bash', ['-c', script], world);
}

/** Inside the package's folder, so that the names of packages are found as readers find them. */
async function runScript(text: string, world: SampleWorld): Promise<void> {
  const folder = await mkdtemp(join(dirname(fileURLToPath(import.meta.url)), 'sample-'));
  try {
    await writeFile(join(folder, 'sample.mjs'), text.replace(written, world.env.AUTOINVOICE_URL ?? ''));
    await run(process.execPath, [join(folder, 'sample.mjs')], world);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
