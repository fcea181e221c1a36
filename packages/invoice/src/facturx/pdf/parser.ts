import { Keyword, type Lexer, type Token } from './lexer.js';
import { Dictionary, Name, PdfError, Reference, Text, type Value } from './values.js';

/** Deeper nesting is no document but an attack on the stack. */
const DEEPEST = 64;

/** Reads one object that is written where the lexer stands; streams are the file's matter. */
export function parseValue(lexer: Lexer, depth = 0): Value {
  return valueFrom(lexer.next(), lexer, depth);
}

function valueFrom(token: Token, lexer: Lexer, depth: number): Value {
  if (depth > DEEPEST) throw new PdfError('objects are nested too deeply');
  if (typeof token === 'number') return numberOrReference(token, lexer);
  if (token instanceof Name || token instanceof Text) return token;
  if (token === '[') return parseArray(lexer, depth + 1);
  if (token === '<<') return parseDictionary(lexer, depth + 1);
  if (token instanceof Keyword) {
    if (token.word === 'true') return true;
    if (token.word === 'false') return false;
    if (token.word === 'null') return undefined;
    throw new PdfError(`${token.word.slice(0, 20)} stands where a value must`);
  }
  throw new PdfError('a value is missing');
}

/** `12 0 R` is known only after two more tokens. */
function numberOrReference(number: number, lexer: Lexer): Value {
  const after = lexer.position;
  if (Number.isInteger(number) && number >= 0) {
    const generation = lexer.next();
    if (typeof generation === 'number' && Number.isInteger(generation)) {
      const mark = lexer.next();
      if (mark instanceof Keyword && mark.word === 'R') return new Reference(number);
    }
  }
  lexer.position = after;
  return number;
}

function parseArray(lexer: Lexer, depth: number): Value[] {
  const members: Value[] = [];
  for (;;) {
    const token = lexer.next();
    if (token === ']') return members;
    members.push(valueFrom(token, lexer, depth));
  }
}

function parseDictionary(lexer: Lexer, depth: number): Dictionary {
  const entries = new Map<string, Value>();
  for (;;) {
    const token = lexer.next();
    if (token === '>>') return new Dictionary(entries);
    if (!(token instanceof Name)) throw new PdfError('a dictionary has a key that is no name');
    entries.set(token.name, parseValue(lexer, depth));
  }
}
