import { type AutoInvoice, type AxSchemas, ConnectionError, ServerError } from '@autoinvoice/client';

export type Delivery = AxSchemas['Notifications.Delivery'];

/**
 * A delivery can be seen when its transaction has committed, which may be after younger ones: the log is read this far
 * back beyond the newest one known.
 */
const overlapMs = 10_000;

/** Reads the delivery log of a subscription from its end on: each delivery once, oldest first. */
export class DeliveryLog {
  readonly #client: Pick<AutoInvoice, 'items' | 'call'>;
  readonly #id: string;
  /** The moments of those that were given and may be read again, by their ids. */
  readonly #seen = new Map<string, number>();
  #newest = Number.NEGATIVE_INFINITY;

  constructor(client: Pick<AutoInvoice, 'items' | 'call'>, notificationId: string) {
    this.#client = client;
    this.#id = notificationId;
  }

  /** What has come since the last call. */
  async fresh(signal: AbortSignal): Promise<Delivery[]> {
    const found: Delivery[] = [];
    const input = { path: { id: this.#id }, query: { per_page: 100 } };
    const log = this.#client.items('GET /v1/company/notifications/{id}/deliveries', input, { signal });
    const start = this.#newest - overlapMs;
    for await (const delivery of log) {
      const moment = Date.parse(delivery.created_at);
      if (moment < start) break;
      if (this.#seen.has(delivery.id)) continue;
      this.#seen.set(delivery.id, moment);
      this.#newest = Math.max(this.#newest, moment);
      found.push(delivery);
    }
    for (const [id, moment] of this.#seen) if (moment < this.#newest - overlapMs) this.#seen.delete(id);
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
