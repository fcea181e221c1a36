import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { PackRegistry, validateDocument } from '../../src/index.js';
import { INVOICE } from './invoice.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

/** Invoices that differ in content, in shape, in what they break, and some in names that nobody has seen before. */
function document(at: number): Buffer {
  let xml = INVOICE.replace(/<cbc:ID>/, `<cbc:ID>N${at}-`);
  if (at % 3 === 0) xml = xml.replace('>EUR<', `>E${at % 10}R<`);
  if (at % 5 === 0) xml = xml.replace(/<cbc:IssueDate>/, `<cbc:Note>${'x'.repeat(at % 200)}</cbc:Note>$&`);
  if (at % 7 === 0) xml = xml.replace(/<cbc:IssueDate>/, `<cbc:Unknown${at} kind${at}="1"/>$&`);
  return Buffer.from(xml);
}

test('memory is flat over a thousand validations and more', async (context) => {
  const registry = new PackRegistry({});
  const run = async (from: number, to: number): Promise<void> => {
    for (let at = from; at < to; at++) await validateDocument(document(at), { registry });
  };
  await run(0, 500);
  const before = heap();
  await run(500, 1700);
  const grown = (heap() - before) / 1e6;
  context.diagnostic(`the heap grew by ${grown.toFixed(1)} MB`);
  assert.ok(grown < 4, `the heap grew by ${grown.toFixed(1)} MB over 1,200 validations`);
});
