import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Referee } from './support/referee.js';
import { bytesOf, messagesOf, schemaOf, schemaText } from './support/schemas.js';

interface Feature {
  readonly name: string;
  readonly schema: string;
  readonly attributes?: string;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
  /** Documents on which libxml2 is known to say otherwise, with the reason. */
  readonly refereeErrs?: Readonly<Record<string, string>>;
}

const own = 'targetNamespace="urn:t" xmlns="urn:t"';

const features: readonly Feature[] = [
  {
    name: 'sequence, choice and occurrence ranges',
    schema: `<xs:element name="r"><xs:complexType><xs:sequence>
      <xs:element name="a" minOccurs="2" maxOccurs="4"/>
      <xs:choice minOccurs="0" maxOccurs="2"><xs:element name="b"/><xs:sequence><xs:element name="c"/><xs:element name="d" minOccurs="0"/></xs:sequence></xs:choice>
      <xs:element name="e" maxOccurs="unbounded"/>
    </xs:sequence></xs:complexType></xs:element>`,
    valid: ['<r><a/><a/><e/></r>', '<r><a/><a/><a/><a/><b/><c/><d/><e/><e/></r>', '<r> <a/> <a/>\n<c/><c/><e/></r>'],
    invalid: [
      '<r><a/><e/></r>',
      '<r><a/><a/><a/><a/><a/><e/></r>',
      '<r><a/><a/><b/><b/><b/><e/></r>',
      '<r><a/><a/></r>',
      '<r><a/><a/><d/><e/></r>',
      '<r>x<a/><a/><e/></r>',
      '<r/>',
    ],
  },
  {
    name: 'a repeated group with optional parts',
    schema: `<xs:element name="r"><xs:complexType><xs:sequence minOccurs="0" maxOccurs="3">
      <xs:element name="a"/><xs:element name="b" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>`,
    valid: ['<r/>', '<r><a/><a/><b/><a/></r>', '<r><a/><b/></r>'],
    invalid: ['<r><b/></r>', '<r><a/><a/><a/><a/></r>', '<r><a/><b/><b/></r>'],
  },
  {
    name: 'all: any order, each at most once',
    schema: `<xs:element name="r"><xs:complexType><xs:all>
      <xs:element name="a"/><xs:element name="b" type="xs:int"/><xs:element name="c" minOccurs="0"/></xs:all></xs:complexType></xs:element>`,
    valid: ['<r><a/><b>1</b></r>', '<r><b>1</b><c/><a/></r>'],
    invalid: ['<r><a/></r>', '<r><a/><a/><b>1</b></r>', '<r><a/><b>x</b></r>', '<r><a/><b>1</b><d/></r>', '<r/>'],
  },
  {
    name: 'a whole all group may be optional',
    schema: `<xs:element name="r"><xs:complexType><xs:all minOccurs="0"><xs:element name="a"/><xs:element name="b"/></xs:all></xs:complexType></xs:element>`,
    valid: ['<r/>', '<r><b/><a/></r>'],
    invalid: ['<r><b/></r>'],
  },
  {
    name: 'named groups and attribute groups',
    schema: `<xs:group name="g"><xs:choice><xs:element name="a"/><xs:element name="b"/></xs:choice></xs:group>
      <xs:attributeGroup name="h"><xs:attribute name="x" type="xs:int" use="required"/><xs:attribute name="y"/></xs:attributeGroup>
      <xs:element name="r"><xs:complexType><xs:group ref="g" maxOccurs="2"/><xs:attributeGroup ref="h"/></xs:complexType></xs:element>`,
    valid: ['<r x="1"><a/><b/></r>', '<r x=" 2 " y=""><a/></r>'],
    invalid: [
      '<r><a/></r>',
      '<r x="1"/>',
      '<r x="1" z="1"><a/></r>',
      '<r x="one"><a/></r>',
      '<r x="1"><a/><a/><a/></r>',
    ],
  },
  {
    name: 'extension adds elements and attributes, restriction takes attributes away',
    schema: `<xs:complexType name="base"><xs:sequence><xs:element name="a"/></xs:sequence><xs:attribute name="x"/><xs:attribute name="y"/></xs:complexType>
      <xs:complexType name="more"><xs:complexContent><xs:extension base="base"><xs:sequence><xs:element name="b"/></xs:sequence><xs:attribute name="z"/></xs:extension></xs:complexContent></xs:complexType>
      <xs:complexType name="less"><xs:complexContent><xs:restriction base="base"><xs:sequence><xs:element name="a"/></xs:sequence><xs:attribute name="x" use="prohibited"/></xs:restriction></xs:complexContent></xs:complexType>
      <xs:element name="r"><xs:complexType><xs:choice><xs:element name="more" type="more"/><xs:element name="less" type="less"/></xs:choice></xs:complexType></xs:element>`,
    valid: ['<r><more x="" z=""><a/><b/></more></r>', '<r><less y=""><a/></less></r>'],
    invalid: [
      '<r><more><a/></more></r>',
      '<r><more><b/></more></r>',
      '<r><less x=""><a/></less></r>',
      '<r><less z=""><a/></less></r>',
    ],
  },
  {
    name: 'simple content with attributes, extended and restricted',
    schema: `<xs:complexType name="amount"><xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="currency" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
      <xs:complexType name="small"><xs:simpleContent><xs:restriction base="amount"><xs:maxInclusive value="10"/></xs:restriction></xs:simpleContent></xs:complexType>
      <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" type="amount"/><xs:element name="s" type="small" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>`,
    valid: ['<r><a currency="EUR">100.5</a><s currency="SEK"> 10.0 </s></r>', '<r><a currency="">1<!-- c -->2</a></r>'],
    invalid: [
      '<r><a>1</a></r>',
      '<r><a currency="EUR"/></r>',
      '<r><a currency="EUR">1,5</a></r>',
      '<r><a currency="EUR">1</a><s currency="EUR">10.01</s></r>',
      '<r><a currency="EUR"><b/></a></r>',
    ],
  },
  {
    name: 'mixed content',
    schema: `<xs:element name="r"><xs:complexType mixed="true"><xs:sequence><xs:element name="b" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>`,
    valid: ['<r>one <b/> two</r>', '<r/>'],
    invalid: ['<r>one <c/></r>'],
  },
  {
    name: 'empty content',
    schema: '<xs:element name="r"><xs:complexType><xs:attribute name="x"/></xs:complexType></xs:element>',
    valid: ['<r/>', '<r x="1"></r>', '<r><!-- nothing --></r>'],
    invalid: ['<r> </r>', '<r>x</r>', '<r><a/></r>'],
  },
  {
    name: 'xsi:type names a derived type',
    schema: `<xs:complexType name="base"><xs:sequence><xs:element name="a" type="xs:decimal"/></xs:sequence></xs:complexType>
      <xs:complexType name="more"><xs:complexContent><xs:extension base="base"><xs:sequence><xs:element name="b"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
      <xs:complexType name="other"><xs:sequence><xs:element name="a"/></xs:sequence></xs:complexType>
      <xs:complexType name="idea" abstract="true"><xs:complexContent><xs:extension base="base"/></xs:complexContent></xs:complexType>
      <xs:element name="r" type="base"/><xs:element name="f" type="idea"/><xs:element name="s" type="xs:decimal"/>`,
    valid: [
      '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="more"><a>1</a><b/></r>',
      '<s xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema" xsi:type="xs:int">7</s>',
    ],
    invalid: [
      '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="more"><a>1</a></r>',
      '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="other"><a>1</a></r>',
      '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="nothing"><a>1</a></r>',
      '<f><a>1</a></f>',
      '<s xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema" xsi:type="xs:int">7.5</s>',
      '<s xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema" xsi:type="xs:string">7</s>',
    ],
  },
  {
    name: 'block keeps derived types away',
    schema: `<xs:complexType name="base" block="extension"><xs:sequence><xs:element name="a"/></xs:sequence></xs:complexType>
      <xs:complexType name="more"><xs:complexContent><xs:extension base="base"><xs:sequence><xs:element name="b"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
      <xs:element name="r" type="base"/>`,
    valid: ['<r><a/></r>'],
    invalid: ['<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="more"><a/><b/></r>'],
  },
  {
    name: 'substitution groups, transitive, with an abstract head',
    schema: `<xs:element name="head" abstract="true" type="xs:anyType"/>
      <xs:element name="one" substitutionGroup="head" type="xs:int"/><xs:element name="two" substitutionGroup="one"/>
      <xs:element name="r"><xs:complexType><xs:sequence><xs:element ref="head" maxOccurs="2"/></xs:sequence></xs:complexType></xs:element>`,
    valid: ['<r><one>1</one><two>2</two></r>'],
    invalid: ['<r><head/></r>', '<r><one>x</one></r>', '<r><two>x</two></r>', '<r/>'],
  },
  {
    name: 'wildcards: namespaces and processContents',
    attributes: own,
    schema: `<xs:element name="known" type="xs:int"/>
      <xs:element name="r"><xs:complexType><xs:sequence>
        <xs:element name="lax" minOccurs="0"><xs:complexType><xs:sequence><xs:any processContents="lax" maxOccurs="unbounded"/></xs:sequence><xs:anyAttribute namespace="##other" processContents="lax"/></xs:complexType></xs:element>
        <xs:element name="strict" minOccurs="0"><xs:complexType><xs:sequence><xs:any/></xs:sequence></xs:complexType></xs:element>
        <xs:element name="skip" minOccurs="0"><xs:complexType><xs:sequence><xs:any processContents="skip" namespace="##targetNamespace ##local"/></xs:sequence></xs:complexType></xs:element>
        <xs:element name="other" minOccurs="0"><xs:complexType><xs:sequence><xs:any processContents="lax" namespace="##other"/></xs:sequence></xs:complexType></xs:element>
        <xs:element name="list" minOccurs="0"><xs:complexType><xs:sequence><xs:any processContents="lax" namespace="urn:a urn:b"/></xs:sequence></xs:complexType></xs:element>
      </xs:sequence></xs:complexType></xs:element>`,
    valid: [
      '<r xmlns="urn:t"><lax><known>1</known><x xmlns="urn:x" a="1">text<y/></x></lax></r>',
      '<r xmlns="urn:t"><lax xmlns:x="urn:x" x:a="1"><x:y><known>1</known></x:y></lax></r>',
      '<r xmlns="urn:t"><strict><known>1</known></strict></r>',
      '<r xmlns="urn:t"><skip><known>no int</known></skip></r>',
      '<r xmlns="urn:t"><skip><z xmlns=""/></skip></r>',
      '<r xmlns="urn:t"><other><x xmlns="urn:x"/></other><list><x xmlns="urn:b"/></list></r>',
    ],
    invalid: [
      '<r xmlns="urn:t"><lax><known>x</known></lax></r>',
      '<r xmlns="urn:t"><lax><x xmlns="urn:x"><known xmlns="urn:t">x</known></x></lax></r>',
      '<r xmlns="urn:t"><lax a="1"><known>1</known></lax></r>',
      '<r xmlns="urn:t"><lax/></r>',
      '<r xmlns="urn:t"><strict><unknown/></strict></r>',
      '<r xmlns="urn:t"><skip><x xmlns="urn:x"/></skip></r>',
      '<r xmlns="urn:t"><other><known>1</known></other></r>',
      '<r xmlns="urn:t"><other><z xmlns=""/></other></r>',
      '<r xmlns="urn:t"><list><x xmlns="urn:c"/></list></r>',
    ],
  },
  {
    name: 'anyType takes anything, and validates what is declared',
    schema: '<xs:element name="r"/><xs:element name="n" type="xs:int"/>',
    valid: ['<r/>', '<r a="1">text <b/> <n>1</n></r>'],
    invalid: ['<r><b><n>x</n></b></r>'],
  },
  {
    name: 'fixed and default values of attributes and elements',
    schema: `<xs:element name="r"><xs:complexType><xs:sequence>
        <xs:element name="f" type="xs:decimal" fixed="1.50" minOccurs="0"/><xs:element name="d" type="xs:int" default="5" minOccurs="0"/>
      </xs:sequence><xs:attribute name="v" type="xs:int" fixed="2"/><xs:attribute name="w" type="xs:token" fixed="a b"/></xs:complexType></xs:element>`,
    valid: [
      '<r/>',
      '<r v="2"/>',
      '<r v="02" w=" a  b "/>',
      '<r><f>1.5</f></r>',
      '<r><f/></r>',
      '<r><d/></r>',
      '<r><d>7</d></r>',
    ],
    invalid: ['<r v="3"/>', '<r w="ab"/>', '<r><f>1.51</f></r>', '<r><d>x</d></r>', '<r><d> </d></r>'],
    refereeErrs: {
      '<r><f>1.5</f></r>': 'libxml2 compares a fixed value of an element as text, not as the number it is',
    },
  },
  {
    name: 'nillable',
    schema: `<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="n" type="xs:int" nillable="true"/><xs:element name="m" type="xs:int" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>`,
    valid: [
      '<r><n>1</n></r>',
      '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><n xsi:nil="true"/></r>',
      '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><n xsi:nil="0">1</n></r>',
    ],
    invalid: [
      '<r><n/></r>',
      '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><n xsi:nil="true">1</n></r>',
      '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><n xsi:nil="yes">1</n></r>',
      '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><n>1</n><m xsi:nil="true"/></r>',
    ],
  },
  {
    name: 'lists and unions',
    schema: `<xs:simpleType name="ints"><xs:list itemType="xs:int"/></xs:simpleType>
      <xs:simpleType name="two"><xs:restriction base="ints"><xs:length value="2"/></xs:restriction></xs:simpleType>
      <xs:simpleType name="size"><xs:union memberTypes="xs:int"><xs:simpleType><xs:restriction base="xs:token"><xs:enumeration value="small"/><xs:enumeration value="large"/></xs:restriction></xs:simpleType></xs:union></xs:simpleType>
      <xs:simpleType name="some"><xs:restriction base="size"><xs:enumeration value="small"/><xs:enumeration value="7"/></xs:restriction></xs:simpleType>
      <xs:element name="i" type="ints"/><xs:element name="t" type="two"/><xs:element name="s" type="size"/><xs:element name="o" type="some"/>`,
    valid: [
      '<i/>',
      '<i> 1\n2 3 </i>',
      '<t>1 2</t>',
      '<s>small</s>',
      '<s> 12 </s>',
      '<o>7</o>',
      '<o>small</o>',
      '<o>07</o>',
    ],
    invalid: ['<i>1 x</i>', '<t>1</t>', '<t>1 2 3</t>', '<s>medium</s>', '<s/>', '<o>large</o>', '<o>8</o>'],
  },
  {
    name: 'identifiers are unique',
    schema: `<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="e" maxOccurs="unbounded"><xs:complexType><xs:attribute name="id" type="xs:ID"/><xs:attribute name="ref" type="xs:IDREF"/><xs:attribute name="refs" type="xs:IDREFS"/></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>`,
    valid: ['<r><e id="a" ref="b"/><e id="b" refs="a b"/></r>'],
    invalid: [
      '<r><e id="a"/><e id="a"/></r>',
      '<r><e id="1"/></r>',
      '<r><e ref="nobody"/></r>',
      '<r><e id="a" refs="a b"/></r>',
    ],
    refereeErrs: {
      '<r><e ref="nobody"/></r>': 'libxml2 does not look for what an IDREF refers to',
      '<r><e id="a" refs="a b"/></r>': 'libxml2 does not look for what an IDREF refers to',
    },
  },
  {
    name: 'unique, key and keyref',
    schema: `<xs:element name="r"><xs:complexType><xs:sequence>
        <xs:element name="p" maxOccurs="unbounded"><xs:complexType><xs:sequence><xs:element name="n" type="xs:decimal" minOccurs="0"/></xs:sequence><xs:attribute name="c" type="xs:int"/></xs:complexType></xs:element>
        <xs:element name="q" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:attribute name="to" type="xs:int"/></xs:complexType></xs:element>
      </xs:sequence></xs:complexType>
      <xs:key name="k"><xs:selector xpath="p"/><xs:field xpath="@c"/></xs:key>
      <xs:unique name="u"><xs:selector xpath=".//p"/><xs:field xpath="n"/></xs:unique>
      <xs:keyref name="f" refer="k"><xs:selector xpath="q"/><xs:field xpath="@to"/></xs:keyref></xs:element>`,
    valid: [
      '<r><p c="1"/><p c="2"><n>1</n></p><q to="2"/><q to="02"/><q/></r>',
      '<r><p c="1"><n>1</n></p><p c="2"><n>1.1</n></p></r>',
    ],
    invalid: [
      '<r><p/></r>',
      '<r><p c="1"/><p c="01"/></r>',
      '<r><p c="1"><n>1</n></p><p c="2"><n>1.0</n></p></r>',
      '<r><p c="1"/><q to="2"/></r>',
    ],
  },
  {
    name: 'qualified and unqualified local names',
    attributes: `${own} attributeFormDefault="qualified"`,
    schema: `<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="q"/><xs:element name="u" form="unqualified"/></xs:sequence><xs:attribute name="a"/><xs:attribute name="b" form="unqualified"/></xs:complexType></xs:element>`,
    valid: ['<t:r xmlns:t="urn:t" t:a="" b=""><t:q/><u/></t:r>'],
    invalid: [
      '<t:r xmlns:t="urn:t"><q/><u/></t:r>',
      '<t:r xmlns:t="urn:t"><t:q/><t:u/></t:r>',
      '<t:r xmlns:t="urn:t" a=""><t:q/><u/></t:r>',
      '<r><q/></r>',
    ],
  },
  {
    name: 'xml: attributes',
    schema: `<xs:import namespace="http://www.w3.org/XML/1998/namespace"/><xs:element name="r"><xs:complexType><xs:anyAttribute namespace="##other" processContents="lax"/></xs:complexType></xs:element>`,
    valid: ['<r xml:lang="fi"/>'],
    invalid: ['<r lang="fi"/>'],
  },
  {
    name: 'a recursive type',
    schema: `<xs:complexType name="node"><xs:sequence><xs:element name="node" type="node" minOccurs="0" maxOccurs="2"/></xs:sequence><xs:attribute name="n" type="xs:int"/></xs:complexType><xs:element name="node" type="node"/>`,
    valid: ['<node n="1"><node n="2"/><node><node/></node></node>'],
    invalid: ['<node><node><node n="x"/></node></node>', '<node><node/><node/><node/></node>'],
  },
  {
    name: 'instance attributes may stand everywhere',
    schema: '<xs:element name="r" type="xs:int"/>',
    valid: [
      '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="nowhere.xsd">1</r>',
    ],
    invalid: ['<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:other="1">1</r>'],
  },
];

for (const { name, schema, attributes, valid, invalid, refereeErrs = {} } of features) {
  describe(name, () => {
    const ours = schemaOf(schema, attributes);
    for (const document of valid) {
      test(`valid: ${document}`, () => assert.deepEqual(messagesOf(ours, document), []));
    }
    for (const document of invalid) {
      test(`not valid: ${document}`, () => assert.notEqual(messagesOf(ours, document).length, 0));
    }
    test('libxml2 says the same', () => {
      const referee = Referee.ofText(schemaText(schema, attributes));
      const said = (document: string): boolean => referee.fault(bytesOf(document)) === undefined;
      const differs = [...valid.filter((document) => !said(document)), ...invalid.filter((document) => said(document))];
      referee.dispose();
      assert.deepEqual(differs, Object.keys(refereeErrs));
    });
  });
}
