/** 64-sextet value + 1 of each ASCII character of the alphabet, 0 for others. */
const sextet = new Uint8Array(128);
for (const [index, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  sextet[character.charCodeAt(0)] = index + 1;
}

/** From this length on the decoder of the platform is asked, which is faster than a loop. */
const long = 4096;

/**
 * Whether text[from..to) is base64: groups of four, padded, the unused bits of the last character zero; white space
 * anywhere between characters. Reads the text in place, since attachments are megabytes.
 */
export function isBase64(text: string, from: number, to: number): boolean {
  return to - from >= long ? isLongBase64(text.slice(from, to)) : isShortBase64(text, from, to);
}

/** `atob` takes form feeds, lacking padding and any unused bits besides. */
function isLongBase64(text: string): boolean {
  const last = lastGroup(text);
  const isPadded = text.includes('=', last);
  if (isPadded && !isShortBase64(text, last, text.length)) return false;
  if (isUnbroken(text)) return true;
  if (text.includes('\f')) return false;
  try {
    return atob(text).length % 3 === 0 || isPadded;
  } catch {
    return false;
  }
}

let scratch = Buffer.alloc(0);
/** A larger scratch buffer is not kept. */
const keptScratch = 8 * 1024 * 1024;

/** Whether a text is base64 without white space: the decoder passes over what is not, so fewer bytes come of it. */
function isUnbroken(text: string): boolean {
  if (text.length % 4 !== 0 || text.includes('-') || text.includes('_')) return false;
  const bytes = (text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);
  const into = scratch.length >= bytes ? scratch : Buffer.allocUnsafe(bytes);
  if (into.length <= keptScratch) scratch = into;
  return into.write(text, 0, 'base64') === bytes;
}

/** Where the last four characters begin that are no white space. */
function lastGroup(text: string): number {
  let at = text.length;
  for (let left = 4; left > 0 && at > 0; at--) if (!isSpace(text.charCodeAt(at - 1))) left--;
  return at;
}

function isSpace(c: number): boolean {
  return c === 0x20 || (c >= 0x09 && c <= 0x0d && c !== 0x0b && c !== 0x0c);
}

function isShortBase64(text: string, from: number, to: number): boolean {
  let count = 0;
  let padding = 0;
  let last = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (isSpace(c)) continue;
    count++;
    if (c === 0x3d) {
      if (++padding > 2) return false;
      continue;
    }
    const value = c < 128 ? sextet[c]! : 0;
    if (value === 0 || padding > 0) return false;
    last = value - 1;
  }
  if (count % 4 !== 0) return false;
  if (padding === 1) return (last & 0b11) === 0;
  return padding === 0 || (last & 0b1111) === 0;
}
