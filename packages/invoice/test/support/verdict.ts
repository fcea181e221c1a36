import assert from 'node:assert/strict';
import { FormatError, type FormatName, type Invoice, writeInvoice } from '../../src/index.js';
import { faults, officialFaults } from './judge.js';

/**
 * Asserts that a format gives a valid document, by our rules and the publishers', or refuses with reasons.
 * @returns true when it gave one
 */
export async function assertValidOrRefused(invoice: Invoice, format: FormatName, name = ''): Promise<boolean> {
  let bytes: Uint8Array;
  try {
    bytes = writeInvoice(invoice, format, { losses: false }).bytes;
  } catch (error) {
    if (!(error instanceof FormatError) || error.code !== 'not_representable') throw error;
    assert.ok(error.details.length > 0, 'a refusal names its reasons');
    return false;
  }
  assert.deepEqual(await faults(bytes), [], `${name} as ${format}`);
  assert.deepEqual((await officialFaults(bytes)) ?? [], [], `${name} as ${format}, by the published rules`);
  return true;
}
