import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FORMAT_TABLES, placesOfTerms } from '../../src/formats/tables.js';
import { BUSINESS_TERMS, SUPPORTED_FORMATS } from '../../src/index.js';
import { termPlaces } from '../support/term-places.js';

const terms = new Set([...BUSINESS_TERMS.values()].map(({ term }) => term));

/** Terms of a table that drawn invoices cannot show: codes of a party's own making have no place, those of a list do. */
const notDrawn: Readonly<Record<string, readonly string[]>> = {
  // CodiceDestinatario holds codes of the Italian exchange system alone, CodiceFiscale Italian numbers; percentages stand
  // where they lead to the amount; the reference of a file is its name.
  FatturaPA: ['BT-49', 'BT-47', 'BT-138', 'BT-143', 'BT-122'],
};

describe('the mapping tables, as the page of formats shows them', () => {
  test('every format that is read belongs to one of them', () => {
    const listed = FORMAT_TABLES.flatMap(({ formats }) => formats);
    assert.deepEqual([...listed].sort(), [...SUPPORTED_FORMATS].sort());
  });

  test('shared tables of parties name the terms of the party at hand', () => {
    const ubl = FORMAT_TABLES.find(({ title }) => title === 'UBL 2.1');
    assert.ok(ubl);
    const places = new Map(placesOfTerms(ubl).map(({ term, path }) => [term, path]));
    const party = 'cac:AccountingCustomerParty/cac:Party';
    assert.equal(places.get('BT-50'), `${party}/cac:PostalAddress/cbc:StreetName`);
    assert.equal(places.get('BT-75'), 'cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:StreetName');
    assert.equal(places.get('BT-153'), 'cac:InvoiceLine/cac:Item/cbc:Name');
    // A buyer has no BT-32 or BT-33.
    assert.ok(
      placesOfTerms(ubl).every(({ term, path }) => !['BT-32', 'BT-33'].includes(term) || !path.startsWith(party)),
    );
  });

  for (const table of FORMAT_TABLES) {
    test(`${table.title}: what it names is what documents carry, and the other way round`, () => {
      const measured = termPlaces(table.title);
      assert.ok(measured, `no invoices are drawn for ${table.title}`);
      const named = new Set(placesOfTerms(table).map(({ term }) => term));
      assert.deepEqual(
        [...named].filter((term) => !terms.has(term)),
        [],
      );
      const never = [...named].filter((term) => measured.drawn.has(term) && !measured.kept.has(term));
      assert.deepEqual(
        never.filter((term) => !notDrawn[table.title]?.includes(term)),
        [],
        'named, but never carried',
      );
      // What functions carry is found by looking; it must not be guessed for most of them.
      const unplaced = [...measured.kept].filter((term) => !named.has(term) && measured.places.get(term)?.length === 0);
      assert.ok(unplaced.length < 25, `carried, but nowhere to be seen: ${unplaced.join(' ')}`);
    });
  }
});
