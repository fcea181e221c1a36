import type { XmlLimits } from './limits.js';
import type { NameTable } from './names.js';
import type { XmlTree } from './tree.js';
export class Scanner {
  constructor(_source: string, _names: NameTable, _limits: XmlLimits) {}
  scan(): XmlTree {
    throw new Error('in progress');
  }
}
