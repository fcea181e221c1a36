import { isBic, makeFinnishReference, normaliseIban } from '@autoinvoice/invoice';
import { actions } from '../../invoices/actions.js';
import { timelineEvent } from '../../invoices/events.js';
import type { PayeeOf } from '../../invoices/redirection/payee.js';
import type { InvoiceRow } from '../../invoices/rows.js';
import { askOutside } from '../../outside/ask.js';
import type { OnAnswer } from '../../outside/subjects.js';
import type { Context, Tx } from '../../platform/context.js';
import { appendEvents } from '../../platform/events/append.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { collectors } from './onboarding.js';
import { lockReceivables, type ReceivablesRow, selectReceivables } from './queries.js';
import { insertRedirected, markTold, nextNumber, selectRedirected } from './redirected-queries.js';

/** Subject of invoices that payers pay to Amili. */
export const redirectedSubject = 'receivables-invoice';

/**
 * Amili is paid for invoices in euro of companies with an open service that leave watching of payments to it
 * (`accountable_party` vfsfi), at the account that it named. Where it named a `reference_prefix` too, each invoice gets
 * a Finnish reference of its own, the same whenever it is sent again.
 */
export const amiliAsPayee: PayeeOf = async (ctx, invoice) => {
  if (invoice.currency !== 'EUR' || invoice.document_type === 'CREDIT_NOTE') return undefined;
  const service = await selectReceivables(ctx.db, invoice.company_id, 'AMILI');
  if (!service || !collectsItself(service)) return undefined;
  const { iban, bic, notes } = service.given ?? {};
  const account = typeof iban === 'string' ? normaliseIban(iban) : undefined;
  if (account === undefined) return undefined;
  const reference = await referenceFor(ctx, invoice, service);
  return {
    account,
    bic: typeof bic === 'string' && isBic(bic) ? bic : undefined,
    reference: reference ?? undefined,
    notes: phrases(notes, invoice.parameters.lang),
    delivered: (tx) => tell(ctx, tx, invoice, { account, reference }),
  };
};

const collectsItself = ({ status, details }: ReceivablesRow): boolean =>
  status === 'ACTIVE' && details.accountable_party === 'vfsfi';

/** Notes of Amili in the language of the invoice (FI unless said otherwise), those without a language too. */
function phrases(notes: unknown, language = 'FI'): string[] {
  const wanted = language === 'SE' ? 'SV' : language;
  const list = Array.isArray(notes) ? (notes as readonly { phrase?: unknown; code?: unknown }[]) : [];
  return list.flatMap((note) => {
    const isOurs = note?.code === undefined || note.code === wanted;
    return isOurs && typeof note?.phrase === 'string' ? [note.phrase] : [];
  });
}

function referenceFor(ctx: Context, invoice: InvoiceRow, service: ReceivablesRow): Promise<string | null> {
  const { company_id, invoice_id } = invoice;
  return withTransaction(ctx.db, async (tx) => {
    // Numbers are given one after another.
    await lockReceivables(tx, company_id, 'AMILI');
    const known = await selectRedirected(tx, company_id, invoice_id);
    if (known) return known.reference;
    const number = await nextNumber(tx, company_id);
    const { reference_prefix: prefix } = service.given ?? {};
    const reference =
      typeof prefix === 'string' && /^[1-9]\d{0,9}$/.test(prefix)
        ? makeFinnishReference(`${prefix}${String(number).padStart(8, '0')}`)
        : null;
    const row = { company_id, invoice_id, service_id: service.serviceId, number, reference };
    await insertRedirected(tx, { ...row, created_at: ctx.clock.now() });
    return reference;
  });
}

/** Tells Amili, once, of an invoice that it is paid for. */
async function tell(
  ctx: Context,
  tx: Tx,
  invoice: InvoiceRow,
  { account, reference }: { readonly account: string; readonly reference: string | null },
): Promise<void> {
  const { company_id: companyId, invoice_id: subjectId } = invoice;
  if (!(await markTold(tx, companyId, subjectId, ctx.clock.now()))) return;
  const details = {
    request: 'INVOICE',
    account,
    reference: reference ?? invoice.reference,
    invoice: {
      id: subjectId,
      number: invoice.number,
      reference: invoice.reference,
      date: invoice.invoice_date,
      date_due: invoice.due_date,
      sum: invoice.sum,
      currency: invoice.currency,
      recipient: invoice.recipient,
    },
  };
  await askOutside(ctx, tx, {
    companyId,
    provider: collectors.AMILI,
    subject: redirectedSubject,
    subjectId,
    details,
  });
}

/** The sender is told when Amili does not want an invoice that payers pay to it. */
export const onRedirectedAnswer: OnAnswer = async (ctx, tx, { companyId, subjectId }, answer) => {
  if (answer.outcome === 'ACCEPTED') return;
  const action = actions.notCollected(answer.message);
  const invoice = { company_id: companyId, invoice_id: subjectId };
  await appendEvents(ctx, tx, [timelineEvent(invoice, 'INVOICE_INFO', action)]);
};
