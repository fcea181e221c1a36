import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setPartner } from '../accounts/companies/company.js';
import { createVendorKey } from '../accounts/keys/vendor-keys.js';
import type { Application } from '../compose.js';
import { type Credentials, type Role, register, signIn } from './cast.js';
import { DemoClient } from './client.js';
import type { Stage } from './stage.js';
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

interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly sum: number;
  readonly currency: string;
  readonly files: readonly { readonly filename: string; readonly href: string }[];
}

/** What the person who watches can go on with. */
export interface DemoResult {
  readonly receivedAfterSeconds: number;
  readonly credentials: Credentials;
}

/**
 * Plays the main job on a running application: a partner and two companies register and are verified, open receiving,
 * subscribe a webhook, and send each other an invoice in each format. Everything goes through the public API but the
 * first vendor key, which an operator hands out.
 */
export async function playDemo(app: Application, outputDir: string, stage: Stage): Promise<DemoResult> {
  const client = new DemoClient(app.addresses.find((a) => a.name === 'ax')?.url ?? '');
  await rm(outputDir, { recursive: true, force: true });
  await mkdir(outputDir, { recursive: true });
  const receiver = await startWebhookReceiver((w) => stage.aside(`webhook ${w.event} ${summary(w)}`));
  try {
    stage.scene('A software partner and two companies register');
    const { vendorApiKey: firstKey } = await createVendorKey(app.ctx, { name: 'AutoInvoice demo' });
    const talvio = await stage.step(
      () => register(client, partner, firstKey),
      () => `${partner.name} (${partner.bid}), the partner`,
    );
    await setPartner(app.ctx, talvio.companyId);
    const { vendorApiKey } = await createVendorKey(app.ctx, { name: 'Talvio ERP', ownerCompanyId: talvio.companyId });
    const seller = await stage.step(
      () => register(client, kaisla, vendorApiKey),
      () => `${kaisla.name} (${kaisla.bid}), with the partner's software key`,
    );
    const buyer = await stage.step(
      () => register(client, pohjanlumo, vendorApiKey),
      () => `${pohjanlumo.name} (${pohjanlumo.bid}), likewise`,
    );

    stage.scene('The partner subscribes one webhook for all its companies');
    await subscribe(await signIn(client, { ...talvio, vendorApiKey: firstKey }), receiver, stage);

    stage.scene('Both companies are verified and open receiving');
    await Promise.all([
      verify(client, seller, kaisla, receiver, stage),
      verify(client, buyer, pohjanlumo, receiver, stage),
    ]);
    await Promise.all([openReceiving(client, seller, receiver), openReceiving(client, buyer, receiver)]);
    stage.line('Both receive invoices in the internal network');

    stage.scene('A Peppol BIS Billing 3.0 invoice with its PDF and an attachment');
    const zip = await zipped(documents, [
      'peppol-bis-invoice.xml',
      'peppol-bis-invoice.pdf',
      'tuntierittely-lokakuu.txt',
    ]);
    const bis = await send(client, seller, buyer, receiver, stage, 'peppol-bis-invoice.zip', zip);
    const receivedAfterSeconds = stage.elapsedSeconds;
    await download(client, buyer, bis, outputDir, stage, {
      FINVOICE30: 'from-bis.finvoice.xml',
      ORIGINAL_IMAGE: 'from-bis.original.pdf',
      GENERATED_IMAGE: 'from-bis.generated.pdf',
    });

    stage.scene('A Finvoice 3.0 invoice the other way');
    const finvoiceFile = await readFile(join(documents, 'finvoice-invoice.xml'));
    const finvoice = await send(client, buyer, seller, receiver, stage, 'finvoice-invoice.xml', finvoiceFile);
    await download(client, seller, finvoice, outputDir, stage, {
      PEPPOLBIS30: 'from-finvoice.peppol.xml',
      GENERATED_IMAGE: 'from-finvoice.generated.pdf',
    });
    return { receivedAfterSeconds, credentials: seller };
  } finally {
    await receiver.close();
  }
}

const summary = ({ event_data: d }: ReceivedWebhook) =>
  [d.invoice_number, d.network, d.state].filter((x) => x !== undefined).join(' ');

const about = (credentials: Credentials, event: RegExp) => (w: ReceivedWebhook) =>
  w.company_id === credentials.companyId && event.test(w.event);

async function subscribe(client: DemoClient, receiver: WebhookReceiver, stage: Stage): Promise<void> {
  await stage.step(
    () =>
      client.json('POST', '/v1/company/notifications', {
        destination_type: 'VENDOR_WEBHOOK',
        destination: receiver.url,
        events: ['DOCUMENTS.*.*', 'NETWORKS.*', 'COMPANIES.AUTHORIZATION.*'],
      }),
    () => `Webhook to ${receiver.url}`,
  );
}

async function verify(
  client: DemoClient,
  who: Credentials,
  role: Role,
  receiver: WebhookReceiver,
  stage: Stage,
): Promise<void> {
  const company = await signIn(client, who, 'company');
  await stage.step(
    async () => {
      await company.json('POST', '/v1/company/authorization', { auth_email: role.email, locale: 'FI' });
      await receiver.next(about(who, /^COMPANIES\.AUTHORIZATION\.VERIFIED$/));
    },
    () => `${role.name} is verified (the sandbox signs by itself)`,
  );
}

async function openReceiving(client: DemoClient, who: Credentials, receiver: WebhookReceiver): Promise<void> {
  const company = await signIn(client, who);
  await company.json('POST', '/v1/company/profiles', { profiles: ['INVOICE_AND_CREDIT_NOTE'], network: 'VISMA' });
  await receiver.next(about(who, /^NETWORKS\.VISMA\.ENABLED$/));
}

/** Sends a file and waits for the receiver's webhook; gives the invoice as the receiver sees it. */
async function send(
  client: DemoClient,
  from: Credentials,
  to: Credentials,
  receiver: WebhookReceiver,
  stage: Stage,
  filename: string,
  content: Uint8Array,
): Promise<Invoice> {
  const [sender, recipient] = await Promise.all([signIn(client, from), signIn(client, to)]);
  const sent = await stage.step(
    () => sender.upload<Invoice>('/v1/invoices', filename, content),
    (i) => `POST /v1/invoices ${filename}: invoice ${i.number}, ${i.sum.toFixed(2)} ${i.currency}, ${i.status}`,
  );
  const { event_data } = await stage.step(
    () => receiver.next((w) => about(to, /\.RECEIVED$/)(w) && w.event_data.invoice_number === sent.number),
    () => "The receiver's webhook has come",
  );
  return stage.step(
    () => recipient.json<Invoice>('GET', `/v1/invoices/${event_data.invoice_id}`),
    (i) =>
      `GET /v1/invoices/${i.id}: ${i.files.length === 0 ? 'no attachments' : `attachments ${i.files.map((f) => f.filename).join(', ')}`}`,
  );
}

async function download(
  client: DemoClient,
  who: Credentials,
  invoice: Invoice,
  outputDir: string,
  stage: Stage,
  forms: Record<string, string>,
): Promise<void> {
  const company = await signIn(client, who);
  const keep = async (path: string, filename: string, what: string) => {
    const target = join(outputDir, filename);
    await stage.step(
      async () => writeFile(target, await company.download(path)),
      () => `${what} → ${relative(process.cwd(), target)}`,
    );
  };
  for (const [form, filename] of Object.entries(forms)) {
    await keep(`/v1/invoices/${invoice.id}?return_format=${form}`, filename, form);
  }
  for (const file of invoice.files) await keep(new URL(file.href).pathname, file.filename, 'attachment');
}
