import { type AutoInvoice, type AxSchemas, ConnectionError, ServerError } from '@autoinvoice/client';

export type Delivery = AxSchemas['Notifications.Delivery'];

/** Reads the delivery log of a subscription from its end on: each delivery once, oldest first. */
export class DeliveryLog {
  readonly #client: AutoInvoice;
  readonly #id: string;
  readonly #seen = new Set<string>();

  constructor(client: AutoInvoice, notificationId: string) {
    this.#client = client;
    this.#id = notificationId;
  }

  /** What has come since the last call. */
  async fresh(signal: AbortSignal): Promise<Delivery[]> {
    const found: Delivery[] = [];
    const input = { path: { id: this.#id }, query: { per_page: 100 } };
    const log = this.#client.items('GET /v1/company/notifications/{id}/deliveries', input, { signal });
    for await (const delivery of log) {
      // Newest first: from the first known one on all are known.
      if (this.#seen.has(delivery.id)) break;
      found.push(delivery);
    }
    for (const { id } of found) this.#seen.add(id);
    return found.reverse();
  }

  /** The JSON text that a webhook carries. */
  async body(deliveryId: string): Promise<string> {
    const path = { id: this.#id, delivery_id: deliveryId };
    return (await this.#client.call('GET /v1/company/notifications/{id}/deliveries/{delivery_id}', { path })).body;
  }
}

/** Whether a call failed for a reason that passes by itself: a server that is being started again. */
export const passes = (error: unknown): boolean => error instanceof ConnectionError || error instanceof ServerError;
