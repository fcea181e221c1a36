import type { EncodingName } from './names.js';
export function decodeDocument(_bytes: Uint8Array): { source: string; encoding: EncodingName } {
  throw new Error('in progress');
}
