import { XML_NAMESPACE, XMLNS_NAMESPACE } from './in-scope.js';

/** What is wrong with declaring a prefix ('' for the default) for a namespace name (Namespaces 1.0, 3 and 5). */
export function checkDeclaration(prefix: string, uri: string): string | undefined {
  if (prefix === 'xmlns') return 'the prefix xmlns may not be declared';
  if (prefix === 'xml' && uri !== XML_NAMESPACE) return 'the prefix xml may only stand for its own namespace';
  if (prefix !== 'xml' && uri === XML_NAMESPACE) return `only the prefix xml may stand for ${XML_NAMESPACE}`;
  if (uri === XMLNS_NAMESPACE) return `no prefix may stand for ${XMLNS_NAMESPACE}`;
  if (prefix !== '' && uri === '') return `the prefix ${prefix} may not be declared empty in Namespaces 1.0`;
  return undefined;
}
