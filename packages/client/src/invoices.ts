import type { Api } from './api.js';
import type { AxOperations, AxSchemas } from './ax.generated.js';
import type { Download, Upload } from './content.js';
import { pause } from './retry.js';
import type { CallOptions } from './transport.js';

export type Invoice = AxSchemas['Invoices.Invoice'];
export type SemanticInvoice = AxSchemas['SemanticInvoice.Invoice'];
export type InvoiceQuery = NonNullable<AxOperations['GET /v1/invoices']['query']>;
export type InvoiceFormat = NonNullable<AxOperations['GET /v1/invoices/{id}']['query']['return_format']>;
type Fields<B, K extends string> = B extends { [P in K]: infer F } ? F : never;
type Body = AxOperations['POST /v1/invoices']['body'];
export type SendInvoiceParameters = Omit<Fields<Body, 'multipart'>, 'file'>;

/** How long and how often a state is asked for. */
export interface WaitOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds between two looks; default 1000. */
  readonly pollMs?: number;
}

export interface WatchOptions extends WaitOptions {
  /** Begins with the invoices of that moment instead of those that come from now on. */
  readonly since?: Date;
  /** Called once when everything that comes from then on will be given. */
  readonly onStart?: () => void;
}

/**
 * An invoice can be seen when its transaction has committed, which may be after younger ones: each look goes this far
 * back beyond the newest one known, and what was given is known by its id.
 */
const OVERLAP_MS = 10_000;

/** Sending and receiving invoices. */
export class Invoices {
  readonly #api: Api<AxOperations>;

  constructor(api: Api<AxOperations>) {
    this.#api = api;
  }

  /** Invoices, newest first, received ones unless `direction: 'SENT'`; pages are fetched as they are asked for. */
  list(query: InvoiceQuery = {}, options?: CallOptions): AsyncGenerator<Invoice, void, undefined> {
    return this.#api.items('GET /v1/invoices', { query }, options);
  }

  get(id: string, options?: CallOptions): Promise<Invoice> {
    return this.#api.call('GET /v1/invoices/{id}', { path: { id } }, options);
  }

  /** The document in a format, its image, or a ZIP of all that belongs to it. */
  download(id: string, format: InvoiceFormat, options?: CallOptions): Promise<Download> {
    return this.#api.download('GET /v1/invoices/{id}', { path: { id }, query: { return_format: format } }, options);
  }

  /**
   * Sends an XML document, a Factur-X PDF or a ZIP. The call carries an idempotency key, so a repetition after a
   * broken connection makes no second invoice.
   */
  send(file: Upload, parameters: SendInvoiceParameters = {}, options?: CallOptions): Promise<Invoice> {
    return this.#api.call('POST /v1/invoices', { multipart: { file, ...parameters } }, options);
  }

  /** Sends an invoice given by its terms; the server writes the document. */
  create(invoice: SemanticInvoice, parameters: SendInvoiceParameters = {}, options?: CallOptions): Promise<Invoice> {
    return this.#api.call('POST /v1/invoices', { json: { invoice, ...parameters } }, options);
  }

  /** Waits until an invoice is no longer PENDING and gives it. */
  async settled(id: string, { signal, pollMs = 1000 }: WaitOptions = {}): Promise<Invoice> {
    for (;;) {
      const invoice = await this.get(id, signal && { signal });
      if (invoice.status !== 'PENDING') return invoice;
      await pause(pollMs, signal);
    }
  }

  /**
   * Invoices that come from now on, or from `since` on, oldest first, until `signal` ends it (by its reason). Each is
   * given once. "Now" is the first look at the server, so that this machine's clock has no part in it.
   */
  async *watch(
    query: Pick<InvoiceQuery, 'direction' | 'status'> = {},
    { signal, pollMs = 1000, since, onStart }: WatchOptions = {},
  ): AsyncGenerator<Invoice, void, undefined> {
    const sent = query.direction === 'SENT';
    const momentOf = (invoice: Invoice) => Date.parse((sent ? invoice.created_at : invoice.received_at) ?? '');
    const list = (window: InvoiceQuery) => this.list({ ...query, ...window }, signal && { signal });
    const seen = new Map<string, number>();
    // Milliseconds of the newest invoice known; none while there is no invoice at all.
    let from = since?.getTime();
    if (since === undefined) {
      for await (const invoice of list({})) {
        const moment = momentOf(invoice);
        from ??= moment;
        if (moment < from - OVERLAP_MS) break;
        seen.set(invoice.id, moment);
      }
    }
    onStart?.();
    const first = since === undefined ? 0 : Math.floor(since.getTime() / 1000) * 1000;
    for (;;) {
      const start = from === undefined ? undefined : new Date(from - OVERLAP_MS).toISOString();
      const window = start === undefined ? {} : sent ? { created_at_start: start } : { received_at_start: start };
      const found: Invoice[] = [];
      for await (const invoice of list(window)) found.push(invoice);
      for (const invoice of found.reverse()) {
        const moment = momentOf(invoice);
        if (seen.has(invoice.id) || moment < first) continue;
        seen.set(invoice.id, moment);
        from = Math.max(from ?? moment, moment);
        yield invoice;
      }
      for (const [id, moment] of seen) if (moment < (from ?? 0) - 60_000) seen.delete(id);
      await pause(pollMs, signal);
    }
  }
}
