import type { XmlElement } from '@autoinvoice/xml';
import type { IdentityConstraint, IdentityPath } from '../model.js';
import { nameOf } from '../names.js';
import { expandQName, type Reader, referenceIn, report, type Scope, schemaChildren } from './reader.js';

/** Reads the `unique`, `key` and `keyref` children of an element declaration. */
export function readIdentityConstraints(reader: Reader, element: XmlElement, scope: Scope): IdentityConstraint[] {
  return schemaChildren(element)
    .filter(({ localName }) => localName === 'unique' || localName === 'key' || localName === 'keyref')
    .map((definition) => {
      const refer = referenceIn(reader, definition, 'refer', scope);
      const [selector] = schemaChildren(definition, 'selector');
      return {
        kind: definition.localName as IdentityConstraint['kind'],
        name: nameOf(scope.document.targetNamespace, definition.attribute('name')?.trim() ?? ''),
        selector: selector === undefined ? [] : paths(reader, selector, scope),
        fields: schemaChildren(definition, 'field').map((field) => paths(reader, field, scope)),
        ...(refer === undefined ? {} : { refer }),
      };
    });
}

/** The small part of XPath that selectors and fields may use (XML Schema 1.0 part 1, 3.11.6). */
function paths(reader: Reader, element: XmlElement, scope: Scope): IdentityPath[] {
  return (element.attribute('xpath') ?? '').split('|').map((alternative) => {
    const text = alternative.replace(/\s+/g, '');
    const anywhere = text.startsWith('.//');
    const steps: string[] = [];
    let attribute: string | undefined;
    for (const step of (anywhere ? text.slice(3) : text).split('/')) {
      const test = step.replace(/^child::/, '').replace(/^attribute::/, '@');
      if (attribute !== undefined || !/^(?:\.|@?(?:[\w.-]+:)?(?:[\w.-]+|\*))$/.test(test)) {
        report(reader, `${alternative.trim()} is no path for a selector or field`, element, scope);
      } else if (test.startsWith('@')) attribute = expandTest(reader, test.slice(1), element, scope);
      else if (test !== '.') steps.push(expandTest(reader, test, element, scope));
    }
    return { anywhere, steps, ...(attribute === undefined ? {} : { attribute }) };
  });
}

/** Names without a prefix have no namespace here, as in XPath 1.0. */
function expandTest(reader: Reader, test: string, at: XmlElement, scope: Scope): string {
  if (test === '*') return '*';
  if (!test.includes(':')) return nameOf('', test);
  return expandQName(reader, test, at, scope);
}
