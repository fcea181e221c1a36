import type { Api } from './api.js';
import type { AxOperations, AxSchemas } from './ax.generated.js';
import type { Download, Upload } from './content.js';
import type { WaitOptions } from './invoices.js';
import { pause } from './retry.js';
import type { CallOptions } from './transport.js';

export type TradeDocument = AxSchemas['Document'];
export type DocumentQuery = NonNullable<AxOperations['GET /v1/documents']['query']>;
export type SendDocumentParameters = Omit<AxOperations['POST /v1/documents']['body']['multipart'], 'file'>;

/** Sending and receiving documents other than invoices. */
export class Documents {
  readonly #api: Api<AxOperations>;

  constructor(api: Api<AxOperations>) {
    this.#api = api;
  }

  /** Documents, sent and received, newest first; pages are fetched as they are asked for. */
  list(query: DocumentQuery = {}, options?: CallOptions): AsyncGenerator<TradeDocument, void, undefined> {
    return this.#api.items('GET /v1/documents', { query }, options);
  }

  get(id: string, options?: CallOptions): Promise<TradeDocument> {
    return this.#api.call('GET /v1/documents/{id}', { path: { id } }, options);
  }

  /** The document itself, byte for byte as it came; `format` is one of its `supported_formats`. */
  download(id: string, format = 'ORIGINAL', options?: CallOptions): Promise<Download> {
    return this.#api.download('GET /v1/documents/{id}', { path: { id }, query: { return_format: [format] } }, options);
  }

  /**
   * Sends a document. With a `transmission_id` of yours a second call is refused by the server with
   * `document_duplicate_transmission_id`; without one, a call whose answer was lost is not repeated.
   */
  send(file: Upload, parameters: SendDocumentParameters = {}, options?: CallOptions): Promise<TradeDocument> {
    return this.#api.call('POST /v1/documents', { multipart: { file, ...parameters } }, options);
  }

  /** Waits until a document is no longer on its way and gives it. */
  async settled(id: string, { signal, pollMs = 1000 }: WaitOptions = {}): Promise<TradeDocument> {
    for (;;) {
      const document = await this.get(id, signal && { signal });
      if (document.status !== 'PROCESSING' && document.status !== 'RESERVED') return document;
      await pause(pollMs, signal);
    }
  }
}
