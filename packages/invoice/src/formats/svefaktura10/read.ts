import { parseXml, type XmlElement, XmlError } from '@autoinvoice/xml';
import { Reading } from '../../mapping/context.js';
import { keepLeftovers } from '../../mapping/fragments.js';
import { readBy } from '../../mapping/rules.js';
import { type SourceNode, sourceTree } from '../../mapping/source.js';
import { emptyInvoice } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { VatCategory } from '../../model/totals.js';
import { attachCompanions, type CompanionFile } from '../companions.js';
import { FormatError } from '../format.js';
import type { Documents } from '../registry.js';
import { svefakturaMapping } from './document.js';
import { isObjectEnvelope } from './frame.js';
import { readHeader } from './header.js';
import { PREFIXES } from './names.js';
import { readObjects } from './objects.js';

/** The registration for Swedish tax stands first when it is written; leftovers go by the place of their element. */
function orderTaxSchemes(source: SourceNode): void {
  const isSwedish = (node: SourceNode) =>
    node.name === 'cac:PartyTaxScheme' &&
    node.children.some(({ name, children }) => name === 'cac:TaxScheme' && children[0]?.text.trim() === 'SWT');
  for (const party of ['cac:BuyerParty/cac:Party', 'cac:SellerParty/cac:Party']) {
    source.first(party)?.children.sort((a, b) => Number(isSwedish(b)) - Number(isSwedish(a)));
  }
}

/** Lines of an invoice with one rate of VAT often do not repeat it. */
function spreadVat(invoice: Invoice): void {
  const [only, ...others] = invoice.vatBreakdown;
  if (!only || others.length > 0) return;
  const members: { vat?: VatCategory }[] = [...invoice.lines, ...invoice.allowances, ...invoice.charges];
  for (const member of members) member.vat ??= { ...only.category };
}

/** A Swedish seller does not write the country of addresses at home: its own, and others with a Swedish post code. */
function nameCountries({ seller, buyer, delivery }: Invoice): void {
  const isSwedish = seller.legalRegistration?.scheme === '0007' || seller.vatIdentifier?.startsWith('SE') === true;
  if (!isSwedish) return;
  if (seller.address?.country === '') seller.address.country = 'SE';
  for (const address of [buyer.address, delivery?.address]) {
    if (address?.country === '' && /^\d{3} ?\d{2}$/.test(address.postCode ?? '')) address.country = 'SE';
  }
}

/** Object envelopes among the files that came beside the document. */
function companionObjects(companions: readonly CompanionFile[]): XmlElement[] {
  return companions.flatMap(({ name, bytes }) => {
    if (!/\.xml$/i.test(name)) return [];
    try {
      const { root } = parseXml(bytes);
      return isObjectEnvelope(root) ? [root] : [];
    } catch (error) {
      if (error instanceof XmlError) return [];
      throw error;
    }
  });
}

/**
 * Reads a Svefaktura 1.0 with the files of its object envelopes, which stand in one frame with it, behind it, or beside
 * it. Credit notes have positive amounts, as the model has them.
 *
 * @throws FormatError `document_type_refused` for an object envelope alone, `invalid_value` with every value that
 *   cannot be read
 */
export function readSvefaktura10({ main, envelope, objects = [], companions = [] }: Documents): Invoice {
  if (main.localName !== 'Invoice') {
    throw new FormatError('document_type_refused', 'The file is an ObjectEnvelope: attachments without their invoice');
  }
  const files = readObjects([...objects, ...companionObjects(companions)]);
  const source = sourceTree(main, PREFIXES);
  orderTaxSchemes(source);
  const invoice = emptyInvoice();
  const reading = new Reading();
  readBy(svefakturaMapping({ reasons: new Map(), objects: files }), source, invoice, reading);
  if (reading.problems.length > 0) {
    throw new FormatError('invalid_value', 'The document has values that cannot be read', reading.problems);
  }
  spreadVat(invoice);
  nameCountries(invoice);
  keepLeftovers(source, invoice, 'SVEFAKTURA10');
  attachCompanions(invoice, companions);
  const known = new Set(invoice.attachments.map(({ content }) => content));
  for (const [reference, content] of files) if (!known.has(content)) invoice.attachments.push({ reference, content });
  const transport = envelope && readHeader(envelope);
  return transport && Object.keys(transport).length > 0 ? { ...invoice, transport } : invoice;
}
