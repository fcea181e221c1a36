/** The single-byte encodings that are ISO-8859-1 but for some bytes. */
export type PatchedEncoding = 'ISO-8859-15' | 'windows-1252';

/** Code point that stands for each byte; -1 where the encoding gives the byte no meaning. */
export const codePointOfByte: Readonly<Record<PatchedEncoding, Int32Array>> = {
  'ISO-8859-15': patched([
    [0xa4, 0x20ac],
    [0xa6, 0x0160],
    [0xa8, 0x0161],
    [0xb4, 0x017d],
    [0xb8, 0x017e],
    [0xbc, 0x0152],
    [0xbd, 0x0153],
    [0xbe, 0x0178],
  ]),
  // From unicode.org's CP1252.TXT; bytes 81, 8D, 8F, 90 and 9D are undefined there.
  'windows-1252': patched(
    [
      0x20ac, -1, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, -1, 0x017d,
      -1, -1, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, -1,
      0x017e, 0x0178,
    ].map((codePoint, index) => [0x80 + index, codePoint]),
  ),
};

function patched(differences: [byte: number, codePoint: number][]): Int32Array {
  const table = Int32Array.from({ length: 256 }, (_, byte) => byte);
  for (const [byte, codePoint] of differences) table[byte] = codePoint;
  return table;
}

/** The inverse of {@link codePointOfByte}. */
export const byteOfCodePoint: Readonly<Record<PatchedEncoding, ReadonlyMap<number, number>>> = {
  'ISO-8859-15': inverse(codePointOfByte['ISO-8859-15']),
  'windows-1252': inverse(codePointOfByte['windows-1252']),
};

function inverse(table: Int32Array): Map<number, number> {
  const bytes = new Map<number, number>();
  for (let byte = 0; byte < 256; byte++) if (table[byte]! >= 0) bytes.set(table[byte]!, byte);
  return bytes;
}
