import { localTime } from './local-time.js';

/** What a webhook tells (contract 9). */
interface WebhookEvent {
  readonly name: string;
  readonly companyId: string;
  readonly happenedAt: Date;
  /** `event_data` as it stands, keys in their order. */
  readonly data: Record<string, unknown>;
}

/**
 * The JSON text of a webhook, keys in the order of the public page. Written once per delivery and kept: every attempt
 * sends the same bytes.
 */
export function webhookBody(event: WebhookEvent, timeZone: string): string {
  return JSON.stringify({
    event: event.name,
    company_id: event.companyId,
    event_timestamp: localTime(event.happenedAt, timeZone),
    event_data: event.data,
  });
}
