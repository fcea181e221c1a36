// The page of formats: what is read and written, and where each format has each business term.
import { join } from 'node:path';

/** The page, drawn from the mapping tables under `dist`, the compiled invoice package. */
export async function formatsPage(dist, table, generated) {
  const { FORMAT_TABLES, placesOfTerms } = await import(join(dist, 'formats/tables.js'));
  const { WRITTEN_FORMATS } = await import(join(dist, 'formats/registry.js'));
  const { BUSINESS_TERMS } = await import(join(dist, 'model/terms.js'));
  const { FORMAT_NAMES } = await import(join(dist, 'formats/format.js'));
  const { UNPUBLISHED_FORMATS, whyUnsupported } = await import(join(dist, 'formats/plug-ins.js'));

  const { termPlaces } = await import(join(dist, '../test/support/term-places.js'));

  const places = new Map(FORMAT_TABLES.map((t) => [t, byTerm(t, placesOfTerms(t), termPlaces(t.title))]));
  const terms = [...BUSINESS_TERMS.values()].sort((a, b) => number(a.term) - number(b.term));
  const served = FORMAT_NAMES.filter((name) => !UNPUBLISHED_FORMATS.has(name));
  const familyOf = (name) => FORMAT_TABLES.find((t) => t.formats.includes(name))?.title ?? '';

  return `# Formats

${generated}

Every document is read into the semantic invoice of EN 16931 and written out of it, so each format converts to each
other one. [converting.md](converting.md) tells how conversions are asked for and what they tell; which of the published
samples converts to what is in [conversions.md](conversions.md).

${table(
  ['format', 'read', 'written', 'table'],
  served.map((name) => [
    `\`${name}\``,
    familyOf(name) === '' ? 'no' : 'yes',
    WRITTEN_FORMATS.includes(name) || name === 'FACTURX' ? 'yes' : 'no',
    familyOf(name),
  ]),
)}

${[...UNPUBLISHED_FORMATS].map((name) => `- \`${name}\`: ${whyUnsupported(name)}.`).join('\n')}

A format that has no reader here can be added by who has its specification:
[format-plug-ins.md](format-plug-ins.md). \`VISMAUBL30\` is our own profile of UBL, which loses nothing:
[formats-vismaubl30.md](formats-vismaubl30.md).

## Where each business term stands

One table reads and writes all formats of a syntax; its rows are what is shown here. Paths are below the root element
(${FORMAT_TABLES.map(({ title, root }) => `${title}: \`${root}\``).join(', ')}). \`[…]\` is a condition, \`+\` an element for
each value. Several paths: the term stands in the first that fits, or is put together from them. An empty cell: the
syntax has no place for the term; it goes to free text where the loss report says so, or is lost. Rows that are functions
name no place of their own: theirs are found by writing drawn invoices and looking where the values of each term stand;
"carried" is said where they are put together from several. In credit notes of UBL the line is \`cac:CreditNoteLine\`, its
quantity \`cbc:CreditedQuantity\`.

${table(
  ['term', 'name', ...FORMAT_TABLES.map(({ title }) => title)],
  terms.map(({ term, name }) => [term, name, ...FORMAT_TABLES.map((t) => cell([...(places.get(t).get(term) ?? [])]))]),
)}
`;
}

/** At most three places in one cell. */
function cell(paths) {
  const shown = paths.slice(0, 3).map((path) => (path === carried ? path : `\`${path || '.'}\``));
  return [...shown, ...(paths.length > 3 ? ['…'] : [])].join('<br>');
}

const carried = 'carried';
const number = (term) => Number(term.slice(3));

/** Places of each term: those of the table's rows, else those found in written documents. */
function byTerm({ root }, rows, measured) {
  const found = new Map();
  for (const { term, path } of rows) found.set(term, new Set([...(found.get(term) ?? []), path]));
  const below = `${root.split('/').slice(2).join('/')}/`;
  for (const term of measured.kept) {
    if (found.has(term)) continue;
    const paths = (measured.places.get(term) ?? []).map((path) =>
      path.startsWith(below) ? path.slice(below.length) : path,
    );
    found.set(term, new Set(paths.length > 0 ? paths : [carried]));
  }
  return found;
}
