import { findInvoices, setEventStates, zipOfMany } from '../../../invoices/bulk.js';
import { type PageRequest, page, redirect } from '../../framework/page.js';
import type { Box } from './table.js';

/** What is done with the invoices marked in a list; their number is that of one page at most. */
const withMarked = (box: Box) => async (request: PageRequest<'company'>) => {
  const { ctx, company, form, texts } = request;
  const { lists: t } = texts;
  const ids = form.all('id').slice(0, 100);
  const back = `/ui/${box}?${new URLSearchParams(form.text('back'))}`.replace(/\?$/, '');
  if (ids.length === 0) return redirect(back, { toast: { kind: 'bad', text: t.nothingMarked } });
  if (form.text('do') === 'zip') {
    const invoices = await findInvoices(ctx.db, company.companyId, ids);
    if (invoices.length === 0) return redirect(back, { toast: { kind: 'bad', text: t.nothingMarked } });
    const day = ctx.clock.now().toISOString().slice(0, 10);
    return {
      kind: 'file' as const,
      bytes: await zipOfMany(ctx, company.companyId, invoices),
      mediaType: 'application/zip',
      filename: `${box}-${day}.zip`,
    };
  }
  const isHandled = form.text('do') === 'handled';
  const state = isHandled ? 'HANDLED' : 'CREATED';
  const changed = await setEventStates(ctx.db, company.companyId, ids, state, ctx.clock.now());
  const text = (isHandled ? t.nowHandled : t.nowOpen)(String(changed));
  return redirect(back, { toast: { kind: 'good', text } });
};

const inInbox = page({ method: 'POST', path: '/inbox/marked', access: 'company', handle: withMarked('inbox') });
const inOutbox = page({ method: 'POST', path: '/outbox/marked', access: 'company', handle: withMarked('outbox') });

/** Actions on several invoices. */
export const markedPages = [inInbox, inOutbox];
