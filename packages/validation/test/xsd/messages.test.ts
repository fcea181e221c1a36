import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readStructure } from '../../src/index.js';
import { compiled, findingsOf, messagesOf, schemaOf } from './support/schemas.js';

const schema = compiled(
  readStructure({
    namespaces: { '': 'urn:o', c: 'urn:c' },
    values: { role: 'string {A B}' },
    types: {
      Order: 'ID=string Date=date? Party=Party Line=Line{1,3} Total=decimal Note=string* (Cash=string | Card=string)',
      Party: 'Name=string c:Name=string? @role=role',
      Line: 'Item=string Price=decimal @no=int!',
    },
    elements: { Order: 'Order' },
  }),
);
const party = '<Party><Name>x</Name></Party>';
const line = '<Line no="1"><Item/><Price>1</Price></Line>';
const order = (content: string): string => `<Order xmlns="urn:o" xmlns:k="urn:c">${content}</Order>`;
const whole = ['<ID>1</ID>', '<Date>2024-01-01</Date>', party, line, '<Total>1</Total>', '<Note/>', '<Cash/>'];
const told = (parts: readonly string[]): string[] => messagesOf(schema, order(parts.join('')));
const without = (index: number): string[] => whole.filter((_, i) => i !== index);

describe('one mistake is told once, in plain words', () => {
  test('nothing is said of a good document', () => assert.deepEqual(told(whole), []));

  test('a missing element, before the one found in its place', () => {
    assert.deepEqual(told(without(0)), ['In Order ID is missing before Date.']);
    assert.deepEqual(told(without(2)), ['In Order Party is missing before Line.']);
  });

  test('several missing elements in one finding', () => {
    assert.deepEqual(told(['<ID/>', line, '<Cash/>']), [
      'In Order Party is missing before Line.',
      'In Order Total is missing before Cash.',
    ]);
    assert.deepEqual(told(['<ID/>', '<Cash/>']), ['In Order Party, Line and Total are missing before Cash.']);
  });

  test('what is missing at the end, with the choices', () => {
    assert.deepEqual(told(without(6)), ['Order is incomplete: Cash or Card is missing after Note.']);
    assert.deepEqual(told([]), ['Order is incomplete: ID, Party, Line, Total and Cash or Card are missing.']);
  });

  test('an element that does not belong, and what is expected there', () => {
    assert.deepEqual(told([...whole.slice(0, 4), '<Made/>', ...whole.slice(4)]), [
      'Made is not allowed in Order. Expected here: Line or Total.',
    ]);
    assert.deepEqual(told([...whole, '<Made/>']), ['Made is not allowed in Order. Nothing more may follow here.']);
  });

  test('a misspelled element is not also told to be missing', () => {
    assert.deepEqual(told(whole.map((part) => part.replaceAll('Total', 'Totale'))), [
      'Totale is not allowed in Order. Expected here: Line or Total.',
    ]);
  });

  test('a name in the wrong case or namespace is recognised', () => {
    assert.deepEqual(told(whole.map((part) => part.replaceAll('Total', 'total'))), [
      'total is not allowed in Order. Did you mean Total?',
    ]);
    assert.deepEqual(told(whole.map((part) => part.replaceAll('Total>', 'k:Total>'))), [
      'k:Total is not allowed in Order. Did you mean Total?',
    ]);
  });

  test('an element too late', () => {
    const [id, date, ...rest] = whole;
    assert.deepEqual(told([date!, id!, ...rest]), ['Date stands too early in Order: ID must come before it.']);
    assert.deepEqual(told([id!, rest[0]!, date!, ...rest.slice(1)]), [
      'Date stands in the wrong place in Order: it must come before Party.',
    ]);
    assert.deepEqual(told([id!, ...rest.slice(0, -1), date!, rest.at(-1)!]), [
      'Date stands in the wrong place in Order: it must come before Party.',
    ]);
  });

  test('a required element moved to the end', () => {
    const [id, date, who, ...rest] = whole;
    assert.deepEqual(told([id!, date!, ...rest, who!]), ['Party stands too late in Order: it must come before Line.']);
  });

  test('too many of an element', () => {
    assert.deepEqual(told([...whole.slice(0, 4), line, line, line, ...whole.slice(4)]), [
      'Line may stand only 3 times at this place in Order.',
    ]);
    assert.deepEqual(told(['<ID/>', ...whole]), ['ID may stand only once at this place in Order.']);
  });

  test('text between elements, once', () => {
    assert.deepEqual(told(['one', ...whole, 'two']), ['Order takes elements only, no text of its own. Found: "one".']);
  });

  test('values: what was found and what is expected', () => {
    assert.deepEqual(told(whole.map((part) => part.replace('2024-01-01', '1.1.2024'))), [
      '"1.1.2024" is not allowed in Date. Expected: a date such as 2026-01-31.',
    ]);
    assert.deepEqual(told(whole.map((part) => part.replace('<Total>1</Total>', '<Total/>'))), [
      'Total is empty. Expected: a number such as 12.50 (a point before decimals, no spaces, no thousands separator).',
    ]);
    assert.deepEqual(told(whole.map((part) => part.replace('<Note/>', '<Note><b/></Note>'))), [
      'b is not allowed in Note, which holds a value only.',
    ]);
  });

  test('attributes', () => {
    const change = (from: string, to: string): string[] => told(whole.map((part) => part.replace(from, to)));
    assert.deepEqual(change(' no="1"', ''), ['Line must have the attribute no.']);
    assert.deepEqual(change('no="1"', 'no="one"'), [
      '"one" is not allowed in attribute no of Line. Expected: a whole number from -2147483648 to 2147483647.',
    ]);
    assert.deepEqual(change('no="1"', 'no="1" nr="2"'), ['Attribute nr is not allowed on Line. Allowed: no.']);
    assert.deepEqual(change('<Item/>', '<Item x=""/>'), [
      'Attribute x is not allowed on Item. It takes no attributes.',
    ]);
  });

  test('a document of another format', () => {
    assert.deepEqual(messagesOf(schema, '<Order/>'), [
      'Order without a namespace is not a document of this format. Expected: Order in namespace urn:o.',
    ]);
    assert.deepEqual(messagesOf(schema, '<Bill xmlns="urn:o"/>'), [
      'Bill in namespace urn:o is not a document of this format. Expected: Order.',
    ]);
  });

  test('long and multi-line values are shortened', () => {
    const [message] = told(whole.map((part) => part.replace('2024-01-01', `a\nb${'c'.repeat(500)}`)));
    assert.match(message!, /^"a bc{57}…" is not allowed in Date\. /);
  });
});

