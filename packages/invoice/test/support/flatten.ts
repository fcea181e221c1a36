import { parseXml, splitDocuments, type XmlElement } from '@autoinvoice/xml';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** 10, 10.0 and 10,00 are one number; white space is no content. */
function plain(text: string): string {
  const collapsed = text.replace(/\s+/g, ' ').trim();
  const number = /^(-?\d+)[.,](\d+)$/.exec(collapsed);
  if (!number) return collapsed;
  const fraction = (number[2] ?? '').replace(/0+$/, '');
  return fraction === '' ? (number[1] ?? '') : `${number[1]}.${fraction}`;
}

function walk(element: XmlElement, path: string, out: string[]): void {
  const here = `${path}/${element.localName}`;
  for (const { localName, namespace, value } of element.attributes()) {
    if (namespace !== XSI) out.push(`${here}/@${localName} = ${value}`);
  }
  const children = element.children();
  if (children.length === 0) out.push(`${here} = ${plain(element.text)}`);
  for (const child of children) walk(child, here, out);
}

/** Every text and attribute of the last document in the file, with its path, sorted. */
export function contentOf(bytes: Uint8Array): string[] {
  const out: string[] = [];
  walk(parseXml(splitDocuments(bytes).at(-1)?.bytes ?? bytes).root, '', out);
  return out.sort();
}

/** What the first document says and the second does not. */
export function missingFrom(before: Uint8Array, after: Uint8Array): string[] {
  const left = new Map<string, number>();
  for (const line of contentOf(after)) left.set(line, (left.get(line) ?? 0) + 1);
  return contentOf(before).filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
