import { schemaError } from '../errors.js';

export interface Occurrence {
  readonly min: number;
  readonly max: number;
}

/** One piece of a content string. */
export type ContentToken =
  | { readonly kind: 'open'; readonly bracket: '(' | '{' }
  | { readonly kind: 'close'; readonly bracket: ')' | '}'; readonly occurs: Occurrence }
  | { readonly kind: 'or' }
  | { readonly kind: 'any'; readonly words: readonly string[]; readonly occurs: Occurrence }
  | { readonly kind: 'anyAttribute'; readonly words: readonly string[] }
  | { readonly kind: 'element'; readonly name: string; readonly type: string | undefined; readonly occurs: Occurrence }
  | {
      readonly kind: 'attribute';
      readonly name: string;
      readonly type: string | undefined;
      readonly fixed: string | undefined;
      readonly default: string | undefined;
      readonly required: boolean;
    };

const occurrence = '(?<occurs>[?*+]|\\{\\d+(?:,\\d*)?\\})?';
const name = '[^\\s=?*+{}()|@![\\]]+';
const forms: readonly RegExp[] = [
  /(?<open>[({])/y,
  new RegExp(`(?<close>[)}])${occurrence}`, 'y'),
  /(?<or>\|)/y,
  /@\[any(?<anyAttribute>[^\]]*)\]/y,
  new RegExp(`\\[any(?<any>[^\\]]*)\\]${occurrence}`, 'y'),
  new RegExp(
    `@(?<attribute>${name})(?:=(?<type>${name}))?(?:\\((?<default>default )?'(?<value>[^']*)'\\))?(?<required>!)?`,
    'y',
  ),
  new RegExp(`(?<element>${name})(?:=(?<type>${name}))?${occurrence}`, 'y'),
];

/** @throws SchemaError when a piece cannot be read */
export function contentTokens(content: string): ContentToken[] {
  const tokens: ContentToken[] = [];
  for (let at = spaces(content, 0); at < content.length; ) {
    const match = firstMatch(content, at);
    if (match === undefined) throw schemaError(`"${content.slice(at, at + 30)}" cannot be read in "${content}"`);
    tokens.push(tokenOf(match.groups ?? {}));
    at = spaces(content, at + match[0].length);
  }
  return tokens;
}

function firstMatch(content: string, at: number): RegExpExecArray | undefined {
  for (const form of forms) {
    form.lastIndex = at;
    const match = form.exec(content);
    if (match !== null) return match;
  }
  return undefined;
}

function spaces(content: string, from: number): number {
  let at = from;
  while (at < content.length && /\s/.test(content[at]!)) at++;
  return at;
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): ContentToken {
  const { open, close, or, any, anyAttribute, attribute, element, type, value, required } = groups;
  const occurs = occurrenceOf(groups.occurs);
  if (open !== undefined) return { kind: 'open', bracket: open as '(' | '{' };
  if (close !== undefined) return { kind: 'close', bracket: close as ')' | '}', occurs };
  if (or !== undefined) return { kind: 'or' };
  if (any !== undefined) return { kind: 'any', words: words(any), occurs };
  if (anyAttribute !== undefined) return { kind: 'anyAttribute', words: words(anyAttribute) };
  if (attribute === undefined) return { kind: 'element', name: element ?? '', type, occurs };
  const isDefault = groups.default !== undefined;
  return {
    kind: 'attribute',
    name: attribute,
    type,
    fixed: isDefault ? undefined : value,
    default: isDefault ? value : undefined,
    required: required !== undefined,
  };
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function occurrenceOf(suffix: string | undefined): Occurrence {
  switch (suffix) {
    case undefined:
      return { min: 1, max: 1 };
    case '?':
      return { min: 0, max: 1 };
    case '*':
      return { min: 0, max: Number.POSITIVE_INFINITY };
    case '+':
      return { min: 1, max: Number.POSITIVE_INFINITY };
    default: {
      const [min, max] = suffix.slice(1, -1).split(',');
      return {
        min: Number(min),
        max: max === undefined ? Number(min) : max === '' ? Number.POSITIVE_INFINITY : Number(max),
      };
    }
  }
}
