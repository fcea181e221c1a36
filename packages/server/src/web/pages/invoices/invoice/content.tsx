import type { ComponentChildren } from 'preact';
import { extendedDetails } from '../../../../invoices/extended-details.js';
import { publicFormatName } from '../../../../invoices/formats.js';
import { Refusal } from '../../../../platform/errors.js';
import { Card, Copyable, Facts, Notice } from '../../../components/parts.js';
import { Day } from '../../../components/time.js';
import { Adjustments } from './adjustments.js';
import { invoiceView } from './frame.js';
import { listAt, type Part, partAt, textAt } from './json.js';
import { Lines } from './lines.js';
import { type InvoiceRequest, invoicePage } from './load.js';
import { Parties } from './parties.js';
import { Totals, VatTable } from './totals.js';

type Fact = readonly [term: string, value: ComponentChildren];

/** Only what there is. */
const present = (facts: readonly (readonly [string, ComponentChildren])[]): Fact[] =>
  facts.filter(([, value]) => value !== '' && value !== null && value !== undefined);

function InvoiceFacts({ request, details }: { readonly request: InvoiceRequest; readonly details: Part }) {
  const { invoice, language, texts } = request;
  const { invoice: t } = texts;
  const day = (date: string) => (date === '' ? '' : <Day key={date} date={date} language={language} />);
  const [start, end] = [textAt(details, 'period', 'start'), textAt(details, 'period', 'end')];
  const period = (start || end) && (
    <>
      {day(start)} – {day(end)}
    </>
  );
  const preceding = listAt(details, 'preceding_invoices').map((earlier) => textAt(earlier, 'number'));
  return (
    <Card title={t.facts}>
      <Facts
        facts={present([
          [t.number, invoice.number],
          [t.issueDate, day(invoice.invoice_date)],
          [t.dueDate, day(textAt(details, 'due_date') || invoice.due_date)],
          [t.deliveryDate, day(textAt(details, 'delivery', 'date'))],
          [t.period, period],
          [t.buyerReference, textAt(details, 'buyer_reference')],
          [t.order, textAt(details, 'purchase_order_reference')],
          [t.contract, textAt(details, 'contract_reference')],
          [t.project, textAt(details, 'project_reference')],
          [t.accounting, textAt(details, 'buyer_accounting_reference')],
          [t.preceding, preceding.join(', ')],
          [t.terms, textAt(details, 'payment_terms')],
          [t.comment, invoice.sender_comment],
          [t.format, publicFormatName(invoice.source_format)],
          [t.network, invoice.destination],
        ])}
      />
    </Card>
  );
}

function Payment({ request, details }: { readonly request: InvoiceRequest; readonly details: Part }) {
  const { invoice, texts } = request;
  const { invoice: t } = texts;
  const facts = listAt(details, 'payments').flatMap((payment) => [
    ...listAt(payment, 'credit_transfers').flatMap((transfer) =>
      present([
        [t.account, <Copyable key="account" text={textAt(transfer, 'account')} texts={texts} />],
        [t.bic, textAt(transfer, 'service_provider')],
      ]),
    ),
    ...(textAt(payment, 'remittance_information')
      ? ([
          [
            t.paymentReference,
            <Copyable key="reference" text={textAt(payment, 'remittance_information')} texts={texts} />,
          ],
        ] as Fact[])
      : []),
  ]);
  if (invoice.virtual_barcode) {
    facts.push([t.barcode, <Copyable key="barcode" text={invoice.virtual_barcode} texts={texts} />]);
  }
  if (facts.length === 0) return null;
  return (
    <Card title={t.payment}>
      <Facts facts={facts} />
    </Card>
  );
}

function Notes({ request, details }: { readonly request: InvoiceRequest; readonly details: Part }) {
  const notes = listAt(details, 'notes');
  if (notes.length === 0) return null;
  return (
    <Card title={request.texts.invoice.notes}>
      <div class="stack">
        {notes.slice(0, 50).map((note, at) => (
          <p key={String(at)} class="as-written">
            {textAt(note, 'text')}
          </p>
        ))}
      </div>
    </Card>
  );
}

function Attachments({ request }: { readonly request: InvoiceRequest }) {
  const { files, texts, at } = request;
  const { invoice: t } = texts;
  const attachments = files.filter(({ kind }) => kind === 'ATTACHMENT');
  if (attachments.length === 0) return null;
  return (
    <Card title={t.attachments}>
      <ul class="plain-list">
        {attachments.map(({ file_id, filename, media_type, size }) => (
          <li key={file_id}>
            <a href={`${at}/files/${file_id}`}>{filename}</a>{' '}
            <span class="muted small">
              {media_type} · {Math.max(1, Math.round(Number(size) / 1024))} kB
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const content = invoicePage('GET', '', async (request) => {
  const { ctx, invoice, files, texts } = request;
  const { invoice: t } = texts;
  let details: Part;
  try {
    details = await extendedDetails(ctx, invoice, files);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const why = (
      <Notice kind="bad">
        <p>{t.unread}</p>
        {error.details.map((detail) => (
          <p key={detail}>{detail}</p>
        ))}
      </Notice>
    );
    return invoiceView(request, 'content', why);
  }
  return invoiceView(
    request,
    'content',
    <>
      <InvoiceFacts request={request} details={details} />
      <Parties request={request} details={details} />
      <Lines request={request} details={details} />
      <Adjustments request={request} details={details} />
      <div class="columns">
        <VatTable request={request} details={details} />
        <Totals request={request} totals={partAt(details, 'totals')} />
      </div>
      <Payment request={request} details={details} />
      <Notes request={request} details={details} />
      <Attachments request={request} />
    </>,
  );
});

/** The content of an invoice as its terms say it. */
export const contentPages = [content];
