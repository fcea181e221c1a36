import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type FormatName, type Invoice, isDecimal, readInvoice, trim, writeInvoice } from '../../src/index.js';
import { FINVOICE_CARRIES, invoices, UBL_CARRIES } from '../support/arbitraries.js';
import { FIXTURES, fixture, samples } from '../support/files.js';
import { missingFrom } from '../support/flatten.js';
import { schemaFaults } from '../support/schema.js';

/** The semantic content alone: decimals by value, nothing that is absent, none of the format's own matters. */
function essence(value: unknown): unknown {
  if (isDecimal(value)) {
    const exact = trim(value);
    return `${exact.units}e-${exact.scale}`;
  }
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => member !== undefined && !['process', 'transport', 'extensions'].includes(key))
      .map(([key, member]) => [key, essence(member)]),
  );
}

function assertKept(invoice: Invoice, format: FormatName): void {
  const written = writeInvoice(invoice, format);
  const again = readInvoice(written.bytes).invoice;
  assert.deepEqual(essence(again), essence(invoice));
  assert.deepEqual(written.losses, []);
  assert.equal(schemaFaults(written.bytes) ?? '', '');
}

describe('writing and reading in one format', () => {
  test('Peppol BIS 3 keeps every term of the model, and its documents are valid', () => {
    fc.assert(
      fc.property(invoices(UBL_CARRIES), (invoice) => assertKept(invoice, 'PEPPOLBIS30')),
      { numRuns: 150 },
    );
  });

  test('Finvoice 3.0 keeps every term it has a place for, and its documents are valid', () => {
    fc.assert(
      fc.property(invoices(FINVOICE_CARRIES), (invoice) => assertKept(invoice, 'FINVOICE30')),
      { numRuns: 150 },
    );
  });

  for (const name of FIXTURES) {
    test(`${name} comes back with every element and attribute`, () => {
      const bytes = fixture(name);
      const { format, invoice } = readInvoice(bytes);
      const written = writeInvoice(invoice, format);
      const missing = missingFrom(bytes, written.bytes);
      assert.deepEqual(missing, []);
      assert.equal(schemaFaults(written.bytes) ?? '', '');
    });
  }

  for (const { name, bytes } of [...samples('peppol-billing'), ...samples('finvoice-3.0')]) {
    test(`${name} comes back with every element and attribute`, () => {
      const { format, invoice } = readInvoice(bytes);
      const written = writeInvoice(invoice, format);
      assert.deepEqual(missingFrom(bytes, written.bytes), []);
      assert.equal(schemaFaults(written.bytes) ?? '', '');
    });
  }
});
