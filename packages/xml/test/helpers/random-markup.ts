import fc from 'fast-check';

/** Few names and namespaces, so that collisions, redeclarations and shadowing happen. */
const local = fc.constantFrom('a', 'b', 'Invoice', 'ID', 'ä', 'x.y-z', '_');
const prefix = fc.constantFrom('', '', 'p', 'q', 'r');
const uri = fc.constantFrom('urn:1', 'urn:2', 'http://a.example/ns?x=1/y', 'urn:1');
const qname = fc.tuple(prefix, local).map(([p, l]) => (p === '' ? l : `${p}:${l}`));
const space = fc.constantFrom(' ', ' ', '\n', '\t', '\r\n', '  ');
const maybeSpace = fc.constantFrom('', '', '', ' ', '\r\n');

const piece = fc.constantFrom(
  'text',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  'ä€',
  '\u{1F600}',
  '\u{85}',
  '\u{2028}',
  ']',
  ']]',
  '>',
  '-',
  '--',
  '/',
  '=',
  '&amp;',
  '&lt;',
  '&gt;',
  '&quot;',
  '&apos;',
  '&#65;',
  '&#x20AC;',
  '&#x1F600;',
  '&#13;',
  '&#10;',
  '&#9;',
  '?',
  '!',
);
const chars = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
const text = chars.map((t) => t.replaceAll(']]>', ']] >').replace(/\]+$/, ''));
const cdata = chars.map((t) => `<![CDATA[${t.replaceAll(']]>', '').replace(/\]+$/, '')}<&]]>`);
const comment = chars.map((t) => `<!--${t.replace(/-+/g, '-').replace(/-$/, '')}-->`);
const instruction = fc.tuple(local, chars).map(([t, data]) => `<?${t} ${data.replaceAll('?', '')}?>`);

const value = chars.map((t) => `"${t}"`);
const attribute = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(qname, value).map(([n, v]) => [n, v] as const) },
  {
    weight: 3,
    arbitrary: fc.tuple(prefix, uri).map(([p, u]) => [p === '' ? 'xmlns' : `xmlns:${p}`, `"${u}"`] as const),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ['xmlns', '""'] as const,
      ['xml:lang', '"fi"'] as const,
      ['xml:space', "'default'"] as const,
    ),
  },
);
const attributes = fc
  .uniqueArray(fc.tuple(attribute, space, maybeSpace), { maxLength: 4, selector: ([[name]]) => name })
  .map((all) => all.map(([[name, quoted], before, around]) => `${before}${name}${around}=${around}${quoted}`).join(''));

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, cdata, comment, instruction, tie('element')),
  element: fc
    .tuple(qname, attributes, maybeSpace, fc.array(tie('content'), { maxLength: 4 }), fc.boolean())
    .map(([name, atts, after, content, empty]) =>
      content.length === 0 && empty
        ? `<${name}${atts}${after}/>`
        : `<${name}${atts}${after}>${content.join('')}</${name}${after}>`,
    ),
}));

const misc = fc.array(fc.oneof(comment, instruction, space), { maxLength: 2 }).map((all) => all.join(''));
const declaration = fc.constantFrom(
  '',
  '',
  '<?xml version="1.0"?>',
  "<?xml version='1.0' encoding='utf-8' standalone='no' ?>\n",
);

/** The document element declares the prefixes most of the time, so that most documents are well-formed. */
const root = fc
  .tuple(element, fc.integer({ min: 0, max: 9 }))
  .map(([inner, n]) =>
    n === 0 ? inner : `<root xmlns:p="urn:1" xmlns:q="urn:2" xmlns:r="urn:3" xml:lang="en">${inner}</root>`,
  );

/** Documents of which most are well-formed. */
export const markup: fc.Arbitrary<string> = fc.tuple(declaration, misc, root, misc).map((parts) => parts.join(''));

const fragment = fc.constantFrom(
  '<',
  '>',
  '/',
  '&',
  ';',
  '"',
  "'",
  '=',
  ' ',
  '\n',
  '\r',
  ']',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '-',
  '--',
  '?',
  '?>',
  '<?',
  '!',
  ':',
  'a',
  'p',
  'p:',
  'xmlns',
  'xmlns:p',
  ' xmlns:p="urn:1"',
  ' xmlns=""',
  ' p:a="1"',
  ' q:a="2"',
  ' a="1"',
  '&amp;',
  '&#',
  '&#x',
  '0',
  '1',
  '\u{0}',
  '\u{1}',
  '\u{FFFE}',
  '\u{FFFF}',
  '\u{1F600}',
  '\u{300}',
  '\u{B7}',
  '\u{D7}',
  '<a>',
  '</a>',
  '<p:a/>',
  '</',
  '/>',
  'xml',
);
const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 4 }), insert: fc.option(fragment, { nil: '' }) });

/** Documents near the well-formed ones. */
export const mutated: fc.Arbitrary<string> = fc
  .tuple(markup, fc.array(edit, { minLength: 1, maxLength: 2 }))
  .map(([source, edits]) => {
    let characters = [...source];
    for (const { at, remove, insert } of edits) {
      const from = at % (characters.length + 1);
      characters = [...characters.slice(0, from), insert, ...characters.slice(from + remove)];
    }
    return characters.join('');
  });
