import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseXml } from '@autoinvoice/xml';
import {
  builtInSchema,
  type CompiledSchema,
  compileSchema,
  loadSchema,
  localFiles,
  readSchema,
} from '../../src/index.js';
import { mutate } from './support/mutate.js';
import { type Format, invoiceFormats, officialFolder, otherFormats, withoutPublished } from './support/published.js';
import { Random } from './support/random.js';
import { departure, Referee } from './support/referee.js';

/** Mutants of each format; `XSD_MUTANTS=5000 XSD_SEED=2` searches further. */
const mutants = Number(process.env.XSD_MUTANTS ?? 400);
const seed = Number(process.env.XSD_SEED ?? 1);

function published(path: string): CompiledSchema {
  const location = join(officialFolder, path);
  const model = readSchema({ bytes: readFileSync(location), location }, { resolve: localFiles(officialFolder) });
  // Through JSON, as a rule pack keeps it.
  return loadSchema(JSON.parse(JSON.stringify(compileSchema(model))));
}

interface Tally {
  compared: number;
  accepted: number;
  findings: number;
  /** Reason → how often. */
  explained: Map<string, number>;
  unexplained: string[];
}

/** Compares verdicts on the samples and on mutants of those the referee accepts. */
function compare(schema: CompiledSchema, referee: Referee, { samples }: Format): Tally {
  const tally: Tally = { compared: 0, accepted: 0, findings: 0, explained: new Map(), unexplained: [] };
  const judge = (name: string, bytes: Uint8Array): void => {
    const findings = schema.validate(parseXml(bytes));
    const fault = referee.fault(bytes);
    tally.compared++;
    if (fault === undefined) tally.accepted++;
    else tally.findings += findings.length;
    if ((findings.length === 0) === (fault === undefined)) return;
    const [first] = findings;
    const reason = departure(fault, first?.message);
    if (reason === undefined)
      tally.unexplained.push(`${name}: we say ${first?.message} at ${first?.location}, libxml2 ${fault}`);
    else tally.explained.set(reason, (tally.explained.get(reason) ?? 0) + 1);
  };
  for (const { name, bytes } of samples) judge(name, bytes);
  const good = samples.filter(({ bytes }) => referee.fault(bytes) === undefined);
  const random = new Random(seed);
  for (let made = 0; made < mutants; ) {
    const { name, document } = random.pick(good);
    const bytes = mutate(document, random);
    if (!isWellFormed(bytes)) continue;
    judge(`mutant ${made} of ${name}`, bytes);
    made++;
  }
  return tally;
}

/** Taking away a declaration or doubling an attribute can break well-formedness; that is not what is tested here. */
function isWellFormed(bytes: Uint8Array): boolean {
  try {
    parseXml(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('accepts and rejects what libxml2 does', { skip: withoutPublished }, () => {
  const formats = withoutPublished === false ? [...invoiceFormats(), ...otherFormats()] : [];
  for (const format of formats) {
    const schemas: [string, () => CompiledSchema][] = [['published schema', () => published(format.schema)]];
    const { builtIn } = format;
    if (builtIn !== undefined) schemas.push(['built-in structure', () => builtInSchema(builtIn)]);
    for (const [kind, schemaOf] of schemas) {
      test(`${format.name}, ${kind}`, (t) => {
        const referee = Referee.ofFile(officialFolder, format.schema);
        const { compared, accepted, findings, explained, unexplained } = compare(schemaOf(), referee, format);
        referee.dispose();
        const told = (findings / (compared - accepted)).toFixed(2);
        t.diagnostic(`${compared} documents, ${accepted} accepted, ${told} findings for each rejected`);
        for (const [reason, count] of explained) t.diagnostic(`${count} differ: ${reason}`);
        assert.deepEqual(unexplained, []);
        assert.ok(accepted > compared / 10 && accepted < compared, 'both verdicts are put to the test');
      });
    }
  }
});
