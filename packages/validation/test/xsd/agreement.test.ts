import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { parseXml, type XmlDocument } from '@autoinvoice/xml';
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

const emptyTally = (): Tally => ({ compared: 0, accepted: 0, findings: 0, explained: new Map(), unexplained: [] });

/**
 * Compares verdicts of schemas on the samples and on mutants of those the referee accepts: each document is read and
 * judged by the referee once. Gives a tally for each schema.
 */
function compare(schemas: readonly CompiledSchema[], referee: Referee, { samples }: Format): Tally[] {
  const judged = schemas.map((schema) => ({ schema, tally: emptyTally() }));
  const judge = (name: string, document: XmlDocument, fault: string | undefined): void => {
    for (const { schema, tally } of judged) {
      const findings = schema.validate(document);
      tally.compared++;
      if (fault === undefined) tally.accepted++;
      else tally.findings += findings.length;
      if ((findings.length === 0) === (fault === undefined)) continue;
      const [first] = findings;
      const reason = departure(fault, first?.message) ?? blankSection(referee, document, fault, findings.length);
      if (reason === undefined)
        tally.unexplained.push(`${name}: we say ${first?.message} at ${first?.location}, libxml2 ${fault}`);
      else tally.explained.set(reason, (tally.explained.get(reason) ?? 0) + 1);
    }
  };
  const good = samples.filter(({ name, bytes }) => {
    const fault = referee.fault(bytes);
    judge(name, parseXml(bytes), fault);
    return fault === undefined;
  });
  const random = new Random(seed);
  for (let made = 0; made < mutants; ) {
    const { name, document } = random.pick(good);
    const bytes = mutate(document, random);
    const mutant = wellFormed(bytes);
    if (mutant === undefined) continue;
    judge(`mutant ${made} of ${name}`, mutant, referee.fault(bytes));
    made++;
  }
  return judged.map(({ tally }) => tally);
}

/**
 * libxml2 takes a CDATA section for text although only white space is in it. The reason holds when it judges as we do
 * once the white space is written without the section.
 */
function blankSection(
  referee: Referee,
  document: XmlDocument,
  fault: string | undefined,
  findings: number,
): string | undefined {
  const written = document.written();
  const plain = written.replace(/<!\[CDATA\[([ \t\r\n]*)\]\]>/g, '$1');
  if (fault === undefined || plain === written) return undefined;
  const agrees = (referee.fault(Buffer.from(plain)) === undefined) === (findings === 0);
  return agrees ? 'libxml2 takes a CDATA section of white space for text (part 1, 3.4.4)' : undefined;
}

/**
 * The document, or undefined: taking away a declaration or doubling an attribute can break well-formedness; that is not
 * what is tested here.
 */
function wellFormed(bytes: Uint8Array): XmlDocument | undefined {
  try {
    return parseXml(bytes);
  } catch {
    return undefined;
  }
}

describe('accepts and rejects what libxml2 does', { skip: withoutPublished }, () => {
  const formats = withoutPublished === false ? [...invoiceFormats(), ...otherFormats()] : [];
  for (const format of formats) {
    const { builtIn } = format;
    describe(format.name, () => {
      let tallies: Tally[] = [];
      before(() => {
        const referee = Referee.ofFile(officialFolder, format.schema);
        const schemas = [published(format.schema), ...(builtIn === undefined ? [] : [builtInSchema(builtIn)])];
        tallies = compare(schemas, referee, format);
        referee.dispose();
      });
      for (const [place, kind] of ['published schema', ...(builtIn ? ['built-in structure'] : [])].entries()) {
        test(kind, (t) => {
          const { compared, accepted, findings, explained, unexplained } = tallies[place] ?? emptyTally();
          const told = (findings / (compared - accepted)).toFixed(2);
          t.diagnostic(`${compared} documents, ${accepted} accepted, ${told} findings for each rejected`);
          for (const [reason, count] of explained) t.diagnostic(`${count} differ: ${reason}`);
          assert.deepEqual(unexplained, []);
          assert.ok(accepted > compared / 10 && accepted < compared, 'both verdicts are put to the test');
        });
      }
    });
  }
});
