import type { RulePattern } from '../rules/model.js';
import { readVariable } from './functions.js';
import { isSchematron } from './names.js';
import { noParameters, type Parameters, substituted } from './parameters.js';
import { readRule, type SchemaParts } from './rules.js';
import type { Sited } from './source.js';

/** What patterns of a schema may refer to, besides what rules may. */
export interface PatternParts extends SchemaParts {
  /** Abstract patterns by id. */
  readonly abstractPatterns: ReadonlyMap<string, Sited>;
}

/** A concrete pattern; `number` names it when it has no id. */
export function readPattern(source: Sited, number: number, parts: PatternParts): RulePattern {
  const id = source.attribute('id') ?? source.attribute('name') ?? `pattern-${number}`;
  const isA = source.attribute('is-a');
  if (isA === undefined) return contents(source, id, noParameters, parts);
  const abstract = parts.abstractPatterns.get(isA) ?? source.fail(`no abstract pattern has the id "${isA}"`);
  return contents(abstract, id, readParameters(source, parts), parts);
}

function readParameters(source: Sited, parts: PatternParts): Parameters {
  const parameters = new Map<string, string>();
  for (const child of parts.reader.children(source)) {
    if (!isSchematron(child.element, 'param')) continue;
    parameters.set(child.required('name').trim(), substituted(child.required('value'), parameters));
  }
  return parameters;
}

function contents(source: Sited, id: string, parameters: Parameters, parts: PatternParts): RulePattern {
  const children = parts.reader.children(source);
  const variables = children
    .filter(({ element }) => isSchematron(element, 'let'))
    .map((child) => {
      const variable = readVariable(child);
      return { ...variable, select: substituted(variable.select, parameters) };
    });
  const rules = children
    .filter((child) => isSchematron(child.element, 'rule') && child.attribute('abstract') !== 'true')
    .map((child, at) => readRule(child, parameters, parts, `${id}-${at + 1}`));
  return { id, variables, rules };
}
