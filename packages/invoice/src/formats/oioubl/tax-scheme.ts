import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import { setAttributes, useAttributes } from './codecs.js';
import { codeList, idList, LIST, SCHEME_NAME } from './codes.js';

/** 63 is Danish VAT, VAT that of any other country, 0 a registration that is not for VAT. */
export type SchemeId = '63' | 'VAT' | '0';

type Row = readonly [name: string, text: string, attributes: Readonly<Record<string, string>>];

const rowsOf = (id: SchemeId): readonly Row[] => {
  const rows: Row[] = [
    ['cbc:ID', id, idList(LIST.taxScheme)],
    ['cbc:Name', id === '0' ? 'Anden registrering' : SCHEME_NAME[id], {}],
  ];
  // Rule F-LIB197 wants a kind of tax with every scheme that is not VAT.
  if (id === '0') rows.push(['cbc:TaxTypeCode', 'StandardRated', codeList(LIST.taxType)]);
  return rows;
};

/** The tax scheme's number below an element, '' when it has none. */
export function schemeIdOf(node: SourceNode): string {
  return node.first('cac:TaxScheme/cbc:ID')?.text.trim() ?? '';
}

/** True for VAT of any country, and for a tax that says of no scheme it is. */
export function isVat(id: string): boolean {
  return id === '63' || id === 'VAT' || id === '';
}

export function writeTaxScheme(target: TargetNode, id: SchemeId): void {
  const scheme = target.add('cac:TaxScheme');
  for (const [name, text, attributes] of rowsOf(id)) {
    setAttributes(scheme.add(name, text), attributes);
  }
}

/** Counts as understood what writing the scheme would write again; a number that would change is kept as it was. */
export function useTaxScheme(node: SourceNode, written: SchemeId): void {
  for (const [name, text, attributes] of rowsOf(written)) {
    const found = node.first(`cac:TaxScheme/${name}`);
    if (!found) continue;
    node.use(`cac:TaxScheme/${name}`, found);
    found.keepText = found.text.trim() !== text;
    useAttributes(found, attributes);
  }
}
