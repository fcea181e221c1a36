import { DynamicError } from './dynamic-error.js';

/**
 * Regular expressions of XPath as JavaScript ones (XPath and XQuery Functions and Operators 3.1, 5.6; XML Schema
 * part 2, appendix F). They differ in the classes (`\d` is every Unicode digit, `\s` only XML's four spaces, `\w`
 * letters of every script, `\i` and `\c` of names), in `.`, in class subtraction and in the flags. Expressions with
 * several meanings are refused rather than guessed.
 */

const nameStart =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const nameChar = `${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}`;

/** Contents of the class for each multi-character escape, to stand inside square brackets. */
const classes: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  s: '\\x20\\t\\n\\r',
  w: '\\p{L}\\p{M}\\p{N}\\p{S}\\p{Co}\\p{Cn}',
  i: nameStart,
  c: nameChar,
};
const nothing: Readonly<Record<string, string>> = {
  d: '\\P{Nd}',
  s: '\\u{0}-\\u{8}\\u{B}\\u{C}\\u{E}-\\u{1F}\\u{21}-\\u{10FFFF}',
  w: '\\p{P}\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}',
};
const single: Readonly<Record<string, string>> = { n: '\\n', r: '\\r', t: '\\t' };
const escapable = new Set('\\|.-^?*+{}()[]$');
/** Characters that need a backslash in a JavaScript expression with the `u` flag when they stand for themselves. */
const special = new Set('^$\\.*+?()[]{}|/');

class Translation {
  readonly #source: string;
  readonly #flags: string;
  #at = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags;
  }

  whole(): string {
    let out = '';
    while (this.#at < this.#source.length) out += this.#piece();
    return out;
  }

  #piece(): string {
    const char = this.#next();
    if (char === '\\') return this.#escape();
    if (char === '[') return this.#class();
    if (char === '.') return this.#flags.includes('s') ? '[\\s\\S]' : '[^\\n\\r]';
    if (char === '$' && !this.#flags.includes('m')) return '(?![\\s\\S])';
    if (char === '{') return this.#quantity();
    if (char === ']' || char === '}') return this.#refuse(`a lone "${char}"`);
    if (char === '(' && this.#source[this.#at] === '?' && this.#source[this.#at + 1] !== ':') {
      return this.#refuse('a group that begins with "(?"');
    }
    if (this.#flags.includes('x') && /[ \t\n\r]/.test(char)) return '';
    return char === '/' ? '\\/' : char;
  }

  #quantity(): string {
    const found = /^(\d+)(,\d*)?\}/.exec(this.#source.slice(this.#at));
    if (found === null) return this.#refuse('a "{" that begins no quantity');
    this.#at += found[0].length;
    return `{${found[0]}`;
  }

  /** An escape outside square brackets. */
  #escape(): string {
    const char = this.#next();
    if (/[1-9]/.test(char)) return `\\${char}(?:)`;
    const lower = char.toLowerCase();
    const members = classes[lower];
    if (members !== undefined) return char === lower ? `[${members}]` : `[^${members}]`;
    return this.#commonEscape(char);
  }

  #commonEscape(char: string): string {
    if (char === 'p' || char === 'P') return this.#category(char);
    const alone = single[char];
    if (alone !== undefined) return alone;
    if (!escapable.has(char)) return this.#refuse(`the escape "\\${char}"`);
    return special.has(char) ? `\\${char}` : `\\u{${char.codePointAt(0)!.toString(16)}}`;
  }

  #category(kind: string): string {
    const found = /^\{([A-Za-z0-9-]+)\}/.exec(this.#source.slice(this.#at));
    if (found === null) return this.#refuse('a category without a name');
    this.#at += found[0].length;
    const name = found[1]!;
    if (name.startsWith('Is')) return this.#refuse(`the block "${name}"`);
    return `\\${kind}{${name}}`;
  }

  /** A class in square brackets, after its "[". Subtraction becomes a look-ahead. */
  #class(): string {
    const negative = this.#source[this.#at] === '^';
    if (negative) this.#at++;
    let members = '';
    let without = '';
    for (let first = true; ; first = false) {
      if (this.#at >= this.#source.length) return this.#refuse('a class that does not end');
      const char = this.#next();
      if (char === ']' && !first) break;
      if (char === '-' && this.#source[this.#at] === '[') {
        this.#at++;
        without = this.#class();
        if (this.#next() !== ']') return this.#refuse('text after a class subtraction');
        break;
      }
      members += this.#member(char, first);
    }
    const whole = `[${negative ? '^' : ''}${members}]`;
    return without === '' ? whole : `(?:(?!${without})${whole})`;
  }

  #member(char: string, first: boolean): string {
    if (char === '\\') {
      const next = this.#next();
      const lower = next.toLowerCase();
      const members = classes[lower];
      if (members === undefined) return this.#commonEscape(next);
      if (next === lower) return members;
      return nothing[lower] ?? this.#refuse(`the escape "\\${next}" inside a class`);
    }
    if (char === '[') return this.#refuse('a "[" inside a class');
    // A hyphen stands for itself at either end of a class; elsewhere it makes a range.
    if (char === '-') return first || this.#source[this.#at] === ']' ? '\\-' : '-';
    return special.has(char) ? `\\${char}` : char;
  }

  #next(): string {
    const char = this.#source[this.#at];
    if (char === undefined) return this.#refuse('an end in the middle');
    this.#at++;
    return char;
  }

  #refuse(what: string): never {
    throw new DynamicError('FORX0002', `regular expression "${this.#source}" has ${what}`);
  }
}

