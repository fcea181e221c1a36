import { NodeKind, XmlElement } from '@autoinvoice/xml';
import type { FunctionStep, RuleFunction, RuleKey, RuleVariable } from '../rules/model.js';
import { isXslt } from './names.js';
import type { Sited } from './source.js';

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
  return source.element.children().map((element) => source.inside(element));
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
  return `xs:untypedAtomic(${text(source)})`;
}

/** Expression of the text that an instruction or a literal writes. */
function text(source: Sited): string {
  const { element } = source;
  const select = source.attribute('select');
  if (!isXslt(element)) return source.fail(`${element.name} is not supported here`);
  switch (element.localName) {
    case 'text':
      return quoted(element.text);
    case 'value-of':
    case 'sequence': {
      if (select === undefined) return quoted(element.text.trim());
      const separator = quoted(source.attribute('separator') ?? ' ');
      return `string-join(for $item-of-text in (${select}) return string($item-of-text), ${separator})`;
    }
    case 'choose':
      return branches(source).reduceRight(
        (rest, { test, branch }) =>
          test === undefined ? written(branch) : `(if (${test}) then ${written(branch)} else ${rest})`,
        '""',
      );
    default:
      return source.fail(`xsl:${element.localName} is not supported here`);
  }
}

function branches(choose: Sited): { test: string | undefined; branch: Sited }[] {
  return elements(choose).map((branch) => ({
    test: branch.element.localName === 'otherwise' ? undefined : branch.required('test'),
    branch,
  }));
}

/** Expression of all text that the contents of an element write. */
function written(source: Sited): string {
  const { document, node } = source.element;
  const parts: string[] = [];
  const stop = document.tree.end[node]!;
  for (let n = node + 1; n < stop; n = document.tree.end[n]!) {
    const kind = document.tree.kind[n];
    if (kind === NodeKind.element) parts.push(text(source.inside(new XmlElement(document, n))));
    else if (kind === NodeKind.text && document.value(n).trim() !== '') parts.push(quoted(document.value(n)));
  }
  const [first = '""', ...rest] = parts;
  return rest.length === 0 ? first : `concat(${parts.join(', ')})`;
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** Value of a variable or parameter: its `select`; a declared type takes what the one instruction in it gives. */
function content(source: Sited): string {
  const select = source.attribute('select');
  if (select !== undefined) return select;
  const [only, ...more] = elements(source);
  if (source.attribute('as') !== undefined && only !== undefined && more.length === 0) {
    const made = step(only);
    if (made.kind === 'sequence') return made.select;
  }
  return `xs:untypedAtomic(${written(source)})`;
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
