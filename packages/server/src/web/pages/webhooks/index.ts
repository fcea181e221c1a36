import { deliveryPages } from './delivery.js';
import { webhookListPages } from './list.js';
import { webhookPages } from './one.js';

/** Webhooks and the checks of received invoices. */
export const webhooksPages = [...webhookListPages, ...webhookPages, ...deliveryPages];
