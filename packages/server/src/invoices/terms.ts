import {
  BUSINESS_TERMS,
  INVOICE_SHAPE,
  type Json,
  jsonName,
  type ObjectShape,
  type Shape,
  termOf,
} from '@autoinvoice/invoice';

/** A value of an invoice with what the standard calls it. */
export interface InvoiceTerm {
  /** Term of EN 16931 such as BT-1; undefined for content beyond it. */
  readonly term: string | undefined;
  readonly name: string | undefined;
  /** Where in the semantic invoice: `lines[3].item.name`, counted from 0 as in loss reports. */
  readonly path: string;
  readonly value: string;
}

const names = new Map([...BUSINESS_TERMS.values()].map(({ term, name }) => [term, name]));

type Members = { readonly [name: string]: Json };

/** Every value of an invoice, as `extendedDetails` gives it, in the order of the model; files by their sizes. */
export function termsOf(details: Members): InvoiceTerm[] {
  const found: InvoiceTerm[] = [];
  const members = (shape: ObjectShape, value: Members, path: string, term: string) => {
    for (const [name, member] of Object.entries(shape.members)) {
      const inside = value[jsonName(name)];
      if (inside === undefined || inside === null) continue;
      const at = path === '' ? jsonName(name) : `${path}.${jsonName(name)}`;
      visit(member.shape, inside, at, term === '' ? name : `${term}.${name}`);
    }
  };
  const visit = (shape: Shape, value: Json, path: string, term: string) => {
    if (shape.kind === 'list' && Array.isArray(value)) {
      value.forEach((item, at) => {
        visit(shape.of, item, `${path}[${at}]`, term);
      });
    } else if (shape.kind === 'object') {
      // Parts of lines have the terms of lines.
      members(shape, value as Members, path, term.replace(/(\.subLines)+$/, ''));
    } else {
      const text = shape.kind === 'bytes' ? `${Math.floor((String(value).length * 3) / 4)} B` : String(value);
      if (text !== '') found.push({ ...named(termOf(term)), path, value: text });
    }
  };
  members(INVOICE_SHAPE, details, '', '');
  return found;
}

const named = (term: string | undefined) => ({ term, name: term === undefined ? undefined : names.get(term) });
