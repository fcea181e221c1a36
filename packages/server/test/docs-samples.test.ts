/** Every sample of the documentation is run as it stands, or says on the page's source why it is not. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { runSamples } from './docs/run.js';
import { type Sample, samplesOf } from './docs/samples.js';
import { root, runBy, sampleWorld } from './docs/world.js';
import { aCompany, type TestCompany } from './support/api.js';
import { type TestApp, testApp } from './support/app.js';

const noCurl = (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, 'curl')))
  ? false
  : 'no curl is installed';
if (noCurl) console.log(`notice: ${noCurl}; samples of the documentation are not run`);

const pages = [
  'README.md',
  'packages/client/README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].sort();

function read(page: string): Sample[] {
  try {
    return samplesOf(readFileSync(join(root, page), 'utf8'));
  } catch (error) {
    throw new Error(`${page}, ${error instanceof Error ? error.message : error}`);
  }
}
const samples = new Map(pages.map((page) => [page, read(page)]));

describe('samples of the documentation', { skip: noCurl, concurrency: 2 }, () => {
  let app: TestApp;
  let counterpart: TestCompany;
  before(async () => {
    app = await testApp({
      ...runBy,
      AUTOINVOICE_PROVIDER_DELAY_MS: '0',
      AUTOINVOICE_TOKEN_ATTEMPTS: '1000',
      AUTOINVOICE_OUTBOUND_ALLOW: '127.0.0.0/8',
    });
    counterpart = await aCompany(app, { name: 'Ostaja Oyj' });
  });
  after(() => app?.drop());

  /** Runs the blocks of a page in a world of their own. */
  async function follow(blocks: readonly Sample[]): Promise<void> {
    const text = blocks.map((block) => (block.notRun === undefined ? block.text : '')).join('\n');
    const world = await sampleWorld(app, counterpart, text);
    try {
      await runSamples(blocks, world);
    } finally {
      await world.remove();
    }
  }

  for (const [page, blocks] of samples) {
    if (blocks.some(({ notRun }) => notRun === undefined)) test(`${page} runs as it stands`, () => follow(blocks));
  }

  test('a block that fails is told by its line; one that the server refuses, or that cannot be run, fails', async () => {
    const page = (language: string, text: string) => samplesOf(`# Page\n\n\`\`\`${language}\n${text}\n\`\`\`\n`);
    const world = await sampleWorld(app, counterpart, '');
    try {
      for (const [language, text] of [
        ['sh', 'autoinvoice no-such-command'],
        ['sh', 'curl http://127.0.0.1:4000/v1/invoices'],
        ['sh', 'X=$(false | cat)'],
        ['json', '{"a": }'],
        ['js', "import 'no-such-package';"],
        ['xml', '<a><b></a>'],
        ['', 'autoinvoice demo'],
      ] as const) {
        await assert.rejects(runSamples(page(language, text), world), `${language}: ${text}`);
      }
      await assert.rejects(runSamples(page('sh', 'false'), world), /block at line 3/);
      await runSamples(samplesOf('```sh\nX=1\n```\n\n```sh\ntest "$X" = 1\n```\n'), world);
    } finally {
      await world.remove();
    }
  });
});

describe('blocks that are not run', () => {
  test('each says why', (t) => {
    for (const [page, blocks] of samples) {
      for (const { line, notRun } of blocks) if (notRun !== undefined) t.diagnostic(`${page}:${line} ${notRun}`);
    }
    assert.deepEqual(
      samplesOf('<!-- not run: it starts a server -->\n```sh\nfalse\n```\n').map(({ notRun }) => notRun),
      ['it starts a server'],
    );
  });

  test('a mark that stands anywhere else is an error', () => {
    assert.throws(() => samplesOf('```sh\nfalse\n```\n<!-- not run: why -->\n'), /line 4/);
    assert.throws(() => samplesOf('<!-- not-run -->\n```sh\nfalse\n```\n'), /line 1/);
  });
});
