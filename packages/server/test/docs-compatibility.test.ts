/** The page of compatibility says the truth about which operations the contract has. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ax } from '../src/apis/ax/index.js';

const contract = new URL('../../../../../shared/reference/ax-contract.json', import.meta.url);
const noContract = existsSync(contract) ? false : 'the contract is not beside the repository';
if (noContract) console.log(`notice: ${noContract}; the list of operations beyond it is not compared`);

interface Listing {
  readonly beyondContract: readonly string[];
  nameOf(operation: { method: string; url: string }): string;
}

/** Names of path parameters are nobody's business. */
const plain = (name: string) => name.replace(/\{\w+\}/g, '{}');

test('operations that are not called additions are those of the contract', { skip: noContract }, async () => {
  const script = new URL('../../../../scripts/compat-page.mjs', import.meta.url).href;
  const { beyondContract, nameOf } = (await import(script)) as Listing;
  const { paths } = JSON.parse(readFileSync(contract, 'utf8')) as { paths: Record<string, object> };
  const wanted = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => plain(`${method.toUpperCase()} ${path}`)),
  );
  const ours = ax.operations
    .filter(({ hidden }) => !hidden)
    .map((operation) => nameOf(operation))
    .filter((name) => !beyondContract.includes(name));
  assert.deepEqual(ours.map(plain).sort(), wanted.sort());
});
