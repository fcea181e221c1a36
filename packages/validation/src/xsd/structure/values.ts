import { schemaError } from '../errors.js';
import type { Facets, SimpleType, WhiteSpace } from '../model.js';

/** Finds a simple type by the name the notation uses. */
export type SimpleTypeLookup = (name: string) => SimpleType;

const piece =
  /\s*(?:\/(?<pattern>(?:[^/\\]|\\.)*)\/|\{(?<list>[^}]*)\}|(?<word>digits|decimals)\s+(?<count>\d+)|(?<from>\d*)\.\.(?<to>\d*)|(?<least>-?[\d.]+)(?<leastOp><=?)|(?<mostOp><=?)(?<most>-?[\d.]+)|(?<exact>\d+)|(?<space>preserve|replace|collapse))(?=\s|$)/y;

/**
 * Reads one entry of `values`.
 *
 * @throws SchemaError when it cannot be read
 */
export function readValue(written: string, lookup: SimpleTypeLookup): Omit<SimpleType, 'name'> {
  const text = written.trim();
  const list = /^list of (\S+)$/.exec(text);
  if (list !== null) {
    return {
      ...made,
      variety: 'list',
      builtin: 'anySimpleType',
      item: lookup(list[1]!),
      facets: { whiteSpace: 'collapse' },
    };
  }
  const members = text.split(' or ');
  if (members.length > 1) {
    const types = members.map((member) => lookup(member.trim()));
    return { ...made, variety: 'union', builtin: 'anySimpleType', members: types, facets: { whiteSpace: 'preserve' } };
  }
  const baseName = /^\S+/.exec(text)?.[0] ?? '';
  const base = lookup(baseName);
  return {
    ...made,
    variety: base.variety,
    base,
    builtin: base.builtin,
    ...(base.item === undefined ? {} : { item: base.item }),
    ...(base.members === undefined ? {} : { members: base.members }),
    facets: { ...base.facets, ...facetsOf(text.slice(baseName.length), text, base.facets) },
  };
}

const made = { kind: 'simple', final: new Set<never>() } as const;

function facetsOf(limits: string, text: string, base: Facets): Facets {
  const facets: { -readonly [F in keyof Facets]: Facets[F] } = {};
  const patterns: string[] = [];
  for (piece.lastIndex = 0; piece.lastIndex < limits.trimEnd().length; ) {
    const groups = piece.exec(limits)?.groups;
    if (groups === undefined) throw schemaError(`the limits of "${text}" cannot be read`);
    const { pattern, list, word, count, from, to, exact, least, most, leastOp, mostOp, space } = groups;
    if (pattern !== undefined) patterns.push(pattern.replaceAll('\\/', '/'));
    if (list !== undefined) facets.enumeration = listed(list);
    if (word === 'digits') facets.totalDigits = Number(count);
    if (word === 'decimals') facets.fractionDigits = Number(count);
    if (from !== undefined && from !== '') facets.minLength = Number(from);
    if (to !== undefined && to !== '') facets.maxLength = Number(to);
    if (exact !== undefined) facets.length = Number(exact);
    if (least !== undefined) facets[leastOp === '<' ? 'minExclusive' : 'minInclusive'] = least;
    if (most !== undefined) facets[mostOp === '<' ? 'maxExclusive' : 'maxInclusive'] = most;
    if (space !== undefined) facets.whiteSpace = space as WhiteSpace;
  }
  if (patterns.length > 0) facets.patterns = [...(base.patterns ?? []), patterns];
  return facets;
}

function listed(list: string): string[] {
  return [...list.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