describe('where', () => {
  test('line, column and path of elements, attributes and text', () => {
    const document = `<Order xmlns="urn:o">
  <ID>1</ID>
  ${party}
  ${line}
  <Line no="x"><Item/>
    <Price>1,5</Price></Line>
  <Total>1</Total>stray
  <Cash/>
</Order>`;
    const places = findingsOf(schema, document).map((finding) => [finding.line, finding.column, finding.location]);
    assert.deepEqual(places, [
      [5, 13, '/Order/Line[2]/@no'],
      [6, 5, '/Order/Line[2]/Price'],
      [7, 19, '/Order'],
    ]);
  });

  test('findings say which layer and rule they are of', () => {
    const [finding] = findingsOf(schema, '<Order xmlns="urn:o"/>');
    const { layer, id, severity, outcome, test: expression } = finding!;
    assert.deepEqual(
      { layer, id, severity, outcome, expression },
      { layer: 'schema', id: 'XSD', severity: 'ERROR', outcome: 'failed', expression: '' },
    );
  });

  test('no more findings than asked for', () => {
    const many = schemaOf(
      '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="n" type="xs:int" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>',
    );
    assert.equal(findingsOf(many, `<r>${'<n>x</n>'.repeat(1000)}</r>`).length, 100);
  });
});
