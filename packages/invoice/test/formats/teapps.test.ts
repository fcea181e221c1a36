import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Invoice, type Party, readInvoice, writeInvoice } from '../../src/index.js';
import { invoices, TEAPPS_CARRIES } from '../support/arbitraries.js';
import { essence } from '../support/essence.js';
import { sound } from '../support/sound.js';
import { assertValidOrRefused } from '../support/verdict.js';

/** The number that the other party gave comes before the codes. */
function partyAsHeld<P extends Party | undefined>(party: P): P {
  if (!party) return party;
  const number = party.identifiers.find(({ scheme }) => !scheme);
  const codes = party.identifiers.filter((identifier) => identifier !== number);
  return { ...party, identifiers: number ? [number, ...codes] : codes };
}

/** TEAPPS has notes with a code before those without. */
function asTeappsHolds(invoice: Invoice): Invoice {
  const held: Invoice = {
    ...invoice,
    seller: partyAsHeld(invoice.seller),
    notes: [...invoice.notes].sort((a, b) => Number(shortCode(b)) - Number(shortCode(a))),
  };
  if (invoice.payee) held.payee = partyAsHeld(invoice.payee);
  return held;
}

const shortCode = ({ subjectCode, text }: Invoice['notes'][number]) => subjectCode !== undefined && text.length <= 100;

describe('writing and reading again', () => {
  test('TEAPPSXML 3.0 keeps every term it has a place for', () => {
    fc.assert(
      fc.property(invoices(TEAPPS_CARRIES), (drawn) => {
        const invoice = asTeappsHolds(drawn);
        const written = writeInvoice(invoice, 'TEAPPS30');
        assert.deepEqual(essence(readInvoice(written.bytes).invoice), essence(invoice));
        assert.deepEqual(written.losses, []);
      }),
      { numRuns: 150 },
    );
  });

  test('whatever the invoice, a valid document or the reason', async () => {
    await fc.assert(
      fc.asyncProperty(invoices(TEAPPS_CARRIES), async (invoice) => {
        await assertValidOrRefused({ ...invoice, process: { specification: 'EN16931' } }, 'TEAPPS30');
      }),
      { numRuns: 30 },
    );
  });

  test('a sound invoice is never refused', async () => {
    await fc.assert(
      fc.asyncProperty(invoices(TEAPPS_CARRIES), async (drawn) => {
        const invoice = { ...sound(drawn), process: { specification: 'EN16931' } };
        assert.ok(await assertValidOrRefused(invoice, 'TEAPPS30'));
      }),
      { numRuns: 30 },
    );
  });
});
