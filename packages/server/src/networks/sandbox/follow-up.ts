import { Type } from 'typebox';
import {
  confirmLater as confirmDocument,
  failLater as failDocumentLater,
  reportAgain as reportDocument,
} from '../../documents/later.js';
import { say } from '../../events/say.js';
import { told } from '../../invoices/actions.js';
import { confirmLater, failLater, reportAgain, tellAnswer } from '../../invoices/later.js';
import type { Context, Tx } from '../../platform/context.js';
import { bindJob } from '../../platform/jobs/binding.js';
import { defineJob } from '../../platform/jobs/jobs.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import type { SandboxStep } from '../../sandbox/recipients.js';

/** Do what a receiver of the sandbox does after a delivery. */
export const sandboxStepJob = defineJob({
  name: 'sandbox.step',
  payload: Type.Object({
    kind: Type.Enum(['invoice', 'document']),
    ownerId: Type.String(),
    id: Type.String(),
    step: Type.String(),
  }),
  retryLimit: 5,
  retryDelaysSeconds: [1, 5, 30],
  expireSeconds: 60,
  concurrency: 2,
});

interface Subject {
  readonly kind: 'invoice' | 'document';
  readonly ownerId: string;
  readonly id: string;
}

/** Why a late failure of the sandbox failed. */
const lateReason = say('failure.handed_on');

const by = say('recipient');
const ANSWERS = {
  accepted: say('answer.accepted', { by }),
  disputed: say('answer.question', { by }),
  declined: say('answer.because', {
    answer: say('answer.rejected', { by }),
    reason: say('failure.order_unknown'),
  }),
  paid: say('answer.paid', { by }),
} as const;

/** Takes a step, in the caller's transaction. */
export async function takeStep(ctx: Context, tx: Tx, { kind, ownerId, id }: Subject, step: SandboxStep): Promise<void> {
  const isInvoice = kind === 'invoice';
  const invoice = { companyId: ownerId, invoiceId: id };
  switch (step) {
    case 'confirmed':
      return isInvoice ? confirmLater(ctx, tx, invoice) : confirmDocument(ctx, tx, ownerId, id);
    case 'failed':
      return isInvoice ? failLater(ctx, tx, invoice, lateReason) : failDocumentLater(ctx, tx, ownerId, id, lateReason);
    case 'delivered again':
      return isInvoice ? reportAgain(ctx, tx, invoice) : reportDocument(ctx, tx, ownerId, id);
    default:
      // Only invoices have answers in their time line.
      if (!isInvoice) return;
      return tellAnswer(ctx, tx, invoice, {
        type: step === 'declined' ? 'ERROR' : 'INFO',
        channel: 'EINVOICE',
        key: `action_${step}`,
        ...told(ANSWERS[step]),
      });
  }
}

/** Who takes the steps. */
export const sandboxBinding = (ctx: Context) =>
  bindJob(sandboxStepJob, async (run) => {
    const { step, ...subject } = run.payload;
    await withTransaction(ctx.db, async (tx) => {
      await run.complete(tx);
      await takeStep(ctx, tx, subject, step as SandboxStep);
    });
  });
