/** The built-in rules of EN 16931, in its two syntaxes. */
export { en16931Cii } from './cii/index.js';
export { en16931Ubl } from './ubl/index.js';
