import type { Context } from '../platform/context.js';
import type { InvoiceRow } from './rows.js';

/**
 * The logo for a generated image: that of the company that sent the invoice through this service (setting
 * logos.pdf), also on the receiver's side; none when the invoice came from elsewhere.
 */
export async function companyLogo(ctx: Context, invoice: InvoiceRow): Promise<Uint8Array | undefined> {
  const sender = invoice.direction === 'SENT' ? invoice.company_id : invoice.sender_company_id;
  if (sender === null) return undefined;
  const row = await ctx.db
    .selectFrom('company_settings')
    .select('sections')
    .where('company_id', '=', sender)
    .executeTakeFirst();
  const content = (row?.sections as { logos?: { pdf?: { content?: string } } } | undefined)?.logos?.pdf?.content;
  return content ? Buffer.from(content, 'base64') : undefined;
}
