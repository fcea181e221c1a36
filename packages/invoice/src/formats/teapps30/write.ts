import type { Writing } from '../../mapping/context.js';
import { restoreLeftovers } from '../../mapping/fragments.js';
import { writeBy } from '../../mapping/rules.js';
import { serialize } from '../../mapping/serialize.js';
import { TargetNode } from '../../mapping/target.js';
import { complete } from '../../model/complete.js';
import type { Invoice } from '../../model/invoice.js';
import { turnSigns } from '../../model/signs.js';
import { demand } from '../../requirements/requirement.js';
import { effectiveTransport } from '../addressing.js';
import { type CompanionFile, companionsOf, withoutFiles, withPlainNames } from '../companions.js';
import type { WriteOptions } from '../format.js';
import { TEAPPS } from '../teapps/document.js';
import { frames, INVOICE } from '../teapps/frames.js';
import { teappsOrder, teappsRepeats } from '../teapps/order.js';
import { teappsRequirements } from '../teapps/requirements.js';

/** Guide 1.3: the one encoding of TEAPPS. */
export const ENCODING = 'ISO-8859-1';

/** Who sends to whom, when the document says it, unless the caller wants none of it. */
function hasTransport(invoice: Invoice, options: WriteOptions): boolean {
  return options.envelope !== 'none' && effectiveTransport(invoice)?.recipient?.address !== undefined;
}

/** Texts of the frames are of the journey that a document came by; another route has its own. */
function withoutFrames(invoice: Invoice): Invoice {
  const kept = (invoice.extensions?.TEAPPS30 ?? []).map((root) => ({
    ...root,
    children: (root.children ?? [])
      .filter(({ name }) => name === 'CONTENT_FRAME')
      .map((frame) => ({ ...frame, children: (frame.children ?? []).filter(({ name }) => name === 'INVOICES') })),
  }));
  return { ...invoice, extensions: { ...invoice.extensions, TEAPPS30: kept } };
}

/**
 * Writes a TEAPPSXML 3.0 file with one invoice, in ISO-8859-1 or UTF-8; characters that the encoding lacks become
 * character references. Credit notes are written with negative amounts.
 *
 * @throws FormatError `not_representable` with every reason
 */
export function writeTeapps30(
  invoice: Invoice,
  writing: Writing,
  options: WriteOptions,
): { bytes: Uint8Array; companions?: CompanionFile[] } {
  const encoding = options.encoding === 'UTF-8' ? 'UTF-8' : ENCODING;
  const routed = options.transport
    ? { ...invoice, transport: { ...invoice.transport, ...options.transport } }
    : invoice;
  const whole = complete(options.companions ? withPlainNames(routed) : withoutFiles(routed));
  demand(whole, 'TEAPPS30', teappsRequirements(whole));
  const document = whole.kind === 'creditNote' ? turnSigns(whole) : whole;
  const root = new TargetNode('INVOICE_CENTER');
  writeBy(frames(hasTransport(document, options)), document, root, writing);
  root.ensure('CONTENT_FRAME/BLOCK_RULES/FORMAT_VERSION').text = '3.0';
  root.ensure('CONTENT_FRAME/BLOCK_RULES/CHARACTER_SET').text = encoding;
  writeBy(TEAPPS, document, root.ensure(INVOICE), writing);
  for (const [node, owner] of writing.owned) restoreLeftovers(node, owner, 'TEAPPS30', teappsRepeats);
  restoreLeftovers(root, options.transport ? withoutFrames(document) : document, 'TEAPPS30', teappsRepeats);
  const bytes = serialize(root, { encoding, order: teappsOrder, namespaces: {} });
  return options.companions ? { bytes, companions: companionsOf(whole) } : { bytes };
}
