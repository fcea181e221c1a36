import { Api } from './api.js';
import type { AxOperations, AxSchemas } from './ax.generated.js';
import { Documents } from './documents.js';
import { Invoices } from './invoices.js';
import { type Credentials, TokenSource } from './token.js';
import { Transport, type TransportOptions } from './transport.js';
import type { ValidatorOperations } from './validator.generated.js';

export interface ClientOptions extends TransportOptions {
  /** Where the API is, such as `http://127.0.0.1:4000`. */
  readonly baseUrl: string;
  /** Where the Validator API is, when not under `/validator` of `baseUrl`. */
  readonly validatorUrl?: string;
  /** Left out for public operations only. */
  readonly credentials?: Credentials;
}

/**
 * A client of AutoInvoice. Every operation is there by its name, `client.call('GET /v1/company/settings')`; invoices and
 * documents have methods of their own besides. It keeps its token, so make one for each set of credentials and keep it.
 */
export class AutoInvoice extends Api<AxOperations> {
  readonly invoices: Invoices;
  readonly documents: Documents;
  /** The Validator API. */
  readonly validator: Api<ValidatorOperations>;

  constructor(options: ClientOptions) {
    const open = new Transport(options.baseUrl, options);
    const tokens = options.credentials && new TokenSource(options.credentials, (form) => fetchToken(open, form));
    super(new Transport(options.baseUrl, options, tokens));
    const validatorUrl = options.validatorUrl ?? `${options.baseUrl.replace(/\/+$/, '')}/validator`;
    this.validator = new Api(new Transport(validatorUrl, options, tokens));
    this.invoices = new Invoices(this);
    this.documents = new Documents(this);
  }
}

async function fetchToken(open: Transport, form: Record<string, string>): Promise<AxSchemas['OAuthToken']> {
  return (await open.send('POST /oauth2/token', { form }, {})).value as AxSchemas['OAuthToken'];
}
