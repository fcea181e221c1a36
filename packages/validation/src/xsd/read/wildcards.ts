import type { XmlElement } from '@autoinvoice/xml';
import type { NamespaceConstraint, Wildcard } from '../model.js';
import type { Scope } from './reader.js';

/** Reads an `any` or `anyAttribute` element. */
export function readWildcard(element: XmlElement, { document }: Scope): Wildcard {
  const process = element.attribute('processContents')?.trim();
  return {
    kind: 'wildcard',
    namespaces: namespacesOf(element.attribute('namespace')?.trim() ?? '##any', document.targetNamespace),
    process: process === 'lax' || process === 'skip' ? process : 'strict',
  };
}

function namespacesOf(value: string, target: string): NamespaceConstraint {
  if (value === '##any') return { any: true };
  if (value === '##other') return { not: target };
  const oneOf = value
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => (part === '##targetNamespace' ? target : part === '##local' ? '' : part));
  return { oneOf };
}
