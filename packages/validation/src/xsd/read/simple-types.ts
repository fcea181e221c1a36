import type { XmlElement } from '@autoinvoice/xml';
import { builtin } from '../datatypes/builtins.js';
import type { Facets, SimpleType, WhiteSpace } from '../model.js';
import type { Name } from '../names.js';
import { treatWhiteSpace } from '../whitespace.js';
import { derivationSet } from './derivations.js';
import { asSimple, expandQName, type Reader, referenceIn, report, type Scope, schemaChildren } from './reader.js';

/** Reads a `simpleType` element. */
export function readSimpleType(reader: Reader, element: XmlElement, scope: Scope, name?: Name): SimpleType {
  const [definition] = schemaChildren(element);
  const common = {
    kind: 'simple',
    ...(name === undefined ? {} : { name }),
    final: derivationSet(element, 'final', ['restriction', 'list', 'union'], scope),
  } as const;
  switch (definition?.localName) {
    case 'restriction': {
      const base = baseOf(reader, definition, 'base', scope);
      return { ...restricted(reader, base, definition, scope), ...common };
    }
    case 'list':
      return {
        ...common,
        variety: 'list',
        builtin: 'anySimpleType',
        item: baseOf(reader, definition, 'itemType', scope),
        facets: { whiteSpace: 'collapse' },
      };
    case 'union':
      return {
        ...common,
        variety: 'union',
        builtin: 'anySimpleType',
        members: membersOf(reader, definition, scope),
        facets: { whiteSpace: 'preserve' },
      };
    default:
      report(reader, 'a simple type needs a restriction, list or union', element, scope);
      return builtin('anySimpleType');
  }
}

/** `base` with the facets that a `restriction` element adds. */
export function restricted(reader: Reader, base: SimpleType, restriction: XmlElement, scope: Scope): SimpleType {
  return {
    kind: 'simple',
    variety: base.variety,
    base,
    builtin: base.builtin,
    ...(base.item === undefined ? {} : { item: base.item }),
    ...(base.members === undefined ? {} : { members: base.members }),
    facets: addFacets(reader, base, restriction, scope),
    final: new Set(),
  };
}

function baseOf(reader: Reader, definition: XmlElement, attribute: string, scope: Scope): SimpleType {
  const inline = schemaChildren(definition, 'simpleType')[0];
  if (inline !== undefined) return asSimple(reader.anonymousType(inline, scope), builtin('anySimpleType'));
  const name = referenceIn(reader, definition, attribute, scope);
  if (name === undefined) {
    report(reader, `${definition.localName} needs ${attribute} or a simpleType`, definition, scope);
    return builtin('anySimpleType');
  }
  return simpleTypeNamed(reader, name, definition, scope);
}

/** The simple type of a name; a complex one in its place is reported. */
export function simpleTypeNamed(reader: Reader, name: Name, at: XmlElement, scope: Scope): SimpleType {
  const type = reader.typeNamed(name, at, scope);
  if (type.kind === 'simple') return type;
  if (reader.files.components.type.has(name)) report(reader, `${name} is not a simple type`, at, scope);
  return builtin('anySimpleType');
}

function membersOf(reader: Reader, definition: XmlElement, scope: Scope): SimpleType[] {
  const named = (definition.attribute('memberTypes') ?? '').split(/\s+/).filter((part) => part !== '');
  return [
    ...named.map((part) => simpleTypeNamed(reader, expandQName(reader, part, definition, scope), definition, scope)),
    ...schemaChildren(definition, 'simpleType').map((inline) =>
      asSimple(reader.anonymousType(inline, scope), builtin('anySimpleType')),
    ),
  ];
}

const counts = ['length', 'minLength', 'maxLength', 'totalDigits', 'fractionDigits'] as const;
const bounds = ['minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'] as const;

function addFacets(
  reader: Reader,
  { builtin, facets: base }: SimpleType,
  restriction: XmlElement,
  scope: Scope,
): Facets {
  const isName = builtin === 'QName' || builtin === 'NOTATION';
  const facets: { -readonly [F in keyof Facets]: Facets[F] } = { ...base };
  const patterns: string[] = [];
  const enumeration: string[] = [];
  for (const facet of schemaChildren(restriction)) {
    const { localName } = facet;
    const value = facet.attribute('value') ?? '';
    const count = counts.find((known) => known === localName);
    const bound = bounds.find((known) => known === localName);
    if (localName === 'pattern') patterns.push(value);
    else if (localName === 'enumeration') enumeration.push(isName ? expandQName(reader, value, facet, scope) : value);
    else if (localName === 'whiteSpace') facets.whiteSpace = value.trim() as WhiteSpace;
    else if (bound !== undefined) facets[bound] = treatWhiteSpace(value, 'collapse');
    else if (count !== undefined) {
      if (!/^\s*\+?\d+\s*$/.test(value)) report(reader, `${localName} is no number: ${value}`, facet, scope);
      else facets[count] = Number(value);
    }
  }
  if (patterns.length > 0) facets.patterns = [...(base.patterns ?? []), patterns];
  if (enumeration.length > 0) facets.enumeration = enumeration;
  if (facets.minInclusive !== base.minInclusive) facets.minExclusive = undefined;
  if (facets.minExclusive !== base.minExclusive && facets.minExclusive !== undefined) facets.minInclusive = undefined;
  if (facets.maxInclusive !== base.maxInclusive) facets.maxExclusive = undefined;
  if (facets.maxExclusive !== base.maxExclusive && facets.maxExclusive !== undefined) facets.maxInclusive = undefined;
  return facets;
}
