import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DocumentRules, Finding, Identification, Manifest, Pack } from '../../src/index.js';
import { PackRegistry, validateDocument } from '../../src/index.js';
import { bytesOf, INVOICE } from '../validate/invoice.js';

const STRUCTURE = { kind: 'structure' } as const;
const rules = (name: string) => ({ kind: 'rules', name, file: name }) as const;
const own = (name: string): DocumentRules => ({
  appliesTo: { kinds: ['peppol-billing'] },
  fit: 'own',
  layers: [rules(name)],
});

/** A pack whose every layer finds what the manifest's version says. */
function pack(manifest: Partial<Manifest>, origin: Pack['origin'] = 'builtin', found: readonly string[] = []): Pack {
  return {
    origin,
    manifest: { id: 'p', version: '1', title: 't', publisher: 'x', documents: [own('a')], files: {}, ...manifest },
    codeList: () => undefined,
    load: async () => ({
      run: () =>
        found.map(
          (id): Finding => ({
            layer: 'rules',
            id,
            severity: 'FATAL',
            message: id,
            location: '/Invoice',
            line: 1,
            column: 1,
            test: '',
            node: 1,
            outcome: 'failed',
          }),
        ),
    }),
  };
}

const subject = {
  identification: { kind: 'peppol-billing', format: 'PEPPOLBIS', documentType: 'INVOICE' } as Identification,
  root: '{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice',
};
const planned = (packs: Pack[], day: string) =>
  new PackRegistry({ builtin: packs })
    .plan(subject, day)
    .layers.map(({ pack, announced }) => `${pack.origin} ${pack.manifest.version}${announced ? ' announced' : ''}`);

describe('choice of packs', () => {
  test('an installed pack goes before a built-in one of the same documents', () => {
    assert.deepEqual(planned([pack({}), pack({ id: 'q' }, 'installed')], '2026-01-01'), ['installed 1']);
  });

  test('rules made for the document go before rules of the standard beneath, installed or not', () => {
    const base = pack({ documents: [{ ...own('a'), fit: 'base' }] }, 'installed');
    assert.deepEqual(planned([base, pack({})], '2026-01-01'), ['builtin 1']);
  });

  test('the version in force on the day is taken', () => {
    const versions = [
      pack({ version: '1', validTo: '2025-12-31' }),
      pack({ version: '2', validFrom: '2026-01-01', validTo: '2026-06-30' }),
      pack({ version: '3', validFrom: '2026-07-01' }),
    ];
    assert.deepEqual(planned(versions, '2025-12-31'), ['builtin 1']);
    assert.deepEqual(planned(versions, '2026-01-01'), ['builtin 2']);
    assert.deepEqual(planned(versions, '2026-07-01'), ['builtin 3']);
  });

  test('of versions that overlap the later one is taken', () => {
    const versions = [
      pack({ version: '1.10', validFrom: '2026-01-01' }),
      pack({ version: '1.9', validFrom: '2026-01-01' }),
    ];
    assert.deepEqual(planned(versions, '2026-02-01'), ['builtin 1.10']);
    assert.deepEqual(planned(versions.toReversed(), '2026-02-01'), ['builtin 1.10']);
  });

  test('a built-in pack in force goes before an installed one that is not', () => {
    const later = pack({ version: '9', validFrom: '2027-01-01' }, 'installed');
    assert.deepEqual(planned([later, pack({})], '2026-01-01'), ['builtin 1']);
  });

  test('when none is in force the nearest is taken', () => {
    const versions = [pack({ version: '2', validFrom: '2026-01-01' }), pack({ version: '3', validFrom: '2027-01-01' })];
    assert.deepEqual(planned(versions, '2020-01-01'), ['builtin 2']);
    const ended = [pack({ version: '1', validTo: '2025-01-01' })];
    assert.deepEqual(planned(ended, '2026-01-01'), ['builtin 1']);
  });

  test('an announced version follows the one in force, marked', () => {
    const versions = [
      pack({ version: '1' }),
      pack({ version: '2', announced: '2026-05-01', validFrom: '2026-08-01' }, 'installed'),
    ];
    assert.deepEqual(planned(versions, '2026-04-30'), ['builtin 1']);
    assert.deepEqual(planned(versions, '2026-05-01'), ['builtin 1', 'installed 2 announced']);
    assert.deepEqual(planned(versions, '2026-08-01'), ['installed 2']);
  });

  test('structure and base are taken from whichever pack has them', () => {
    const layered = pack({ documents: [{ ...own('a'), layers: [STRUCTURE, { kind: 'base' }, rules('a')] }] });
    const syntax = (version: string, origin: Pack['origin']) =>
      pack({ id: 's', version, documents: [{ ...own('s'), fit: 'syntax' }] }, origin);
    const base = pack({
      id: 'b',
      version: 'base',
      documents: [{ ...own('b'), fit: 'base', layers: [STRUCTURE, rules('b')] }],
    });
    const packs = [layered, syntax('in', 'builtin'), syntax('official', 'installed'), base];
    assert.deepEqual(planned(packs, '2026-01-01'), ['installed official', 'builtin base', 'builtin 1']);
  });

  test('a standard that is extended runs beside the extension, never alone', () => {
    const extended = pack({ id: 'b', version: 'base', documents: [{ ...own('b'), fit: 'extended' }] });
    assert.deepEqual(planned([extended], '2026-01-01'), []);
    const extension = pack({ documents: [{ ...own('a'), layers: [{ kind: 'base' }, rules('a')] }] });
    assert.deepEqual(planned([extended, extension], '2026-01-01'), ['builtin base', 'builtin 1']);
  });

  test('conditions must all hold, and a list is satisfied by one', () => {
    const matching = (appliesTo: DocumentRules['appliesTo']) =>
      planned([pack({ documents: [{ ...own('a'), appliesTo }] })], '2026-01-01').length;
    assert.equal(matching({ formats: ['X', 'PEPPOLBIS'], documentTypes: ['INVOICE'] }), 1);
    assert.equal(matching({ formats: ['PEPPOLBIS'], documentTypes: ['ORDER'] }), 0);
    assert.equal(matching({ roots: [subject.root] }), 1);
    assert.equal(matching({ profiles: ['EN16931'] }), 0);
    assert.equal(matching({ customizationId: '^urn' }), 0);
  });
});

