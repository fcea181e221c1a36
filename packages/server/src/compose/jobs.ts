import { accountJobBindings } from '../accounts/job-handlers.js';
import { accountJobDefinitions } from '../accounts/jobs.js';
import { bankMessageJobBindings } from '../bank-messages/hand-over.js';
import { handOverMessageJob } from '../bank-messages/jobs.js';
import { detectJobBindings } from '../detect/handlers.js';
import { releaseOverdueJob, runChecksJob } from '../detect/jobs.js';
import { deliverDocument } from '../documents/deliver.js';
import { deliverDocumentJob, routeDocumentJob } from '../documents/jobs.js';
import { routeDocument } from '../documents/route.js';
import { deliverInvoice } from '../invoices/deliver.js';
import { deliverInvoiceJob, routeInvoiceJob } from '../invoices/jobs.js';
import { noticeJobBindings } from '../invoices/notices/handlers.js';
import { mailNoticeJob } from '../invoices/notices/jobs.js';
import { routeInvoice } from '../invoices/route.js';
import { supplierJobBindings } from '../invoices/suppliers/handlers.js';
import { askSupplierJob } from '../invoices/suppliers/jobs.js';
import { sandboxBinding, sandboxStepJob } from '../networks/sandbox/follow-up.js';
import { deliverWebhook } from '../notifications/deliver.js';
import { deliverWebhookJob } from '../notifications/jobs.js';
import { repeatWebhookBinding, repeatWebhookJob } from '../notifications/unruly.js';
import { outsideJobBindings } from '../outside/handlers.js';
import { handOverJob } from '../outside/jobs.js';
import { takeoverJobBindings } from '../partners/takeovers/handlers.js';
import { askConsentJob } from '../partners/takeovers/jobs.js';
import type { Context } from '../platform/context.js';
import { bindJob, type JobBinding } from '../platform/jobs/binding.js';
import { serviceJobBindings, serviceJobDefinitions } from '../services/background.js';

/** Every kind of background work. */
export const jobDefinitions = [
  routeInvoiceJob,
  deliverInvoiceJob,
  routeDocumentJob,
  deliverDocumentJob,
  deliverWebhookJob,
  repeatWebhookJob,
  handOverJob,
  sandboxStepJob,
  askConsentJob,
  runChecksJob,
  releaseOverdueJob,
  handOverMessageJob,
  askSupplierJob,
  mailNoticeJob,
  ...accountJobDefinitions,
  ...serviceJobDefinitions,
];

/** Who does the background work. */
export const jobBindings = (ctx: Context): JobBinding[] => [
  bindJob(routeInvoiceJob, routeInvoice(ctx)),
  bindJob(deliverInvoiceJob, deliverInvoice(ctx)),
  bindJob(routeDocumentJob, routeDocument(ctx)),
  bindJob(deliverDocumentJob, deliverDocument(ctx)),
  bindJob(deliverWebhookJob, deliverWebhook(ctx)),
  repeatWebhookBinding(ctx),
  sandboxBinding(ctx),
  ...accountJobBindings(ctx),
  ...outsideJobBindings(ctx),
  ...takeoverJobBindings(ctx),
  ...detectJobBindings(ctx),
  ...bankMessageJobBindings(ctx),
  ...serviceJobBindings(ctx),
  ...supplierJobBindings(ctx),
  ...noticeJobBindings(ctx),
];
