/** A buffer for more units than this (8 MB) is not kept after the document. */
const keptUnits = 4 * 1024 * 1024;

let kept = new Uint16Array(65_536);
let keptBytes = Buffer.from(kept.buffer);
/** Units that a scan may read from the end of the string on. */
const behind = 4;

/**
 * The UTF-16 units of a string, followed by a 0 and by three units more that may be anything. The array is lent until the next call (parsing is synchronous, one
 * document at a time) and may be longer than the string.
 */
export function borrowUnits(source: string): Uint16Array {
  const needed = source.length + behind;
  let units = kept;
  let bytes = keptBytes;
  if (needed > units.length) {
    units = new Uint16Array(Math.max(needed, units.length * 2));
    bytes = Buffer.from(units.buffer);
    if (units.length <= keptUnits) {
      kept = units;
      keptBytes = bytes;
    }
  }
  bytes.write(source, 0, 'utf16le');
  units[source.length] = 0;
  return units;
}