const compiled = new Map<string, RegExp>();
const keptExpressions = 1000;

/**
 * The JavaScript expression that matches what an XPath expression matches.
 *
 * @param flags of XPath: s, m, i, x, q
 * @throws DynamicError FORX0002 for an ill-formed expression, FORX0001 for unknown flags
 */
export function regex(pattern: string, flags = ''): RegExp {
  const key = `${flags}/${pattern}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  if (/[^smixq]/.test(flags)) throw new DynamicError('FORX0001', `unknown flags "${flags}"`);
  const source = flags.includes('q')
    ? pattern.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&')
    : new Translation(pattern, flags).whole();
  const own = `u${flags.includes('i') ? 'i' : ''}${flags.includes('m') && !flags.includes('q') ? 'm' : ''}`;
  const expression = build(source, own, pattern);
  if (compiled.size >= keptExpressions) compiled.clear();
  compiled.set(key, expression);
  return expression;
}

function build(source: string, flags: string, pattern: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    throw new DynamicError(
      'FORX0002',
      `regular expression "${pattern}": ${error instanceof Error ? error.message : ''}`,
    );
  }
}

/** fn:matches: whether the expression occurs anywhere in the text. */
export function matches(text: string, pattern: string, flags = ''): boolean {
  return regex(pattern, flags).test(text);
}

function refusesEmpty(pattern: string, flags: string): RegExp {
  const expression = regex(pattern, flags);
  if (expression.test('')) throw new DynamicError('FORX0003', `regular expression "${pattern}" matches the empty text`);
  return new RegExp(expression.source, `${expression.flags}g`);
}

/** fn:replace. */
export function replace(text: string, pattern: string, replacement: string, flags = ''): string {
  const expression = refusesEmpty(pattern, flags);
  if (flags.includes('q')) return text.replace(expression, () => replacement);
  if (/\\(?![\\$])|(?<!\\)(?:\\\\)*\$(?!\d)/.test(replacement)) {
    throw new DynamicError('FORX0004', `invalid replacement "${replacement}"`);
  }
  return text.replace(expression, (...found) => expand(replacement, groupsOf(found)));
}

function groupsOf(found: unknown[]): (string | undefined)[] {
  const end = found.findIndex((part) => typeof part === 'number');
  return found.slice(0, end) as (string | undefined)[];
}

/** A reference takes as many digits as there are groups for. */
function expand(replacement: string, groups: (string | undefined)[]): string {
  return replacement.replace(/\\([\\$])|\$(\d+)/g, (_, literal: string | undefined, digits: string | undefined) => {
    if (literal !== undefined) return literal;
    let taken = digits!;
    while (taken.length > 1 && Number(taken) >= groups.length) taken = taken.slice(0, -1);
    return (groups[Number(taken)] ?? '') + digits!.slice(taken.length);
  });
}

/** fn:tokenize. */
export function tokenize(text: string, pattern: string, flags = ''): string[] {
  if (text === '') return [];
  const expression = refusesEmpty(pattern, flags);
  const tokens: string[] = [];
  let from = 0;
  for (const found of text.matchAll(expression)) {
    tokens.push(text.slice(from, found.index));
    from = found.index + found[0].length;
  }
  tokens.push(text.slice(from));
  return tokens;
}
