import type { XmlElement } from '@autoinvoice/xml';
import type { Derivation } from '../model.js';
import type { Scope } from './reader.js';

const none: ReadonlySet<Derivation> = new Set();

/**
 * The set a `block` or `final` attribute names, the schema's default included; `all` is what `#all` stands for here.
 */
export function derivationSet(
  element: XmlElement,
  attribute: 'block' | 'final',
  all: readonly Derivation[],
  { document }: Scope,
): ReadonlySet<Derivation> {
  const value = element.attribute(attribute) ?? document.root.attribute(`${attribute}Default`);
  if (value === undefined || value.trim() === '') return none;
  if (value.trim() === '#all') return new Set(all);
  const named = new Set(value.trim().split(/\s+/));
  return new Set(all.filter((derivation) => named.has(derivation)));
}
