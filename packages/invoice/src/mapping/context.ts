import type { FormatProblem, Loss } from '../formats/format.js';
import type { Extensible } from '../model/common.js';
import type { SourceNode } from './source.js';
import type { TargetNode } from './target.js';

/** What is known while a document is read. */
export class Reading {
  /** BT-5, once read: amounts in it need no currency of their own. */
  currency = '';
  readonly problems: FormatProblem[] = [];

  /** Notes something that cannot be read; the document will be refused with all problems at once. */
  problem(node: SourceNode, message: string): undefined {
    this.problems.push({ message, path: node.path, line: node.line });
    return undefined;
  }
}

/** What is known while a document is written. */
export class Writing {
  /** Path in the semantic invoice → what became of it, when the comparison cannot see it by itself. */
  readonly notes = new Map<string, Loss['what'] | 'kept'>();
  /** Elements with the part of the model they were written from, to put extensions back in the end. */
  readonly owned: [TargetNode, Extensible][] = [];

  constructor(readonly currency: string) {}

  own(node: TargetNode, owner: Extensible): void {
    this.owned.push([node, owner]);
  }
}
