import { Type } from 'typebox';
import { defineJob } from '../platform/jobs/jobs.js';

/**
 * One attempt at one delivery. When a receiver does not take it the next attempt is a job of its own, so the retries
 * below only serve attempts that our own troubles cut short.
 */
export const deliverWebhookJob = defineJob({
  name: 'webhooks.deliver',
  payload: Type.Object({
    companyId: Type.String(),
    deliveryId: Type.String(),
    /** Attempts made when this one was planned: one that comes after another has been made is stale. */
    attempts: Type.Integer(),
    /** How often it gave way to others because the receiver was slow. */
    postponed: Type.Optional(Type.Integer()),
  }),
  retryLimit: 100,
  retryDelaysSeconds: [1, 5, 30, 120, 600],
  expireSeconds: 120,
  concurrency: 48,
});
