import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AutoInvoice, Download, Invoice, InvoiceFormat } from '@autoinvoice/client';
import { setPartner } from '../accounts/companies/company.js';
import { createVendorKey } from '../accounts/keys/vendor-keys.js';
import type { Application } from '../compose.js';
import { type Credentials, type Role, register, signIn } from './cast.js';
import type { Stage } from './stage.js';
import { type Login, letWatcherIn } from './watcher.js';
import { type ReceivedWebhook, startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.js';
import { zipped } from './zip.js';

/** The documents of the demo, our own; they name the companies below. */
const documents = fileURLToPath(new URL('../../../demo-data/', import.meta.url));

const partner: Role = {
  name: 'Taloushallinto Talvio Oy',
  bid: '2893567-6',
  street: 'Rautatienkatu 9',
  postCode: '33100',
  city: 'Tampere',
  email: 'integraatiot@talvio.example',
  person: ['Tiina', 'Talvio'],
};
const kaisla: Role = {
  name: 'Kaisla Ohjelmistot Oy',
  bid: '3104826-9',
  street: 'Satamakatu 12 B',
  postCode: '90100',
  city: 'Oulu',
  email: 'laskutus@kaisla.example',
  person: ['Kalle', 'Kaisla'],
};
const pohjanlumo: Role = {
  name: 'Pohjanlumo Tukku Oyj',
  bid: '2750418-8',
  street: 'Tukkutie 4',
  postCode: '00580',
  city: 'Helsinki',
  email: 'ostolaskut@pohjanlumo.example',
  person: ['Pirjo', 'Lumo'],
};

/** What the person who watches can go on with. */
export interface DemoResult {
  readonly receivedAfterSeconds: number;
  readonly credentials: Credentials;
  readonly login: Login;
}

/**
 * Plays the main job on a running application: a partner and two companies register and are verified, open receiving,
 * subscribe a webhook, and send each other an invoice in each format. Everything goes through the public API but the
 * first vendor key, which an operator hands out.
 */
export async function playDemo(app: Application, outputDir: string, stage: Stage): Promise<DemoResult> {
  const url = app.addresses.find((a) => a.name === 'ax')?.url ?? '';
  await rm(outputDir, { recursive: true, force: true });
  await mkdir(outputDir, { recursive: true });
  const receiver = await startWebhookReceiver((w) => stage.aside(`webhook ${w.event} ${summary(w)}`));
  try {
    stage.scene('A software partner and two companies register');
    const { vendorApiKey: firstKey } = await createVendorKey(app.ctx, { name: 'AutoInvoice demo' });
    const talvio = await stage.step(
      () => register(url, partner, firstKey),
      () => `${partner.name} (${partner.bid}), the partner`,
    );
    await setPartner(app.ctx, talvio.companyId);
    const { vendorApiKey } = await createVendorKey(app.ctx, { name: 'Talvio ERP', ownerCompanyId: talvio.companyId });
    const seller = await stage.step(
      () => register(url, kaisla, vendorApiKey),
      () => `${kaisla.name} (${kaisla.bid}), with the partner's software key`,
    );
    const buyer = await stage.step(
      () => register(url, pohjanlumo, vendorApiKey),
      () => `${pohjanlumo.name} (${pohjanlumo.bid}), likewise`,
    );

    stage.scene('The partner subscribes one webhook for all its companies');
    await subscribe(signIn(url, { ...talvio, vendorApiKey: firstKey }), receiver, stage);

    stage.scene('Both companies are verified and open receiving');
    const sides: Sides = {
      seller: { client: signIn(url, seller), id: seller.companyId },
      buyer: { client: signIn(url, buyer), id: buyer.companyId },
    };
    await Promise.all([
      verify(sides.seller, kaisla, receiver, stage),
      verify(sides.buyer, pohjanlumo, receiver, stage),
    ]);
    await Promise.all([openReceiving(sides.seller, receiver), openReceiving(sides.buyer, receiver)]);
    stage.line('Both receive invoices in the internal network');
    const receivedAfterSeconds = await exchange(sides, outputDir, receiver, stage);
    const login = await letWatcherIn(app, kaisla, sides.buyer.client);
    return { receivedAfterSeconds, credentials: seller, login };
  } finally {
    await receiver.close();
  }
}

/** A company as it acts. */
interface Side {
  readonly client: AutoInvoice;
  readonly id: string;
}

interface Sides {
  readonly seller: Side;
  readonly buyer: Side;
}

/** An invoice each way. Gives the seconds from the start after which the first was received. */
async function exchange(
  { seller, buyer }: Sides,
  outputDir: string,
  receiver: WebhookReceiver,
  stage: Stage,
): Promise<number> {
  stage.scene('A Peppol BIS Billing 3.0 invoice with its PDF and an attachment');
  const zip = await zipped(documents, [
    'peppol-bis-invoice.xml',
    'peppol-bis-invoice.pdf',
    'tuntierittely-lokakuu.txt',
  ]);
  const bis = await send(seller, buyer, receiver, stage, 'peppol-bis-invoice.zip', zip);
  const receivedAfterSeconds = stage.elapsedSeconds;
  await download(buyer, bis, outputDir, stage, {
    FINVOICE30: 'from-bis.finvoice.xml',
    ORIGINAL_IMAGE: 'from-bis.original.pdf',
    GENERATED_IMAGE: 'from-bis.generated.pdf',
  });

  stage.scene('A Finvoice 3.0 invoice the other way');
  const finvoiceFile = await readFile(join(documents, 'finvoice-invoice.xml'));
  const finvoice = await send(buyer, seller, receiver, stage, 'finvoice-invoice.xml', finvoiceFile);
  await download(seller, finvoice, outputDir, stage, {
    PEPPOLBIS30: 'from-finvoice.peppol.xml',
    GENERATED_IMAGE: 'from-finvoice.generated.pdf',
  });
  return receivedAfterSeconds;
}

const summary = ({ event_data: d }: ReceivedWebhook) =>
  [d.invoice_number, d.network, d.state].filter((x) => x !== undefined).join(' ');

const about = (company: Side, event: RegExp) => (w: ReceivedWebhook) =>
  w.company_id === company.id && event.test(w.event);

async function subscribe(client: AutoInvoice, receiver: WebhookReceiver, stage: Stage): Promise<void> {
  await stage.step(
    () =>
      client.call('POST /v1/company/notifications', {
        json: {
          destination_type: 'VENDOR_WEBHOOK',
          destination: receiver.url,
          events: ['DOCUMENTS.*.*', 'NETWORKS.*', 'COMPANIES.AUTHORIZATION.*'],
        },
      }),
    () => `Webhook to ${receiver.url}`,
  );
}

async function verify(company: Side, role: Role, receiver: WebhookReceiver, stage: Stage): Promise<void> {
  await stage.step(
    async () => {
      const json = { auth_email: role.email, locale: 'FI' } as const;
      await company.client.call('POST /v1/company/authorization', { json });
      await receiver.next(about(company, /^COMPANIES\.AUTHORIZATION\.VERIFIED$/));
    },
    () => `${role.name} is verified (the sandbox signs by itself)`,
  );
}

async function openReceiving(company: Side, receiver: WebhookReceiver): Promise<void> {
  const json = { profiles: ['INVOICE_AND_CREDIT_NOTE'], network: 'VISMA' };
  await company.client.call('POST /v1/company/profiles', { json });
  await receiver.next(about(company, /^NETWORKS\.VISMA\.ENABLED$/));
}

/** Sends a file and waits for the receiver's webhook; gives the invoice as the receiver sees it. */
async function send(
  from: Side,
  to: Side,
  receiver: WebhookReceiver,
  stage: Stage,
  filename: string,
  content: Uint8Array,
): Promise<Invoice> {
  const sent = await stage.step(
    () => from.client.invoices.send({ content, filename }),
    (i) => `POST /v1/invoices ${filename}: invoice ${i.number}, ${i.sum.toFixed(2)} ${i.currency}, ${i.status}`,
  );
  const { event_data } = await stage.step(
    () => receiver.next((w) => about(to, /\.RECEIVED$/)(w) && w.event_data.invoice_number === sent.number),
    () => "The receiver's webhook has come",
  );
  return stage.step(
    () => to.client.invoices.get(String(event_data.invoice_id)),
    (i) =>
      `GET /v1/invoices/${i.id}: ${i.files.length === 0 ? 'no attachments' : `attachments ${i.files.map((f) => f.filename).join(', ')}`}`,
  );
}

async function download(
  who: Side,
  invoice: Invoice,
  outputDir: string,
  stage: Stage,
  forms: Partial<Record<InvoiceFormat, string>>,
): Promise<void> {
  const keep = async (fetch: () => Promise<Download>, filename: string, what: string) => {
    const target = join(outputDir, filename);
    await stage.step(
      async () => writeFile(target, (await fetch()).bytes),
      () => `${what} → ${relative(process.cwd(), target)}`,
    );
  };
  const { client } = who;
  for (const [form, filename] of Object.entries(forms)) {
    await keep(() => client.invoices.download(invoice.id, form as InvoiceFormat), filename, form);
  }
  for (const { id, filename = 'attachment' } of invoice.files) {
    const path = { id: invoice.id, file_id: id };
    await keep(() => client.download('GET /v1/invoices/{id}/files/{file_id}', { path }), filename, 'attachment');
  }
}
