import type { Api } from '../client.js';

/** A verified company that receives, with the client as it uses it. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly bid: string;
  readonly api: Api;
  readonly credentials: { clientId: string; clientSecret: string; vendorApiKey: string };
}
