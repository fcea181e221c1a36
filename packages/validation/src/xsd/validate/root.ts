import { localOf, namespaceOf } from '../names.js';
import type { Report } from './report.js';
import type { RuntimeSchema } from './runtime-schema.js';

/** Tells of a document that its root is none of the schema's global elements. */
export function tellUnknownRoot(schema: RuntimeSchema, report: Report): void {
  const { root } = report.document;
  const { wording } = report;
  const known = [...schema.roots.keys()].map((symbol) => schema.nameOf(symbol));
  const namesake = known.find((name) => localOf(name) === root.localName);
  const placeOf = (namespace: string): string =>
    namespace === '' ? wording.phrase('withoutNamespace') : wording.phrase('inNamespace', { namespace });
  const place = placeOf(root.namespace);
  if (namesake !== undefined) {
    const expected = `${root.localName} ${placeOf(namespaceOf(namesake))}`;
    report.element(root.node, 'wrongRootExpected', { place, expected });
  } else if (known.length <= 3) {
    report.element(root.node, 'wrongRootExpected', { place, expected: wording.oneOf(known.map(localOf)) });
  } else report.element(root.node, 'wrongRoot', { place });
}
