import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { compileSchema, localFiles, readSchema, SchemaError, type SchemaModel } from '../../src/index.js';
import { bytesOf, compiled, messagesOf, modelOf, schemaOf, schemaText } from './support/schemas.js';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files in it, removed at the end. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'xsd-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function readFrom(files: Readonly<Record<string, string>>, catalog = {}): SchemaModel {
  const folder = folderOf(files);
  const location = join(folder, 'main/main.xsd');
  return readSchema(
    { bytes: bytesOf(files['main/main.xsd'] ?? ''), location },
    { resolve: localFiles(folder, { catalog }) },
  );
}

function problemsOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof SchemaError) return error.message;
    throw error;
  }
  return 'none';
}

describe('schemas of several files', () => {
  test('include, import, and files that include each other', () => {
    const schema = compiled(
      readFrom({
        'main/main.xsd': schemaText(
          `<xs:include schemaLocation="../part/part.xsd"/><xs:import namespace="urn:b" schemaLocation="../b.xsd"/>
           <xs:element name="r"><xs:complexType><xs:sequence><xs:element ref="part"/><xs:element xmlns:b="urn:b" ref="b:b"/></xs:sequence></xs:complexType></xs:element>`,
          'targetNamespace="urn:a" xmlns="urn:a"',
        ),
        'part/part.xsd': schemaText(
          '<xs:include schemaLocation="../main/main.xsd"/><xs:element name="part" type="count"/><xs:simpleType name="count"><xs:restriction base="xs:int"/></xs:simpleType>',
          'targetNamespace="urn:a" xmlns="urn:a"',
        ),
        'b.xsd': schemaText('<xs:element name="b" type="xs:date"/>', 'targetNamespace="urn:b"'),
      }),
    );
    assert.deepEqual(messagesOf(schema, '<r xmlns="urn:a"><part>1</part><b xmlns="urn:b">2024-01-01</b></r>'), []);
    assert.equal(messagesOf(schema, '<r xmlns="urn:a"><part>x</part><b xmlns="urn:b">x</b></r>').length, 2);
  });

  test('a file without a namespace takes that of the file that includes it', () => {
    const schema = compiled(
      readFrom({
        'main/main.xsd': schemaText('<xs:include schemaLocation="plain.xsd"/>', 'targetNamespace="urn:a"'),
        'main/plain.xsd': schemaText(
          '<xs:element name="r" type="t"/><xs:complexType name="t"><xs:sequence><xs:element ref="s"/></xs:sequence></xs:complexType><xs:element name="s" type="xs:int"/>',
        ),
      }),
    );
    assert.deepEqual(messagesOf(schema, '<r xmlns="urn:a"><s>1</s></r>'), []);
    assert.notDeepEqual(messagesOf(schema, '<r><s>1</s></r>'), []);
  });

  test('redefine changes types and groups for everybody', () => {
    const schema = compiled(
      readFrom({
        'main/main.xsd': schemaText(
          `<xs:redefine schemaLocation="old.xsd">
             <xs:complexType name="t"><xs:complexContent><xs:extension base="t"><xs:sequence><xs:element name="b"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
             <xs:simpleType name="s"><xs:restriction base="s"><xs:maxLength value="2"/></xs:restriction></xs:simpleType>
             <xs:group name="g"><xs:sequence><xs:group ref="g"/><xs:element name="d"/></xs:sequence></xs:group>
           </xs:redefine>`,
        ),
        'main/old.xsd': schemaText(
          `<xs:complexType name="t"><xs:sequence><xs:element name="a" type="s"/></xs:sequence></xs:complexType>
           <xs:simpleType name="s"><xs:restriction base="xs:string"><xs:minLength value="1"/></xs:restriction></xs:simpleType>
           <xs:group name="g"><xs:sequence><xs:element name="c"/></xs:sequence></xs:group>
           <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="t" type="t"/><xs:group ref="g"/></xs:sequence></xs:complexType></xs:element>`,
        ),
      }),
    );
    assert.deepEqual(messagesOf(schema, '<r><t><a>xy</a><b/></t><c/><d/></r>'), []);
    assert.equal(messagesOf(schema, '<r><t><a>xyz</a></t><c/></r>').length, 3);
    assert.equal(messagesOf(schema, '<r><t><a/><b/></t><c/><d/></r>').length, 1);
  });

  test('a catalog has files for namespaces imported without a location', () => {
    const files = {
      'main/main.xsd': schemaText(
        '<xs:import namespace="urn:b"/><xs:element name="r"><xs:complexType><xs:sequence><xs:element xmlns:b="urn:b" ref="b:b"/></xs:sequence></xs:complexType></xs:element>',
      ),
      'lib/b.xsd': schemaText('<xs:element name="b" type="xs:int"/>', 'targetNamespace="urn:b"'),
    };
    const known = readFrom(files, { 'urn:b': 'lib/b.xsd' });
    assert.deepEqual(known.notes, []);
    assert.notDeepEqual(messagesOf(compiled(known), '<r><b xmlns="urn:b">x</b></r>'), []);
    const unknown = readFrom(files);
    assert.deepEqual(unknown.notes, ['{urn:b}b is taken as it comes: there is no schema for its namespace']);
    assert.deepEqual(messagesOf(compiled(unknown), '<r><b xmlns="urn:b">x</b></r>'), []);
  });

  test('a document type declaration is taken out, its entities are put in', () => {
    const schema = compiled(
      readFrom({
        'main/main.xsd': `<?xml version="1.0"?><!DOCTYPE xs:schema [ <!ENTITY ns 'urn:d'> <!ENTITY % p ''> ]>\n${schemaText(
          '<xs:element name="r" type="xs:int"/>',
          'targetNamespace="&ns;"',
        )}`,
      }),
    );
    assert.deepEqual(messagesOf(schema, '<r xmlns="urn:d">1</r>'), []);
  });

  test('files outside the folder and addresses are not read', () => {
    const outside = folderOf({ 'secret.xsd': schemaText('') });
    const files = (location: string): Record<string, string> => ({
      'main/main.xsd': schemaText(`<xs:include schemaLocation="${location}"/>`),
    });
    assert.match(
      problemsOf(() => readFrom(files(join(outside, 'secret.xsd')))),
      /is outside of/,
    );
    assert.match(
      problemsOf(() => readFrom(files('https://example.com/a.xsd'))),
      /https:\/\/example.com\/a.xsd was not found/,
    );
    const folder = folderOf({ 'main/main.xsd': files('link.xsd')['main/main.xsd']! });
    symlinkSync(join(outside, 'secret.xsd'), join(folder, 'main/link.xsd'));
    const entry = { bytes: bytesOf(files('link.xsd')['main/main.xsd']!), location: join(folder, 'main/main.xsd') };
    assert.match(
      problemsOf(() => readSchema(entry, { resolve: localFiles(folder) })),
      /is outside of/,
    );
  });
});

