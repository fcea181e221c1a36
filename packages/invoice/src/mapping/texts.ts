import { type Codec, cut } from './codecs.js';
import { type Rule, rulesFor } from './rules.js';
import type { TargetNode } from './target.js';

/** Breaks a text at line ends and blanks into pieces of at most `max` characters. */
export function wrap(text: string, max: number): string[] {
  const pieces: string[] = [];
  for (const paragraph of text.split(/\r?\n/)) {
    let rest = paragraph.trim();
    while (rest.length > max) {
      const blank = rest.lastIndexOf(' ', max);
      const piece = blank > 0 ? rest.slice(0, blank) : cut(rest, max);
      pieces.push(piece);
      rest = rest.slice(piece.length).trim();
    }
    if (rest !== '') pieces.push(rest);
  }
  return pieces;
}

/** As many elements of `max` characters as the text needs, at most `count`. Gives what did not fit. */
export function writeWrapped(text: string, parent: TargetNode, name: string, max: number, count: number): string[] {
  const pieces = wrap(text, max);
  for (const piece of pieces.slice(0, count)) parent.add(name, piece);
  return pieces.slice(count);
}

/** A text in repeated elements, joined by line ends when read. */
export function wrapped<T extends object, K extends keyof T & string>(
  term: string,
  parentPath: string,
  name: string,
  key: K,
  limits: { max: number; count: number },
): Rule<T> {
  const path = parentPath === '' ? name : `${parentPath}/${name}`;
  return rulesFor<T>().custom({
    term,
    path,
    read(source, into) {
      const texts: string[] = [];
      for (const node of source.all(path)) {
        const text = node.text.trim();
        if (text === '' || node.used) continue;
        source.use(path, node);
        texts.push(text);
      }
      if (texts.length > 0) Reflect.set(into, key, texts.join('\n'));
    },
    write(from, target) {
      const text = from[key];
      if (typeof text !== 'string' || text === '') return;
      writeWrapped(text, parentPath === '' ? target : target.ensure(parentPath), name, limits.max, limits.count);
    },
  });
}

/** A text that the schema demands: `nothing` stands where the model has none, and is read as no text. */
export function demanded<T extends object>(
  term: string,
  path: string,
  key: keyof T & string,
  codec: Codec<string>,
  nothing: string,
): Rule<T> {
  return rulesFor<T>().custom({
    term,
    path,
    read(source, into, reading) {
      const node = source.next(path);
      if (!node) return;
      const value = codec.read(node, reading);
      if (value === undefined && node.text.trim() !== nothing) return;
      source.use(path, node);
      if (value !== undefined) Reflect.set(into, key, value);
    },
    write(from, target, writing) {
      codec.write(String(Reflect.get(from, key) || nothing), target.create(path), writing);
    },
  });
}

/**
 * An element that the schema demands and the model has no term for: written with a usual text, and kept as it was for
 * documents of the same format. Its row stands after those that the usual text is made of.
 */
export function framed<T extends object>(path: string, usual: (from: T) => string): Rule<T> {
  return rulesFor<T>().custom({
    term: '',
    path,
    read(source, into) {
      const node = source.first(path);
      if (!node) return;
      source.use(path, node);
      node.keepText = node.text.trim() !== usual(into);
    },
    write(from, target) {
      target.create(path).text = usual(from);
    },
  });
}

/** An element that repeats what other terms say: written from them, kept when the document says otherwise. */
export function derived<T extends object, V>(
  path: string,
  codec: Codec<V>,
  compute: (from: T) => V | undefined,
  same: (a: V, b: V) => boolean,
): Rule<T> {
  return rulesFor<T>().custom({
    term: '',
    path,
    read(source, into, reading) {
      const node = source.first(path);
      if (!node) return;
      const value = codec.read(node, reading);
      if (value === undefined) return;
      const expected = compute(into);
      if (expected === undefined) return;
      source.use(path, node);
      node.keepText = !same(expected, value);
    },
    write(from, target, writing) {
      const value = compute(from);
      if (value !== undefined) codec.write(value, target.create(path), writing);
    },
  });
}
