import { createNotification } from './create.js';
import { deleteNotification } from './delete.js';
import { listNotificationDeliveries } from './deliveries-list.js';
import { getNotificationDelivery } from './delivery-get.js';
import { replayNotificationDelivery } from './delivery-replay.js';
import { getNotification } from './get.js';
import { listNotifications } from './list.js';
import { resendUnacknowledged } from './resend.js';
import { getNotificationSecret } from './secret-get.js';
import { rotateNotificationSecret } from './secret-rotate.js';
import { testNotification } from './test-event.js';

/** Operations under /v1/company/notifications. */
export const notificationOperations = [
  listNotifications,
  createNotification,
  getNotification,
  deleteNotification,
  resendUnacknowledged,
  getNotificationSecret,
  rotateNotificationSecret,
  testNotification,
  listNotificationDeliveries,
  getNotificationDelivery,
  replayNotificationDelivery,
] as const;
