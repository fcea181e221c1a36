import { attributeKind } from '../runtime/nodes.js';
import type { NodeTest } from '../xpath/ast.js';
import type { ModuleWriter } from './module-writer.js';

const kindNumbers: Readonly<Record<string, number>> = {
  'document-node': 0,
  element: 1,
  text: 2,
  comment: 3,
  'processing-instruction': 4,
  attribute: attributeKind,
};

/**
 * Condition that a tree node (not an attribute) passes a test on an axis of elements. `true` when every node does.
 */
export function treeTest(module: ModuleWriter, test: NodeTest, node: string): string {
  if (test.kind === 'node') return 'true';
  if (test.kind === 'name') return `(D.kind[${node}]===1${named(module, test, node)})`;
  const kind = `D.kind[${node}]===${kindNumbers[test.kind]}`;
  if (test.name === undefined) return `(${kind})`;
  if (test.kind === 'processing-instruction') {
    return `(${kind}&&$localNameOf(D,${node})===${module.text(test.name.local)})`;
  }
  return `(${kind}${named(module, test.name, node)})`;
}

/** Condition that an attribute node passes a test on the attribute axis. */
export function attributeTest(module: ModuleWriter, test: NodeTest, node: string): string {
  if (test.kind === 'node' || (test.kind === 'attribute' && test.name === undefined)) return 'true';
  const name = test.kind === 'name' ? test : test.kind === 'attribute' ? test.name : undefined;
  if (name === undefined) return 'false';
  return `(true${named(module, name, node)})`;
}

/** Condition that any node passes a test on the self or an upward axis, where the principal kind is elements. */
export function anyTest(module: ModuleWriter, test: NodeTest, node: string): string {
  if (test.kind === 'node') return 'true';
  if (test.kind === 'attribute') return `(${node}>=D.count&&${attributeTest(module, test, node)})`;
  return `(${node}<D.count&&${treeTest(module, test, node)})`;
}

interface NameParts {
  readonly namespace: string;
  readonly local: string;
}

function named(module: ModuleWriter, { namespace, local }: NameParts, node: string): string {
  if (namespace !== '*' && local !== '*') return `&&$expandedOf(D,${node})===N[${module.name(namespace, local)}]`;
  if (local !== '*') return `&&$localNameOf(D,${node})===${module.text(local)}`;
  if (namespace !== '*') return `&&$namespaceOf(D,${node})===${module.text(namespace)}`;
  return '';
}

/** The index in the module's names of a test for one exact name, undefined for every other test. */
export function exactName(module: ModuleWriter, test: NodeTest): number | undefined {
  const name = test.kind === 'element' ? test.name : test.kind === 'name' ? test : undefined;
  if (name === undefined || name.namespace === '*' || name.local === '*') return undefined;
  return module.name(name.namespace, name.local);
}
