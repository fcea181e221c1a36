/** A buffer for more bytes than this is not kept after the document. */
const keptBytes = 8 * 1024 * 1024;

let kept = new Uint8Array(131_072);
/** Bytes that a scan may read from the end of the document on. */
const behind = 4;

/**
 * A copy of a document's bytes, followed by a 0 and by three bytes more that may be anything, so that a scan need not
 * look for the end. The array is lent until the next call (parsing is synchronous, one document at a time) and may be
 * longer than the document.
 */
export function borrowCopy(bytes: Uint8Array): Uint8Array {
  const needed = bytes.length + behind;
  let copy = kept;
  if (needed > copy.length) {
    copy = new Uint8Array(Math.max(needed, Math.min(copy.length * 2, keptBytes)));
    if (copy.length <= keptBytes) kept = copy;
  }
  copy.set(bytes);
  copy[bytes.length] = 0;
  return copy;
}
