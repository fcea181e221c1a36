import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseXml } from '@autoinvoice/xml';
import {
  compileRules,
  loadRules,
  type ReadSchematronOptions,
  RuleCompileError,
  readSchematron,
  SchematronError,
} from '../../src/index.js';
import type { RunOptions } from '../../src/runtime/compiled-rules.js';

function schema(contents: string, attributes = 'queryBinding="xslt2"'): string {
  return `<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" ${attributes}>
    <ns prefix="o" uri="urn:order"/>${contents}</schema>`;
}

function compiled(contents: string, options?: ReadSchematronOptions, attributes?: string) {
  return loadRules(compileRules(readSchematron(Buffer.from(schema(contents, attributes)), options)).code);
}

const order = `<o:order xmlns:o="urn:order" kind="big">
  <o:line n="1"><o:price>10</o:price></o:line>
  <o:line n="2"><o:price>abc</o:price></o:line>
  <o:line n="3"/>
</o:order>`;

/** `id@location` of all findings. */
function run(contents: string, options?: RunOptions, xml = order): string[] {
  return compiled(contents)
    .run(parseXml(Buffer.from(xml)), options)
    .map((finding) => `${finding.id}@${finding.location}`);
}

describe('Schematron', () => {
  test('assert fails when false, report when true, with place, severity and message', () => {
    const rules = compiled(`<pattern id="p"><rule context="o:line">
      <assert id="A" test="o:price" flag="fatal">Line <value-of select="@n"/> of <name path=".."/>
         in <name/> has no price.</assert>
      <report id="R" test="@n = '3'" role="warning">third</report>
      <report id="S" test="@n = '3'">plain</report></rule></pattern>`);
    const found = rules.run(parseXml(Buffer.from(order)));
    assert.deepEqual(
      found.map(({ id, severity, message, location, line, column, test: expression, outcome }) => ({
        id,
        severity,
        message,
        location,
        line,
        column,
        expression,
        outcome,
      })),
      [
        { id: 'A', severity: 'FATAL', message: 'Line 3 of o:order in o:line has no price.', expression: 'o:price' },
        { id: 'R', severity: 'WARNING', message: 'third', expression: "@n = '3'" },
        { id: 'S', severity: 'ERROR', message: 'plain', expression: "@n = '3'" },
      ].map((finding) => ({ ...finding, location: '/o:order/o:line[3]', line: 4, column: 3, outcome: 'failed' })),
    );
  });

  test('only the first matching rule of a pattern fires for a node; every pattern has its turn', () => {
    const rules = `<pattern><rule context="o:line[@n='1']"><assert id="first" test="false()"/></rule>
        <rule context="o:line"><assert id="rest" test="false()"/></rule></pattern>
      <pattern><rule context="*"><assert id="all" test="false()"/></rule></pattern>`;
    assert.deepEqual(run(rules), [
      'all@/o:order',
      'first@/o:order/o:line[1]',
      'all@/o:order/o:line[1]',
      'all@/o:order/o:line[1]/o:price',
      'rest@/o:order/o:line[2]',
      'all@/o:order/o:line[2]',
      'all@/o:order/o:line[2]/o:price',
      'rest@/o:order/o:line[3]',
      'all@/o:order/o:line[3]',
    ]);
  });

  test('contexts: the document, attributes, text, comments, positions, unions, wildcards, paths with conditions inside', () => {
    const contexts: readonly (readonly [string, readonly string[]])[] = [
      ['/', ['/']],
      ['/o:order', ['/o:order']],
      ['/*', ['/o:order']],
      ['@n', ['/o:order/o:line[1]/@n', '/o:order/o:line[2]/@n', '/o:order/o:line[3]/@n']],
      ["o:line/@n[. = '2']", ['/o:order/o:line[2]/@n']],
      ['//@kind', ['/o:order/@kind']],
      ['o:price/text()', ['/o:order/o:line[1]/o:price/text()', '/o:order/o:line[2]/o:price/text()']],
      ['o:line[2]', ['/o:order/o:line[2]']],
      ['o:line[last()]', ['/o:order/o:line[3]']],
      ['o:line[o:price][2]', ['/o:order/o:line[2]']],
      ["o:line[@n = '1' or @n = '3']", ['/o:order/o:line[1]', '/o:order/o:line[3]']],
      ["o:order[@kind = 'big']/o:line[@n = '3']", ['/o:order/o:line[3]']],
      ["o:order[@kind = 'small']/o:line", []],
      ["o:order[@kind = 'big']//o:price", ['/o:order/o:line[1]/o:price', '/o:order/o:line[2]/o:price']],
      ['(o:price | o:order)[not(@n)]', ['/o:order', '/o:order/o:line[1]/o:price', '/o:order/o:line[2]/o:price']],
      ["//*[ends-with(name(), 'price')][. = '10']", ['/o:order/o:line[1]/o:price']],
      ["*[local-name() = 'line'][normalize-space(@n) = '2']", ['/o:order/o:line[2]']],
      ["o:price[parent::o:line/@n = '2']", ['/o:order/o:line[2]/o:price']],
      // A predicate that cannot be computed does not match.
      ['o:price[xs:decimal(.) > 1]', ['/o:order/o:line[1]/o:price']],
      ['o:order/(o:line | o:page)/o:price', ['/o:order/o:line[1]/o:price', '/o:order/o:line[2]/o:price']],
      ['o:shelf', []],
    ];
    for (const [context, places] of contexts) {
      const rules = `<ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>
        <pattern><rule context="${context.replaceAll('<', '&lt;')}"><assert id="x" test="false()"/></rule></pattern>`;
      assert.deepEqual(
        run(rules),
        places.map((place) => `x@${place}`),
        context,
      );
    }
    const node = '<pattern><rule context="node()"><report id="n" test="true()"/></rule></pattern>';
    const places = ['n@/a', 'n@/a/text()', 'n@/a/comment()', 'n@/a/b'];
    assert.deepEqual(run(node, {}, '<a>x<!-- c --><b/></a>'), places);
  });

  test('variables of schema, pattern and rule, each seeing those before it', () => {
    const rules = `<let name="a" value="count(//o:line)"/><let name="b" value="$a + 1"/>
      <pattern><let name="c" value="$b + 1"/><rule context="o:line[@n='1']"><let name="d" value="$c + @n"/><let name="e" value="$d * 10"/>
      <report id="v" test="$e = 60"/></rule></pattern>`;
    assert.deepEqual(run(rules), ['v@/o:order/o:line[1]']);
  });

  test('a dynamic error is a fatal finding of its rule, and the run goes on', () => {
    const rules = compiled(`<ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/><pattern><rule context="o:line">
      <assert id="E" test="xs:decimal(o:price) > 0" flag="warning">m</assert><assert id="F" test="o:price">n</assert></rule></pattern>`);
    const found = rules.run(parseXml(Buffer.from(order)));
    assert.deepEqual(
      found.map(({ id, severity, outcome, location }) => [id, severity, outcome, location]),
      [
        ['E', 'FATAL', 'error', '/o:order/o:line[2]'],
        ['E', 'WARNING', 'failed', '/o:order/o:line[3]'],
        ['F', 'ERROR', 'failed', '/o:order/o:line[3]'],
      ],
    );
    assert.match(found[0]!.message, /FORG0001.*"abc" is not a value of type xs:decimal/);
  });

  test('a variable that cannot be computed is an error of the checks that use it only', () => {
    const rules =
      compiled(`<ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/><pattern><rule context="o:line[@n='2']">
      <let name="p" value="xs:decimal(o:price)"/><assert id="E" test="$p > 0"/><assert id="F" test="@x"/></rule></pattern>`);
    const found = rules.run(parseXml(Buffer.from(order)));
    assert.deepEqual(
      found.map(({ id, outcome }) => [id, outcome]),
      [
        ['E', 'error'],
        ['F', 'failed'],
      ],
    );
  });

  test('abstract patterns take their parameters by whole names', () => {
    const rules = `<pattern abstract="true" id="t"><rule context="$ctx"><assert id="x" test="$cond_long or $cond">m</assert></rule></pattern>
      <pattern is-a="t" id="u"><param name="ctx" value="o:line"/><param name="cond" value="@n != '3'"/><param name="cond_long" value="false()"/></pattern>`;
    assert.deepEqual(run(rules), ['x@/o:order/o:line[3]']);
  });

  test('rules extend abstract rules of any pattern, in their place', () => {
    const rules = `<pattern id="store"><rule abstract="true" id="priced"><let name="p" value="o:price"/><assert id="priced" test="$p"/></rule></pattern>
      <pattern><rule context="o:line[@n='3']"><assert id="before" test="false()"/><extends rule="priced"/><assert id="after" test="$p"/></rule></pattern>`;
    assert.deepEqual(run(rules), [
      'before@/o:order/o:line[3]',
      'priced@/o:order/o:line[3]',
      'after@/o:order/o:line[3]',
    ]);
  });

  test('phases choose patterns', () => {
    const rules = `<phase id="one"><active pattern="a"/></phase><phase id="two"><active pattern="b"/></phase>
      <pattern id="a"><rule context="o:order"><assert id="A" test="false()"/></rule></pattern>
      <pattern id="b"><rule context="o:order"><assert id="B" test="false()"/></rule></pattern>`;
    assert.deepEqual(run(rules), ['A@/o:order', 'B@/o:order']);
    assert.deepEqual(run(rules, { phase: 'two' }), ['B@/o:order']);
    assert.deepEqual(run(rules, { phase: '#ALL' }), ['A@/o:order', 'B@/o:order']);
    assert.throws(() => run(rules, { phase: 'three' }), RangeError);
    const byDefault = compiled(rules, undefined, 'queryBinding="xslt2" defaultPhase="one"');
    assert.deepEqual(
      byDefault.run(parseXml(Buffer.from(order))).map(({ id }) => id),
      ['A'],
    );
  });

  test('includes bring in patterns, rules, and what an included file includes', () => {
    const files: Record<string, string> = {
      'patterns.sch': '<pattern xmlns="http://purl.oclc.org/dsdl/schematron"><include href="rule.sch"/></pattern>',
      'rule.sch':
        '<rule xmlns="http://purl.oclc.org/dsdl/schematron" context="o:order"><assert id="I" test="false()"/></rule>',
      'self.sch': '<pattern xmlns="http://purl.oclc.org/dsdl/schematron"><include href="self.sch"/></pattern>',
    };
    const resolveInclude = (href: string) => ({ bytes: Buffer.from(files[href]!), file: href });
    const found = compiled('<include href="patterns.sch"/>', { resolveInclude }).run(parseXml(Buffer.from(order)));
    assert.deepEqual(
      found.map(({ id }) => id),
      ['I'],
    );
    assert.throws(() => compiled('<include href="self.sch"/>', { resolveInclude }), /includes itself/);
  });

  test('diagnostics follow the message; ids and severities are found where publishers put them', () => {
    const rules = compiled(`<diagnostics><diagnostic id="d">See line <value-of select="@n"/>.</diagnostic></diagnostics>
      <pattern><rule context="o:line[@n='1']" flag="warning"><assert test="false()" diagnostics="d">[W-LIB01] Wrong.</assert></rule>
      <rule context="o:line[@n='2']"><assert test="false()">[W-LIB02] Wrong.</assert></rule></pattern>`);
    assert.deepEqual(
      rules.run(parseXml(Buffer.from(order))).map(({ id, severity, message }) => [id, severity, message]),
      [
        ['W-LIB01', 'WARNING', '[W-LIB01] Wrong. See line 1.'],
        ['W-LIB02', 'WARNING', '[W-LIB02] Wrong.'],
      ],
    );
  });

  test('functions, keys and variables in XSLT notation', () => {
    const rules = `<ns prefix="f" uri="urn:f"/><ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>
      <xsl:variable name="limit" select="5"/><xsl:key name="k" match="o:line" use="@n"/>
      <xsl:function name="f:digit" as="xs:boolean"><xsl:param name="v" as="xs:string?"/><xsl:variable name="set">0123456789</xsl:variable>
        <xsl:choose><xsl:when test="string-length($v) != 1"><xsl:sequence select="false()"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="contains($set, $v)"/></xsl:otherwise></xsl:choose></xsl:function>
      <pattern><rule context="o:line"><xsl:variable name="kind"><xsl:choose><xsl:when test="o:price">priced</xsl:when><xsl:otherwise>free</xsl:otherwise></xsl:choose></xsl:variable>
        <report id="key" test="count(key('k', '2')) = 1 and @n = '2'"/><report id="digit" test="f:digit(@n) and @n &lt; 2 and $limit = 5"/>
        <report id="free" test="$kind = 'free'"/></rule></pattern>`;
    assert.deepEqual(run(rules), ['digit@/o:order/o:line[1]', 'key@/o:order/o:line[2]', 'free@/o:order/o:line[3]']);
  });

  test('what is left out is noted', () => {
    const source = schema('<pattern><rule context="a"><xsl:for-each select="b"/><assert test="c"/></rule></pattern>');
    assert.match(readSchematron(Buffer.from(source)).notes?.[0] ?? '', /xsl:for-each in a rule is left out/);
  });
});

