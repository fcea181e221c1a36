import { sandboxIban } from '../../outside/sandbox-iban.js';
import type { OnAnswer } from '../../outside/subjects.js';
import { wayNamed } from '../../outside/way.js';
import type { Context, Tx } from '../../platform/context.js';
import { appendEvents } from '../../platform/events/append.js';
import { receivablesEvent } from './onboarding.js';
import { lockReceivables, type ReceivablesRow, updateReceivables } from './queries.js';

/** Takes what a collector says about its service. Answers about one that was replaced or ended change nothing. */
export const onReceivablesAnswer: OnAnswer = async (ctx, tx, { companyId, provider, subjectId, details }, answer) => {
  const row = await lockReceivables(tx, companyId, provider === 'INTRUM' ? 'INTRUM' : 'AMILI');
  if (row?.serviceId !== subjectId) return;
  if (details.request === 'OPEN' && row.status === 'PENDING') {
    if (answer.outcome === 'REJECTED') return refuse(ctx, tx, row, answer.message);
    const given = answer.data ?? standIn(ctx, companyId, provider);
    // Intrum opens when the company names the client code that Intrum gave it, here or by itself.
    if (provider === 'INTRUM' && typeof given.client_code !== 'string') return;
    return activateReceivables(ctx, tx, row, given);
  }
  if (details.request === 'CHANGE' && row.status === 'ACTIVE' && answer.outcome === 'REJECTED') {
    const { message } = answer;
    await updateReceivables(tx, row, { details: JSON.stringify(details.before), message, changed_at: ctx.clock.now() });
  }
};

/** What the sandbox's Amili says, the same for a company every time. */
function standIn(ctx: Context, companyId: string, provider: string): Readonly<Record<string, unknown>> {
  if (provider !== 'RECEIVABLES' || wayNamed(ctx, provider) !== 'sandbox') return {};
  const iban = sandboxIban('1', `amili ${companyId}`);
  const notes = [
    { phrase: 'Lasku on siirretty Amilille. Maksu vain laskulla olevalle tilille.', code: 'FI' },
    { phrase: 'Fakturan har överlåtits till Amili. Betalning endast till kontot på fakturan.', code: 'SV' },
    { phrase: 'The invoice is transferred to Amili. Pay to the account on the invoice only.', code: 'EN' },
  ];
  return { iban, bic: 'NDEAFIHH', account_number: iban.slice(4), notes };
}

async function refuse(ctx: Context, tx: Tx, row: ReceivablesRow, message: string): Promise<void> {
  await updateReceivables(tx, row, { status: 'DISABLED', message, changed_at: ctx.clock.now() });
  await appendEvents(ctx, tx, [receivablesEvent(row, 'DISABLED')]);
}

/** Opens a service that waits; `given` is what the collector said. */
export async function activateReceivables(
  ctx: Context,
  tx: Tx,
  row: ReceivablesRow,
  given: Readonly<Record<string, unknown>>,
): Promise<void> {
  const now = ctx.clock.now();
  const change = { status: 'ACTIVE', given: JSON.stringify(given), message: null, activated_at: now, changed_at: now };
  await updateReceivables(tx, row, change);
  await appendEvents(ctx, tx, [receivablesEvent(row, 'ENABLED')]);
}