describe('announced rules in a report', () => {
  const validate = (packs: Pack[], asOf: string) =>
    validateDocument(bytesOf(INVOICE), { registry: new PackRegistry({ builtin: packs }), asOf });
  const before = pack({ version: '1' }, 'builtin', ['OLD']);
  const sound = pack({ version: '1' });
  const after = pack({ version: '2', announced: '2026-05-01', validFrom: '2026-08-01' }, 'builtin', ['OLD', 'NEW']);

  test('a version that is not in force runs when there is no nearer one, and the report says so', async () => {
    const only = pack({ version: '2', validFrom: '2026-05-01', validTo: '2027-01-31' });
    for (const [day, isInForce] of [
      ['2026-04-30', false],
      ['2026-05-01', true],
      ['2027-01-31', true],
      ['2027-02-01', false],
    ] as const) {
      const { packs } = await validate([only], day);
      assert.deepEqual(
        packs.map(({ version, inForce }) => [version, inForce]),
        [['2', isInForce]],
      );
    }
  });

  test('what only the announced version finds is phase-in and does not make the document invalid', async () => {
    const report = await validate([sound, after], '2026-06-01');
    assert.equal(report.verdict, 'WARNING');
    assert.deepEqual(
      report.findings.map(({ id, phaseIn }) => [id, phaseIn]),
      [
        ['OLD', true],
        ['NEW', true],
      ],
    );
    assert.deepEqual(
      report.packs.map(({ version, inForce }) => [version, inForce]),
      [
        ['1', true],
        ['2', false],
      ],
    );
  });

  test('what both versions find is told once, in force', async () => {
    const report = await validate([before, after], '2026-06-01');
    assert.equal(report.verdict, 'ERROR');
    assert.deepEqual(
      report.findings.map(({ id, phaseIn }) => [id, phaseIn]),
      [
        ['OLD', undefined],
        ['NEW', true],
      ],
    );
  });

  test('single rules of a version in force may be phased in until a day', async () => {
    const phased = pack({ phaseIn: [{ rules: ['NEW'], until: '2026-09-01' }] }, 'builtin', ['NEW']);
    assert.equal((await validate([phased], '2026-08-31')).verdict, 'WARNING');
    assert.equal((await validate([phased], '2026-09-01')).verdict, 'ERROR');
  });

  test('a description may give rules another severity', async () => {
    const softened = pack({ documents: [{ ...own('a'), levels: [{ rules: ['NEW'], severity: 'INFO' }] }] }, 'builtin', [
      'NEW',
    ]);
    assert.equal((await validate([softened], '2026-08-31')).verdict, 'OK');
  });
});