describe('what cannot be compiled is refused with its place', () => {
  const refused: readonly (readonly [test: string, reason: RegExp])[] = [
    ['count(o:line', /expected "\)", found the end at character 13/],
    ['q:line', /the prefix "q" is not declared at character 1/],
    ['$nothing', /the variable \$nothing is not defined/],
    ["document('x.xml')", /reading other documents is not allowed/],
    ['doc(@href)', /reading other documents is not allowed/],
    ['frobnicate(1)', /the function frobnicate\(\) with 1 arguments is not supported/],
    ['concat("a")', /concat\(\) takes 2 to 100 arguments/],
    ['namespace::x', /the axis "namespace" is not supported/],
    ['@n cast as xs:QName', /the type xs:QName is not supported/],
    ["'open", /a string without an end/],
    ['a ! b', /unexpected character "!"/],
    ["key('k', 1)", /no key has the name "k"/],
  ];
  for (const [expression, reason] of refused) {
    test(expression, () => {
      const rules = `<pattern><rule context="o:line">\n<assert id="x" test="${expression.replaceAll('"', '&quot;')}">m</assert></rule></pattern>`;
      assert.throws(
        () => compileRules(readSchematron(Buffer.from(schema(rules)), { file: 'made.sch' })),
        (error) => {
          assert.ok(error instanceof RuleCompileError);
          assert.match(error.message, reason);
          assert.match(error.message, /^made\.sch, line 3: /);
          assert.equal(error.expression, expression);
          return true;
        },
      );
    });
  }

  test('contexts that are no match patterns', () => {
    const source = schema('<pattern><rule context="count(a)"><assert test="b"/></rule></pattern>');
    assert.throws(() => compileRules(readSchematron(Buffer.from(source))), /no match pattern/);
  });

  test('a schema without a query binding is XSLT 1.0, but 2.0 when it names the types of XML Schema', () => {
    // In XPath 1.0 a node compared with a boolean is true for being there, in 2.0 its text is what counts.
    const rules = '<pattern><rule context="o:flag"><assert id="A" test=". = false()"/></rule></pattern>';
    const types = '<ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>';
    const flag = parseXml(Buffer.from('<o:flag xmlns:o="urn:order">false</o:flag>'));
    assert.equal(compiled(rules, undefined, '').run(flag).length, 1);
    assert.equal(compiled(types + rules, undefined, '').run(flag).length, 0);
  });

  test('files that are no Schematron, unknown parts, unknown query bindings', () => {
    assert.throws(() => readSchematron(Buffer.from('<a/>')), SchematronError);
    assert.throws(() => readSchematron(Buffer.from(schema('', 'queryBinding="stx"'))), /query binding "stx"/);
    assert.throws(
      () => readSchematron(Buffer.from(schema('<pattern is-a="x"/>'))),
      /no abstract pattern has the id "x"/,
    );
    assert.throws(
      () => readSchematron(Buffer.from(schema('<pattern><rule context="a"><assert>m</assert></rule></pattern>'))),
      /assert without test/,
    );
  });
});
