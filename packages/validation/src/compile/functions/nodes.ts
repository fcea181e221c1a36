import type { Generator } from '../generator.js';
import type { Scope } from '../scope.js';
import { type, type Value } from '../types.js';
import { type Call, type FunctionSpec, type FunctionTable, plain } from './spec.js';

const oneString = type('string', 'one');

/** The node of an argument, of the context when it is left out. */
function nodeArgument(generator: Generator, call: Call, scope: Scope): string {
  const value = generator.single(call.arguments[0] ?? { kind: 'context', at: call.at }, scope, call.name);
  if (value.card === 'none') return '-1';
  if (value.kind === 'item') return `$optionalNode(${value.code})`;
  return value.kind === 'node' ? value.code : generator.refuse(call, `${call.name} of a value that is no node`);
}

function ofNode(runtime: string): FunctionSpec {
  return plain([0, 1], oneString, (generator, call, scope) => `${runtime}(D,${nodeArgument(generator, call, scope)})`);
}

const current: FunctionSpec = {
  arguments: [0, 0],
  type: () => type('node', 'one'),
  value: (generator, call, scope) => scope.current ?? generator.refuse(call, 'current() outside a rule'),
};

/** `key('name', value)`: the values of the second argument are looked up one by one. */
const key: FunctionSpec = {
  arguments: [2, 2],
  type: () => type('node', 'many'),
  value: (generator, call, scope): Value => {
    const [name, values] = call.arguments;
    if (name?.kind !== 'string') return generator.refuse(call, 'key() with a name that is computed');
    const { module } = generator;
    const nodes = type('node', 'many');
    const code = module.hoist(() => {
      const list = module.fresh();
      const found = module.fresh();
      const loop = generator.each(values!, scope, false, (item) => {
        const text = generator.text({ kind: 'context', at: call.at }, { ...scope, item }, 'key');
        const lookup =
          generator.keys(name.value, text) ?? generator.refuse(call, `no key has the name "${name.value}"`);
        return `for(const ${found} of ${lookup.code})${list}.push(${found});`;
      });
      return `const ${list}=[];${loop}return $documentOrder(D,${list});`;
    });
    return { ...nodes, code, order: 'sorted' };
  },
};

const root: FunctionSpec = {
  arguments: [0, 1],
  type: () => type('node', 'one'),
  value: () => ({ ...type('node', 'one'), code: '0', order: 'peers' }),
};

const refused = (reason: string): FunctionSpec => ({
  arguments: [0, 9],
  type: (generator, call) => generator.refuse(call, reason),
  value: (generator, call) => generator.refuse(call, reason),
});

const noOtherDocuments = 'reading other documents is not allowed';

export const nodeFunctions: FunctionTable = {
  name: ofNode('$nameOf'),
  'local-name': ofNode('$localNameOf'),
  'namespace-uri': ofNode('$namespaceOf'),
  current,
  key,
  root,
  document: refused(noOtherDocuments),
  doc: refused(noOtherDocuments),
  'doc-available': refused(noOtherDocuments),
  collection: refused(noOtherDocuments),
  'unparsed-text': refused(noOtherDocuments),
};
