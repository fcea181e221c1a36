import type { Axis, NodeTest } from '../xpath/ast.js';
import { documentElement, down, up } from './chain.js';
import type { Body, Generator } from './generator.js';
import { anyTest, attributeTest, exactName, treeTest } from './node-tests.js';
import type { Value } from './types.js';

const node = { kind: 'node', card: 'one', order: 'peers' } as const;

/** Statements that run `body` for each node of an axis, in the direction of the axis, seen from one node. */
export function eachOnAxis(generator: Generator, axis: Axis, test: NodeTest, from: Value, body: Body): string {
  const { module } = generator;
  const name = exactName(module, test);
  switch (axis) {
    case 'child':
      if (name !== undefined) return eachChildNamed(generator, from, [name], body);
      return eachChild(generator, test, from, body);
    case 'attribute':
      return eachAttribute(generator, test, from, body);
    case 'self':
      return eachSelf(generator, test, from, body);
    case 'parent':
      return eachParent(generator, test, from, body);
    case 'ancestor':
    case 'ancestor-or-self':
      return eachAncestor(generator, axis, test, from, body);
    case 'descendant':
    case 'descendant-or-self':
      return name !== undefined
        ? eachDescendantNamed(generator, name, axis === 'descendant-or-self', from, body)
        : eachDescendant(generator, test, axis === 'descendant-or-self', from, body);
    case 'following-sibling':
    case 'preceding-sibling':
      return eachSibling(generator, axis, test, from, body);
    case 'following':
    case 'preceding':
      return eachBeyond(generator, axis, test, from, body);
  }
}

/**
 * Elements below a node by a path of names: the part of the path's list that lies within the node. The list is known
 * from the chain, or found from the node's own path.
 */
export function eachChildNamed(generator: Generator, from: Value, names: readonly number[], body: Body): string {
  const { module } = generator;
  const chain = down(from.chain, ...names);
  const item = module.fresh();
  const at = module.fresh();
  const end = module.fresh();
  const inner = body({ ...node, code: item, chain });
  // A chain without ways up and down again from the root is the whole list.
  if (chain !== undefined && from.code === '0') {
    const path = chain.table.path(chain);
    return `for(let ${at}=D.after(${path},0),${end}=D.limit(${path});${at}<${end};${at}++){const ${item}=D.byPath[${at}];${inner}}`;
  }
  const path = module.fresh();
  const stop = module.fresh();
  const resolved = chain === undefined ? dynamicPath(from.code, names) : chain.table.path(chain);
  const loop = `for(let ${at}=D.after(${path},${from.code}),${end}=D.limit(${path}),${stop}=$endOf(D,${from.code});${at}<${end};${at}++)`;
  return `const ${path}=${resolved};if(${path}!==0)${loop}{const ${item}=D.byPath[${at}];if(${item}>=${stop})break;${inner}}`;
}

/** JavaScript of the path that names lead to from a node whose own path only run time knows. */
export function dynamicPath(code: string, names: readonly number[]): string {
  return names.reduce((path, name) => `D.summary.find(${path},N[${name}])`, `$pathOf(D,${code})`);
}

function eachChild(generator: Generator, test: NodeTest, from: Value, body: Body): string {
  const { module } = generator;
  const item = module.fresh();
  const stop = module.fresh();
  const isRootElement = from.chain?.names.length === 0 && from.code === '0' && test.kind === 'name';
  const chain =
    isRootElement && test.local === '*' && test.namespace === '*' ? down(from.chain, documentElement) : undefined;
  if (chain !== undefined) return `{const ${item}=D.root;${body({ ...node, code: item, chain })}}`;
  const condition = treeTest(module, test, item);
  const inner = body({ ...node, code: item });
  const guarded = condition === 'true' ? inner : `if(${condition}){${inner}}`;
  return `for(let ${item}=${from.code}+1,${stop}=$endOf(D,${from.code});${item}<${stop};${item}=D.end[${item}]){${guarded}}`;
}

function eachAttribute(generator: Generator, test: NodeTest, from: Value, body: Body): string {
  const { module } = generator;
  const item = module.fresh();
  const inner = body({ ...node, code: item });
  const name = test.kind === 'attribute' ? test.name : test.kind === 'name' ? test : undefined;
  if (name !== undefined && name.namespace !== '*' && name.local !== '*') {
    const index = module.name(name.namespace, name.local);
    return `{const ${item}=$attributeOf(D,${from.code},N[${index}]);if(${item}>=0){${inner}}}`;
  }
  const stop = module.fresh();
  const condition = attributeTest(module, test, item);
  return `for(let ${item}=$attributesFrom(D,${from.code}),${stop}=$attributesTo(D,${from.code});${item}<${stop};${item}++)if(${condition}){${inner}}`;
}

