import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type BuiltInStructure,
  builtInSchema,
  builtInStructures,
  readStructure,
  SchemaError,
  type StructureDefinition,
} from '../../src/index.js';
import { compiled, messagesOf } from './support/schemas.js';

function accepts(definition: StructureDefinition, document: string): boolean {
  return messagesOf(compiled(readStructure(definition)), document).length === 0;
}

/** A structure whose root element r has this content. */
function root(content: string, values: Record<string, string> = {}): StructureDefinition {
  return { namespaces: { x: 'urn:x' }, values, types: { R: content }, elements: { R: 'r', string: 'g x:g' } };
}

describe('the structure notation', () => {
  const cases: readonly [what: string, content: string, valid: readonly string[], invalid: readonly string[]][] = [
    [
      'occurrences',
      'a=string b=string? c=string* d=string+ e=string{2} f=string{1,2} h=string{2,}',
      ['<r><a/><d/><e/><e/><f/><h/><h/><h/></r>'],
      [
        '<r><a/><d/><e/><f/><h/><h/></r>',
        '<r><a/><d/><e/><e/><f/><f/><f/><h/><h/></r>',
        '<r><a/><d/><e/><e/><f/><h/></r>',
      ],
    ],
    [
      'groups and choices',
      '(a=string b=string | c=string)* d=string?',
      ['<r/>', '<r><c/><a/><b/><d/></r>'],
      ['<r><a/></r>', '<r><d/><c/></r>'],
    ],
    ['any order', '{a=string b=string?}', ['<r><b/><a/></r>'], ['<r><b/></r>', '<r><a/><a/></r>']],
    ['references with prefixes', 'g x:g', ['<r><g/><y:g xmlns:y="urn:x"/></r>'], ['<r><g/><g/></r>']],
    [
      'wildcards',
      'a=string [any other x lax]?',
      ['<r><a/><q xmlns="urn:q"/></r>', '<r><a/></r>'],
      ['<r><a/><g xmlns="urn:x"/></r>'],
    ],
    [
      'wildcards of named namespaces',
      '[any x none skip]',
      ['<r><q xmlns="urn:x"/></r>', '<r><q/></r>'],
      ['<r><q xmlns="urn:q"/></r>'],
    ],
    [
      'attributes',
      "@a=int! @b=token('6') @c @x:d=date @[any other]",
      ['<r a="1" b="6" c="" x:d="2024-01-01" xmlns:x="urn:x"/>'],
      ['<r/>', '<r a="x"/>', '<r a="1" b="7"/>', '<r a="1" d="2024-01-01"/>'],
    ],
    [
      'values with attributes',
      'value decimal @unit=token!',
      ['<r unit="kg">1.5</r>'],
      ['<r>1.5</r>', '<r unit="kg">x</r>'],
    ],
    ['text between elements', 'mixed a=string*', ['<r>x<a/>y</r>'], ['<r>x<b/></r>']],
    ['nothing inside', '', ['<r/>'], ['<r>x</r>', '<r><a/></r>']],
  ];
  for (const [what, content, valid, invalid] of cases) {
    test(what, () => {
      assert.deepEqual(
        valid.filter((document) => !accepts(root(content), document)),
        [],
      );
      assert.deepEqual(
        invalid.filter((document) => accepts(root(content), document)),
        [],
      );
    });
  }

  const values: readonly [text: string, valid: readonly string[], invalid: readonly string[]][] = [
    ['string 1..3', ['a', 'abc'], ['', 'abcd']],
    ['string ..2', ['', 'ab'], ['abc']],
    ['token 2', ['ab', ' ab '], ['a']],
    ['decimal digits 4 decimals 2', ['12.34'], ['123.45', '1.234']],
    ['integer 0<= <=9', ['0', '9'], ['-1', '10']],
    ['decimal -1.5< <2', ['-1.4', '1.99'], ['-1.5', '2']],
    ['string {A B "C D"}', ['A', 'C D'], ['C', 'c d']],
    ['string /[0-9]{2}/ /a\\/b/', ['12', 'a/b'], ['1', 'ab']],
    ['string collapse 1..3', [' a  b '], ['abcd', ' ']],
    ['list of int', ['1 2'], ['a']],
    ['int or boolean', ['1', 'true'], ['x']],
  ];
  for (const [text, valid, invalid] of values) {
    test(`value type ${text}`, () => {
      const definition = root('v=v', { v: text });
      const document = (value: string): string => `<r><v>${value}</v></r>`;
      assert.deepEqual(
        valid.filter((value) => !accepts(definition, document(value))),
        [],
      );
      assert.deepEqual(
        invalid.filter((value) => accepts(definition, document(value))),
        [],
      );
    });
  }

  test('a later definition adds to an earlier one and wins over it', () => {
    const earlier = root('a=Part');
    const later: StructureDefinition = {
      namespaces: {},
      types: { Part: 'b=string c=string' },
      elements: { Part: 'p' },
    };
    const schema = compiled(readStructure({ ...earlier, types: { ...earlier.types, Part: 'b=string' } }, later));
    assert.deepEqual(messagesOf(schema, '<r><a><b/><c/></a></r>'), []);
    assert.deepEqual(messagesOf(schema, '<p><b/><c/></p>'), []);
  });

  for (const content of ['a', 'a=Nothing', 'q:a=string', '(a=string', 'a=string)', 'a==string', '(a=string}']) {
    test(`${content} is refused`, () => assert.throws(() => readStructure(root(content)), SchemaError));
  }
  test('limits that cannot be read are refused', () => {
    assert.throws(() => readStructure(root('v=v', { v: 'string of pearls' })), SchemaError);
  });
});

describe('the built-in structures', () => {
  for (const id of Object.keys(builtInStructures) as BuiltInStructure[]) {
    test(`${id} compiles, and its roots are not empty`, () => {
      const definitions: readonly StructureDefinition[] = builtInStructures[id];
      const [rootType, rootNames] =
        Object.entries(definitions.at(-1)!.elements)[0] ?? Object.entries(definitions[0]!.elements)[0]!;
      assert.ok(rootType !== undefined);
      const name = rootNames.split(' ')[0]!;
      const namespaces = Object.assign({}, ...definitions.map((definition) => definition.namespaces)) as Record<
        string,
        string
      >;
      const [prefix, local] = name.includes(':') ? name.split(':') : ['', name];
      const messages = messagesOf(builtInSchema(id), `<${local} xmlns="${namespaces[prefix!]}"/>`);
      if (!id.startsWith('teapps')) assert.match(messages[0]!, /is incomplete|must have/);
    });
  }
});
