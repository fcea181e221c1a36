import { type Element, elementsOf } from './markup.js';

/** A change of a document's text, for tests that break one thing in a sound document. */
export type Edit = (source: string) => string;

/** One edit after the other. */
export function all(...edits: readonly Edit[]): Edit {
  return (source) => edits.reduce((text, edit) => edit(text), source);
}

/** Takes the element away. Paths name elements from below the root, `a/b[2]` for the second b. */
export function remove(path: string): Edit {
  return (source) => {
    const { start, end } = find(source, path);
    return source.slice(0, start) + source.slice(end);
  };
}

/** Gives the element another content: text, or markup. */
export function set(path: string, content: string): Edit {
  return (source) => {
    const { contentStart, contentEnd } = find(source, path);
    return source.slice(0, contentStart) + content + source.slice(contentEnd);
  };
}

/** Lets the element stand a second time, just behind. */
export function repeat(path: string): Edit {
  return (source) => {
    const { start, end } = find(source, path);
    return source.slice(0, end) + source.slice(start, end) + source.slice(end);
  };
}

/** Puts markup first into the element; an empty path is the root. */
export function add(path: string, markup: string): Edit {
  return (source) => {
    const { contentStart } = find(source, path);
    return source.slice(0, contentStart) + markup + source.slice(contentStart);
  };
}

/** Gives the element an attribute, in place of one of the same name. */
export function setAttribute(path: string, name: string, value: string): Edit {
  return (source) => {
    const bare = find(source, path).attributes.some((attribute) => attribute.name === name)
      ? removeAttribute(path, name)(source)
      : source;
    const { nameEnd } = find(bare, path);
    return `${bare.slice(0, nameEnd)} ${name}="${value}"${bare.slice(nameEnd)}`;
  };
}

export function removeAttribute(path: string, name: string): Edit {
  return (source) => {
    const attribute = find(source, path).attributes.find((candidate) => candidate.name === name);
    if (attribute === undefined) throw new Error(`${path} has no attribute ${name}.`);
    return source.slice(0, attribute.start) + source.slice(attribute.end);
  };
}

/** Puts a chain of elements as the path says where it is not there yet, the last in any case and with the content. */
export function plant(path: string, content = ''): Edit {
  return (source) => {
    const steps = path.split('/');
    const elements = elementsOf(source);
    let parent = elements[0] as Element;
    let depth = 0;
    while (depth < steps.length - 1) {
      const next = child(elements, parent, steps[depth] as string);
      if (next === undefined) break;
      parent = next;
      depth++;
    }
    const rest = steps.slice(depth);
    const markup = rest.reduceRight((inner, name) => `<${name}>${inner}</${name}>`, content);
    return source.slice(0, parent.contentStart) + markup + source.slice(parent.contentStart);
  };
}

function find(source: string, path: string): Element {
  const elements = elementsOf(source);
  let found = elements[0] as Element;
  for (const step of path === '' ? [] : path.split('/')) {
    const next = child(elements, found, step);
    if (next === undefined) throw new Error(`No ${step} of ${path} in the document.`);
    found = next;
  }
  return found;
}

/** The child that a step such as `b[2]` names. */
function child(elements: readonly Element[], parent: Element, step: string): Element | undefined {
  const [, name = '', index = '1'] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
  return elements.filter((element) => element.parent === parent && element.name === name)[Number(index) - 1];
}