function eachSelf(generator: Generator, test: NodeTest, from: Value, body: Body): string {
  const condition = anyTest(generator.module, test, from.code);
  const inner = body({ ...from, ...node });
  return condition === 'true' ? `{${inner}}` : `if(${condition}){${inner}}`;
}

function eachParent(generator: Generator, test: NodeTest, from: Value, body: Body): string {
  const { module } = generator;
  const item = module.fresh();
  const condition = anyTest(module, test, item);
  const inner = body({ ...node, code: item, chain: up(from.chain) });
  const tested = condition === 'true' ? '' : `&&${condition}`;
  return `{const ${item}=$parentOf(D,${from.code});if(${item}>=0${tested}){${inner}}}`;
}

function eachAncestor(generator: Generator, axis: Axis, test: NodeTest, from: Value, body: Body): string {
  const { module } = generator;
  const item = module.fresh();
  const first = axis === 'ancestor' ? `$parentOf(D,${from.code})` : from.code;
  const condition = anyTest(module, test, item);
  return `for(let ${item}=${first};${item}>=0;${item}=$parentOf(D,${item}))if(${condition}){${body({ ...node, code: item })}}`;
}

function eachDescendantNamed(generator: Generator, name: number, self: boolean, from: Value, body: Body): string {
  const { module } = generator;
  const item = module.fresh();
  const list = module.fresh();
  const at = module.fresh();
  const inner = body({ ...node, code: item });
  const start = from.code === '0' ? '0' : `$firstAfter(${list},${from.code}${self ? '-1' : ''})`;
  const stop = module.fresh();
  const limit = from.code === '0' ? '' : `if(${item}>=${stop})break;`;
  const header = `const ${list}=D.named(N[${name}]),${stop}=$subtreeEnd(D,${from.code});`;
  return `{${header}for(let ${at}=${start};${at}<${list}.length;${at}++){const ${item}=${list}[${at}];${limit}${inner}}}`;
}

function eachDescendant(generator: Generator, test: NodeTest, self: boolean, from: Value, body: Body): string {
  const { module } = generator;
  const item = module.fresh();
  const stop = module.fresh();
  const inside = (code: string, condition: string) =>
    condition === 'true' ? body({ ...node, code }) : `if(${condition}){${body({ ...node, code })}}`;
  // An attribute has no descendants but may be its own "descendant-or-self".
  const own = self ? inside(from.code, anyTest(module, test, from.code)) : '';
  const below = inside(item, treeTest(module, test, item));
  return `{${own}}for(let ${item}=${from.code}+1,${stop}=$endOf(D,${from.code});${item}<${stop};${item}++){${below}}`;
}

function eachSibling(generator: Generator, axis: Axis, test: NodeTest, from: Value, body: Body): string {
  const { module } = generator;
  const item = module.fresh();
  const list = module.fresh();
  const at = module.fresh();
  const condition = treeTest(module, test, item);
  const inner = body({ ...node, code: item });
  if (axis === 'following-sibling') {
    const stop = module.fresh();
    return `for(let ${item}=$endOf(D,${from.code}),${stop}=$siblingsEnd(D,${from.code});${item}<${stop};${item}=D.end[${item}])if(${condition}){${inner}}`;
  }
  return `for(let ${list}=$siblingsBefore(D,${from.code}),${at}=${list}.length-1;${at}>=0;${at}--){const ${item}=${list}[${at}];if(${condition}){${inner}}}`;
}

function eachBeyond(generator: Generator, axis: Axis, test: NodeTest, from: Value, body: Body): string {
  const { module } = generator;
  const item = module.fresh();
  const name = exactName(module, test);
  const inner = body({ ...node, code: item });
  if (name !== undefined) {
    const list = module.fresh();
    const at = module.fresh();
    const header = `const ${list}=D.named(N[${name}]);`;
    if (axis === 'following') {
      const first = `$firstAfter(${list},$subtreeEnd(D,${from.code})-1)`;
      return `{${header}for(let ${at}=${first};${at}<${list}.length;${at}++){const ${item}=${list}[${at}];${inner}}}`;
    }
    const last = `$firstAfter(${list},$treeNode(D,${from.code})-1)-1`;
    return `{${header}for(let ${at}=${last};${at}>=0;${at}--){const ${item}=${list}[${at}];if($isAncestor(D,${item},${from.code}))continue;${inner}}}`;
  }
  const condition = treeTest(module, test, item);
  if (axis === 'following') {
    return `for(let ${item}=$subtreeEnd(D,${from.code});${item}<D.count;${item}++)if(${condition}){${inner}}`;
  }
  return `for(let ${item}=$treeNode(D,${from.code})-1;${item}>0;${item}--)if(${condition}&&!$isAncestor(D,${item},${from.code})){${inner}}`;
}
