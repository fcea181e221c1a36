import { NodeKind } from '@autoinvoice/xml';
import type { FunctionStep, RuleFunction, RuleKey, RuleVariable } from '../rules/model.js';
import { isXslt } from './names.js';
import { Sited } from './source.js';

/** `xsl:function`. */
export function readFunction(source: Sited): RuleFunction {
  const children = elements(source);
  const parameters = children
    .filter(({ element }) => element.localName === 'param')
    .map((param) => ({ name: param.required('name'), ...optionalType(param) }));
  const resultType = source.attribute('as');
  return {
    name: source.required('name'),
    parameters,
    ...(resultType === undefined ? {} : { resultType }),
    body: steps(children.filter(({ element }) => element.localName !== 'param')),
    at: source.position,
  };
}

function optionalType(source: Sited): { type?: string } {
  const type = source.attribute('as');
  return type === undefined ? {} : { type };
}

function elements(source: Sited): Sited[] {
  return source.element.children().map((element) => new Sited(element, source.file));
}

function steps(sources: readonly Sited[]): FunctionStep[] {
  return sources.map(step);
}

function step(source: Sited): FunctionStep {
  if (!isXslt(source.element)) return source.fail(`${source.element.name} is not supported in a function`);
  switch (source.element.localName) {
    case 'variable':
      return { kind: 'variable', name: source.required('name'), select: content(source), ...optionalType(source) };
    case 'sequence':
      return { kind: 'sequence', select: source.required('select') };
    case 'value-of':
    case 'text':
      return { kind: 'sequence', select: textNode(source) };
    case 'choose':
      return choose(source);
    case 'if':
      return {
        kind: 'choose',
        when: [{ test: source.required('test'), steps: steps(elements(source)) }],
        otherwise: [],
      };
    default:
      return source.fail(`xsl:${source.element.localName} is not supported in a function`);
  }
}

function choose(source: Sited): FunctionStep {
  const branches = elements(source);
  const otherwise = branches.find(({ element }) => element.localName === 'otherwise');
  return {
    kind: 'choose',
    when: branches
      .filter(({ element }) => element.localName === 'when')
      .map((branch) => ({ test: branch.required('test'), steps: steps(elements(branch)) })),
    otherwise: otherwise === undefined ? [] : steps(elements(otherwise)),
  };
}

/** xsl:value-of and xsl:text make a text node, whose value is untyped. */
function textNode(source: Sited): string {
  if (source.element.localName === 'text') return untypedText(source.element.text);
  const select = source.attribute('select');
  if (select === undefined) return untypedText(source.element.text.trim());
  const separator = quoted(source.attribute('separator') ?? ' ');
  return `xs:untypedAtomic(string-join(for $item-of-text in (${select}) return string($item-of-text), ${separator}))`;
}

function untypedText(text: string): string {
  return `xs:untypedAtomic(${quoted(text)})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Value of a variable or parameter: its `select`, or the text it contains, or the one instruction it contains. */
function content(source: Sited): string {
  const select = source.attribute('select');
  if (select !== undefined) return select;
  const inner = elements(source);
  const [only] = inner;
  if (only === undefined) return hasText(source) ? untypedText(source.element.text) : '""';
  if (inner.length === 1) {
    const made = step(only);
    if (made.kind === 'sequence') return made.select;
  }
  return source.fail('a variable with several instructions in it is not supported');
}

function hasText(source: Sited): boolean {
  const { tree } = source.element.document;
  return (
    tree.kind[source.element.node + 1] === NodeKind.text && tree.end[source.element.node]! > source.element.node + 1
  );
}

/** `xsl:key`. */
export function readKey(source: Sited): RuleKey {
  return {
    name: source.required('name'),
    match: source.required('match'),
    use: source.attribute('use') ?? content(source),
  };
}

/** `xsl:variable` and `xsl:param` of a schema; `let` when it has contents instead of a value. */
export function readVariable(source: Sited): RuleVariable {
  const select = source.attribute('value') ?? content(source);
  return { name: source.required('name'), select, at: source.position };
}