describe('faults of a schema are told, all at once, with file and line', () => {
  const cases: readonly [what: string, body: string, told: RegExp][] = [
    ['an unknown type', '<xs:element name="a" type="nothing"/>', /there is no type \{\}nothing \(test.xsd, line 1\)/],
    [
      'an unknown element',
      '<xs:group name="g"><xs:sequence><xs:element ref="x"/></xs:sequence></xs:group><xs:element name="a"><xs:complexType><xs:group ref="g"/></xs:complexType></xs:element>',
      /there is no element \{\}x/,
    ],
    ['an undeclared prefix', '<xs:element name="a" type="p:t"/>', /prefix p is not declared/],
    ['a name used twice', '<xs:element name="a"/><xs:element name="a" type="xs:int"/>', /element a is defined twice/],
    [
      'a type derived from itself',
      '<xs:simpleType name="s"><xs:restriction base="s"/></xs:simpleType>',
      /derived from itself/,
    ],
    [
      'a group inside itself',
      '<xs:group name="g"><xs:sequence><xs:group ref="g"/></xs:sequence></xs:group><xs:element name="a"><xs:complexType><xs:group ref="g"/></xs:complexType></xs:element>',
      /group \{\}g contains itself/,
    ],
    [
      'occurrences the wrong way round',
      '<xs:element name="a"><xs:complexType><xs:sequence><xs:element name="b" minOccurs="3" maxOccurs="2"/></xs:sequence></xs:complexType></xs:element>',
      /minOccurs 3 is more than maxOccurs 2/,
    ],
    [
      'derivation from a final type',
      '<xs:complexType name="t" final="extension"/><xs:complexType name="u"><xs:complexContent><xs:extension base="t"/></xs:complexContent></xs:complexType>',
      /final for extension/,
    ],
    ['two faults', '<xs:element name="a" type="x"/><xs:element name="b" type="y"/>', /no type \{\}x.*no type \{\}y/],
  ];
  for (const [what, body, told] of cases) {
    test(what, () =>
      assert.match(
        problemsOf(() => modelOf(body)),
        told,
      ),
    );
  }

  const atCompilation: readonly [what: string, body: string, told: RegExp][] = [
    [
      'an ambiguous choice',
      '<xs:element name="r"><xs:complexType><xs:choice><xs:element name="a"/><xs:sequence><xs:element name="a"/><xs:element name="b"/></xs:sequence></xs:choice></xs:complexType></xs:element>',
      /ambiguous content model: element a can belong to two particles/,
    ],
    [
      'an ambiguous repetition',
      '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" minOccurs="0" maxOccurs="2"/><xs:element name="a"/></xs:sequence></xs:complexType></xs:element>',
      /ambiguous content model/,
    ],
    [
      'an element and a wildcard',
      '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" minOccurs="0"/><xs:any/></xs:sequence></xs:complexType></xs:element>',
      /ambiguous content model/,
    ],
    [
      'two wildcards',
      '<xs:element name="r"><xs:complexType><xs:sequence><xs:any minOccurs="0" namespace="urn:a ##local"/><xs:any namespace="##local"/></xs:sequence></xs:complexType></xs:element>',
      /two wildcards/,
    ],
    [
      'a pattern that is none',
      '<xs:element name="r"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="(a"/></xs:restriction></xs:simpleType></xs:element>',
      /no regular expression/,
    ],
    [
      'a bound that is no value',
      '<xs:element name="r"><xs:simpleType><xs:restriction base="xs:date"><xs:minInclusive value="now"/></xs:restriction></xs:simpleType></xs:element>',
      /now in the facets of a simple type is no date/,
    ],
    [
      'an occurrence range gone wild',
      '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" maxOccurs="1000000"/></xs:sequence></xs:complexType></xs:element>',
      /occurrence range is too wide/,
    ],
  ];
  for (const [what, body, told] of atCompilation) {
    test(what, () =>
      assert.match(
        problemsOf(() => compileSchema(modelOf(body))),
        told,
      ),
    );
  }

  test('what is no schema', () => {
    assert.match(
      problemsOf(() => readSchema({ bytes: bytesOf('<a/>'), location: 'a.xsd' })),
      /not an XML Schema \(a.xsd, line 1\)/,
    );
    assert.match(
      problemsOf(() => readSchema({ bytes: bytesOf('<a>'), location: 'a.xsd' })),
      /a.xsd/,
    );
  });

  test('copies of one repeated element are not ambiguous', () => {
    const schema = schemaOf(
      '<xs:element name="r"><xs:complexType><xs:sequence minOccurs="2" maxOccurs="3"><xs:element name="a" minOccurs="0" maxOccurs="2"/></xs:sequence></xs:complexType></xs:element>',
    );
    assert.deepEqual(messagesOf(schema, `<r>${'<a/>'.repeat(6)}</r>`), []);
    assert.notDeepEqual(messagesOf(schema, `<r>${'<a/>'.repeat(7)}</r>`), []);
  });
});
