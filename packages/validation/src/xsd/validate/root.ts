import type { XmlDocument } from '@autoinvoice/xml';
import { localOf, namespaceOf } from '../names.js';
import { oneOf } from '../wording.js';
import type { RuntimeSchema } from './runtime-schema.js';

/** What to say of a document whose root is none of the schema's global elements. */
export function unknownRoot(schema: RuntimeSchema, { root }: XmlDocument): string {
  const known = [...schema.roots.keys()].map((symbol) => schema.nameOf(symbol));
  const namesake = known.find((name) => localOf(name) === root.localName);
  const place = (namespace: string): string => (namespace === '' ? 'without a namespace' : `in namespace ${namespace}`);
  const found = `${root.name} ${place(root.namespace)} is not a document of this format.`;
  if (namesake !== undefined) return `${found} Expected: ${root.localName} ${place(namespaceOf(namesake))}.`;
  return known.length <= 3 ? `${found} Expected: ${oneOf(known.map(localOf))}.` : found;
}
