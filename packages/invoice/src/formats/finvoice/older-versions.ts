import type { SourceNode } from '../../mapping/source.js';
import type { Fragment } from '../../model/extension.js';
import type { Invoice } from '../../model/invoice.js';

const UNTDID = /^[A-Z0-9]{1,3}$/;

/** Elements whose values were free text before 3.0, with what 3.0 takes. */
const NARROWED: Readonly<Record<string, RegExp>> = {
  VatCode: UNTDID,
  RowVatCode: UNTDID,
  SubRowVatCode: UNTDID,
  RowDiscountTypeCode: UNTDID,
  SubRowDiscountTypeCode: UNTDID,
  AttachmentMessageIdentifier: /^.{2,48}::attachments$/s,
};

function narrowed(node: SourceNode, index: number): Fragment | undefined {
  const allowed = NARROWED[node.name];
  if (allowed) {
    const text = node.text.trim();
    if (text === '' || allowed.test(text)) return undefined;
    node.used = true;
    return { name: node.name, index, whole: true, text };
  }
  const children = node.children.map(narrowed).filter((child) => child !== undefined);
  return children.length > 0 ? { name: node.name, index, whole: false, children } : undefined;
}

/** Takes values that Finvoice 3.0 would refuse out of the document before it is read, and keeps them under the version's name. */
export function setNarrowedAside(root: SourceNode, invoice: Invoice, version: string): void {
  const found = narrowed(root, 0);
  if (found) invoice.extensions = { ...invoice.extensions, [version]: [found] };
}
