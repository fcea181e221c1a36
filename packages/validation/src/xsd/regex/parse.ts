import { schemaError } from '../errors.js';

/** A regular expression of XML Schema 1.0 (part 2, appendix F) taken apart. */
export type RegexNode =
  | { readonly kind: 'choice'; readonly branches: readonly RegexNode[] }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'repeat'; readonly of: RegexNode; readonly min: number; readonly max: number }
  | { readonly kind: 'characters'; readonly set: CharacterSet };

export type CharacterSet =
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  /** Multi-character escape or category, as written after the backslash: `d`, `W`, `p{Lu}`, `P{IsGreek}`; `.` too. */
  | { readonly kind: 'class'; readonly name: string }
  | {
      readonly kind: 'group';
      readonly negated: boolean;
      readonly members: readonly CharacterSet[];
      readonly minus: CharacterSet | undefined;
    };

const singleEscapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9 };

/** @throws SchemaError when the expression is not one of XML Schema */
export function parseRegex(source: string): RegexNode {
  const parser = new RegexParser(source);
  const node = parser.choice();
  parser.end();
  return node;
}

class RegexParser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  choice(): RegexNode {
    const branches = [this.#sequence()];
    while (this.#take('|')) branches.push(this.#sequence());
    return branches.length === 1 ? branches[0]! : { kind: 'choice', branches };
  }

  end(): void {
    if (this.#at < this.#source.length) this.#fail(`"${this.#peek()}" has no partner`);
  }

  #sequence(): RegexNode {
    const parts: RegexNode[] = [];
    while (this.#at < this.#source.length && this.#peek() !== '|' && this.#peek() !== ')') parts.push(this.#piece());
    return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
  }

  #piece(): RegexNode {
    const atom = this.#atom();
    if (this.#take('?')) return { kind: 'repeat', of: atom, min: 0, max: 1 };
    if (this.#take('*')) return { kind: 'repeat', of: atom, min: 0, max: Number.POSITIVE_INFINITY };
    if (this.#take('+')) return { kind: 'repeat', of: atom, min: 1, max: Number.POSITIVE_INFINITY };
    if (!this.#take('{')) return atom;
    const quantity = /^(\d+)(?:(,)(\d*))?\}/.exec(this.#source.slice(this.#at));
    if (quantity === null) this.#fail('a quantity such as {2} or {1,3} is expected after "{"');
    this.#at += quantity[0].length;
    const min = Number(quantity[1]);
    const max = quantity[2] === undefined ? min : quantity[3] === '' ? Number.POSITIVE_INFINITY : Number(quantity[3]);
    if (max < min) this.#fail(`{${min},${max}} ends below its start`);
    return { kind: 'repeat', of: atom, min, max };
  }

  #atom(): RegexNode {
    if (this.#take('(')) {
      const inner = this.choice();
      if (!this.#take(')')) this.#fail('")" is missing');
      return inner;
    }
    if (this.#take('[')) return { kind: 'characters', set: this.#group() };
    if (this.#take('.')) return { kind: 'characters', set: { kind: 'class', name: '.' } };
    if (this.#take('\\')) return { kind: 'characters', set: this.#escape() };
    const character = this.#character();
    if ('?*+{}]'.includes(character)) this.#fail(`"${character}" must be written "\\${character}"`);
    return { kind: 'characters', set: single(character) };
  }

  /** After `[`: a character class, up to and including its `]`. */
  #group(): CharacterSet {
    const negated = this.#take('^');
    const members: CharacterSet[] = [];
    let minus: CharacterSet | undefined;
    while (!this.#take(']')) {
      if (members.length > 0 && this.#source.startsWith('-[', this.#at)) {
        this.#at += 2;
        minus = this.#group();
        if (!this.#take(']')) this.#fail('"]" must follow a subtracted class');
        break;
      }
      members.push(this.#member());
    }
    if (members.length === 0) this.#fail('a character class is empty');
    return { kind: 'group', negated, members, minus };
  }

  #member(): CharacterSet {
    const from = this.#classCharacter();
    if (from.kind !== 'range' || this.#peek() !== '-') return from;
    const after = this.#source[this.#at + 1];
    if (after === ']' || after === '[' || after === undefined) return from;
    this.#at++;
    const to = this.#classCharacter();
    if (to.kind !== 'range' || to.from < from.from) this.#fail('a range in a character class ends before its start');
    return { kind: 'range', from: from.from, to: to.from };
  }

  #classCharacter(): CharacterSet {
    if (this.#take('\\')) return this.#escape();
    const character = this.#character();
    if (character === '[') this.#fail('"[" in a character class must be written "\\["');
    return single(character);
  }

  /** After a backslash. */
  #escape(): CharacterSet {
    const character = this.#character();
    if (character === 'p' || character === 'P') {
      const category = /^\{([A-Za-z0-9-]+)\}/.exec(this.#source.slice(this.#at));
      if (category === null) this.#fail(`a category such as {Lu} is expected after "\\${character}"`);
      this.#at += category[0].length;
      return { kind: 'class', name: `${character}{${category[1]}}` };
    }
    if ('sSiIcCdDwW'.includes(character)) return { kind: 'class', name: character };
    const code = singleEscapes[character];
    if (code !== undefined) return { kind: 'range', from: code, to: code };
    if (!'\\|.-^?*+{}()[]$/'.includes(character)) this.#fail(`"\\${character}" means nothing`);
    return single(character);
  }

  #peek(): string | undefined {
    return this.#source[this.#at];
  }

  #take(character: string): boolean {
    if (this.#source[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #character(): string {
    const code = this.#source.codePointAt(this.#at);
    if (code === undefined) this.#fail('it ends too early');
    const character = String.fromCodePoint(code);
    this.#at += character.length;
    return character;
  }

  #fail(reason: string): never {
    throw schemaError(`the pattern ${this.#source} is no regular expression of XML Schema: ${reason}`);
  }
}

function single(character: string): CharacterSet {
  const code = character.codePointAt(0)!;
  return { kind: 'range', from: code, to: code };
}
