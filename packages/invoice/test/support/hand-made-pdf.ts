import { deflateSync } from 'node:zlib';

/** An object of a PDF: its text, or the text of a stream's dictionary (without its brackets) and the stream's bytes. */
export type HandMade = string | { dictionary: string; bytes: Uint8Array; length?: string };

const latin1 = (text: string) => Buffer.from(text, 'latin1');

function printed(object: HandMade): Buffer {
  if (typeof object === 'string') return latin1(object);
  const length = object.length ?? String(object.bytes.length);
  const head = latin1(`<< ${object.dictionary} /Length ${length} >>\nstream\n`);
  return Buffer.concat([head, object.bytes, latin1('\nendstream')]);
}

/** Objects with a table of cross references behind them; `before` is an older revision that they are added to. */
export function revision(
  objects: Readonly<Record<number, HandMade>>,
  trailer: string,
  before?: Uint8Array,
): Uint8Array {
  const parts: Buffer[] = [Buffer.from(before ?? latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'))];
  let size = parts[0]?.length ?? 0;
  const rows: string[] = [];
  for (const [number, object] of Object.entries(objects)) {
    const body = Buffer.concat([latin1(`${number} 0 obj\n`), printed(object), latin1('\nendobj\n')]);
    rows.push(`${number} 1\n${String(size).padStart(10, '0')} 00000 n \n`);
    parts.push(body);
    size += body.length;
  }
  const old = before ? /startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(before).toString('latin1'))?.[1] : undefined;
  const prev = old === undefined ? '' : ` /Prev ${old}`;
  parts.push(latin1(`xref\n${rows.join('')}trailer\n<< ${trailer}${prev} >>\nstartxref\n${size}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

/** Objects 1 and 2: a catalog whose tree of names leads to the specification in object 3. */
export const CATALOG: Readonly<Record<number, HandMade>> = {
  1: '<< /Type /Catalog /Names << /EmbeddedFiles 2 0 R >> >>',
  2: '<< /Kids [ << /Names [ (x) 3 0 R ] >> ] >>',
  3: '<< /Type /Filespec /F (factur-x.xml) /EF << /F 4 0 R >> /AFRelationship /Alternative >>',
};

/** A stream, compressed. */
export function compressed(bytes: Uint8Array, dictionary = ''): HandMade {
  return { dictionary: `/Filter /FlateDecode ${dictionary}`, bytes: new Uint8Array(deflateSync(bytes)) };
}
