import type { XmlElement } from '@autoinvoice/xml';
import { anyElement } from '../any-type.js';
import type { ModelGroup, Particle } from '../model.js';
import { type Name, nameOf } from '../names.js';
import { readElementDeclaration } from './elements.js';
import { findComponent, type Reader, referenceIn, report, type Scope, schemaChildren } from './reader.js';
import { readWildcard } from './wildcards.js';

const modelElements = new Set(['sequence', 'choice', 'all', 'group']);

/** Reads the content model of a type: the first group child, or undefined when there is none. */
export function readContentModel(reader: Reader, parent: XmlElement, scope: Scope): Particle | undefined {
  const model = schemaChildren(parent).find((child) => modelElements.has(child.localName));
  return model === undefined ? undefined : readParticle(reader, model, scope, []);
}

/** `open` are the named groups being read, to find one that contains itself. */
function readParticle(reader: Reader, element: XmlElement, scope: Scope, open: readonly Name[]): Particle | undefined {
  const min = occurrence(reader, element, 'minOccurs', scope);
  const max = occurrence(reader, element, 'maxOccurs', scope);
  if (max === 0) return undefined;
  if (min > max) report(reader, `minOccurs ${min} is more than maxOccurs ${max}`, element, scope);
  const term = readTerm(reader, element, scope, open);
  const at = { file: scope.document.file, line: element.line };
  return term === undefined ? undefined : { kind: 'particle', min, max, term, at };
}

function readTerm(
  reader: Reader,
  element: XmlElement,
  scope: Scope,
  open: readonly Name[],
): Particle['term'] | undefined {
  switch (element.localName) {
    case 'element':
      return readElementTerm(reader, element, scope);
    case 'any':
      return readWildcard(element, scope);
    case 'group':
      return readGroupReference(reader, element, scope, open);
    case 'sequence':
    case 'choice':
    case 'all':
      return readGroup(reader, element, element.localName, scope, open);
    default:
      report(reader, `${element.name} has no place in a content model`, element, scope);
      return undefined;
  }
}

function readGroup(
  reader: Reader,
  element: XmlElement,
  compositor: ModelGroup['compositor'],
  scope: Scope,
  open: readonly Name[],
): ModelGroup {
  const particles = schemaChildren(element).map((child) => readParticle(reader, child, scope, open));
  return { kind: 'group', compositor, particles: particles.filter((particle) => particle !== undefined) };
}

function readGroupReference(
  reader: Reader,
  element: XmlElement,
  scope: Scope,
  open: readonly Name[],
): ModelGroup | undefined {
  const name = referenceIn(reader, element, 'ref', scope);
  if (name === undefined) return undefined;
  const component = findComponent(reader, 'group', name, element, scope);
  if (component === undefined) return undefined;
  if (open.includes(name) && component !== scope.component?.original) {
    report(reader, `group ${name} contains itself`, element, scope);
    return undefined;
  }
  const inner = { document: component.document, component };
  const [group] = schemaChildren(component.element).filter((child) => modelElements.has(child.localName));
  if (group === undefined) return undefined;
  return readGroup(reader, group, group.localName as ModelGroup['compositor'], inner, [...open, name]);
}

function readElementTerm(reader: Reader, element: XmlElement, scope: Scope): Particle['term'] {
  const reference = referenceIn(reader, element, 'ref', scope);
  if (reference !== undefined) {
    return reader.elementNamed(reference, element, scope) ?? anyElement(reference);
  }
  const form = element.attribute('form') ?? scope.document.root.attribute('elementFormDefault');
  const namespace = form?.trim() === 'qualified' ? scope.document.targetNamespace : '';
  const name = nameOf(namespace, element.attribute('name')?.trim() ?? '');
  return readElementDeclaration(reader, element, { ...scope }, name, false);
}

function occurrence(reader: Reader, element: XmlElement, attribute: string, scope: Scope): number {
  const value = element.attribute(attribute)?.trim() ?? '1';
  if (value === 'unbounded' && attribute === 'maxOccurs') return Number.POSITIVE_INFINITY;
  if (/^\+?\d+$/.test(value)) return Number(value);
  report(reader, `${attribute} is no number: ${value}`, element, scope);
  return 1;
}
