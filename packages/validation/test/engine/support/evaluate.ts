import { parseXml } from '@autoinvoice/xml';
import { compileRules, type Finding, loadRules, type RuleSet } from '../../../src/index.js';
import type { RuleFunction, RuleKey } from '../../../src/rules/model.js';

/** A document with what expressions like to look at. */
export const library = `<library xmlns="urn:library" xmlns:x="urn:other" count="3">
  <book id="b1" x:shelf="A1"><title>First</title><price currency="EUR">12.50</price><year>1999</year></book>
  <book id="b2"><title>Second &amp; third</title><price currency="SEK">7</price><year>2005</year><author>Åsa</author><author>Ö</author></book>
  <book id="b3"><title> spaced   out </title><price>0.10</price><empty/></book>
  <x:note><!-- said -->text<?pi data?></x:note>
</library>`;

export const namespaces = {
  l: 'urn:library',
  x: 'urn:other',
  f: 'urn:functions',
  xs: 'http://www.w3.org/2001/XMLSchema',
};

interface Extras {
  readonly functions?: readonly RuleFunction[];
  readonly keys?: readonly RuleKey[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly context?: string;
  readonly queryBinding?: 'xslt' | 'xslt2';
}

function ruleSet(select: string, extras: Extras): RuleSet {
  const check = {
    id: 'value',
    kind: 'report',
    test: 'true()',
    severity: 'INFO',
    message: [{ valueOf: select }],
  } as const;
  return {
    title: '',
    namespaces,
    variables: Object.entries(extras.variables ?? {}).map(([name, value]) => ({ name, select: value })),
    functions: extras.functions ?? [],
    keys: extras.keys ?? [],
    patterns: [
      { id: 'p', variables: [], rules: [{ context: extras.context ?? '/*', variables: [], checks: [check] }] },
    ],
    queryBinding: extras.queryBinding ?? 'xslt2',
  };
}

/** All values of an expression at the document element (or another context), with spaces between, as a message shows them. */
export function evaluate(select: string, xml: string = library, extras: Extras = {}): string {
  const rules = loadRules(compileRules(ruleSet(select, extras)).code);
  return rules
    .run(parseXml(Buffer.from(xml)))
    .map((finding) => finding.message)
    .join('|');
}

/** `true`, `false`, or the code of the dynamic error, of an expression as a test. */
export function testOf(test: string, xml: string = library, extras: Extras = {}): string {
  const set = ruleSet('1', extras);
  const check = { id: 'test', kind: 'report', test, severity: 'INFO', message: [] } as const;
  const rule = { context: extras.context ?? '/*', variables: [], checks: [check] };
  const code = compileRules({ ...set, patterns: [{ id: 'p', variables: [], rules: [rule] }] }).code;
  const [finding] = loadRules(code).run(parseXml(Buffer.from(xml)));
  if (finding === undefined) return 'false';
  return finding.outcome === 'failed' ? 'true' : errorCode(finding);
}

function errorCode(finding: Finding): string {
  return /\b[A-Z]{4}\d{4}\b/.exec(finding.message)?.[0] ?? finding.message;
}
