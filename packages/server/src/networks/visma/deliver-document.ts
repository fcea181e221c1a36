import type { DocumentNetwork } from '../../documents/network.js';
import { receiveDocument } from '../../documents/receive.js';
import { isInvoice } from '../../documents/types.js';
import { receiveInvoiceDocument } from './receive-invoice-document.js';

/**
 * Delivery of documents inside this service (network VISMA): the document appears in the receiver's inbox in the very
 * transaction that marks it delivered, so neither side can know of it without the other. An invoice that an operator
 * sends as a document appears where its receiver looks for invoices.
 */
export const internalDocumentNetwork: DocumentNetwork = {
  name: 'VISMA',
  isInside: true,
  async deliver(ctx, { document, files, target }) {
    if (target.network !== 'VISMA') throw new Error(`not a target of the internal network: ${target.network}`);
    const { receiver } = target;
    if (receiver.kind === 'COMPANY' && isInvoice(document.document_type)) {
      return receiveInvoiceDocument(ctx, receiver.id, document, files);
    }
    return {
      outcome: 'delivered',
      within: (tx) => receiveDocument(ctx, tx, { receiver, document, files, origin: 'INTERNAL' }),
    };
  },
};
