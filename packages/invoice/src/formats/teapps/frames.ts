import { cut } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import { framed } from '../../mapping/texts.js';
import type { Invoice } from '../../model/invoice.js';
import type { Transport, TransportEnd } from '../../model/transport.js';
import { addressParties, effectiveTransport, messageId } from '../addressing.js';
import { NOTHING } from './codecs.js';

const CONTENT = 'CONTENT_FRAME';
/** The one invoice of a file. */
export const INVOICE = `${CONTENT}/INVOICES/INVOICE`;

function said(node: SourceNode | undefined): string | undefined {
  const text = node?.text.trim();
  if (!node || !text || text === NOTHING) return undefined;
  node.used = true;
  return text;
}

/** The electronic address and operator of PAYEE or RECEIVER: guide 4.3.2. */
function readEnd(party: SourceNode | undefined): TransportEnd | undefined {
  const end: TransportEnd = {};
  const value = said(party?.first('NET_SERVICE_ID'));
  if (value) {
    const scheme = said(party?.first('EADDRESS_SCHEME_ID_CODE'));
    end.address = scheme ? { value, scheme } : { value };
  }
  const operator = said(party?.first('INTERMEDIATOR'));
  if (operator) end.operator = operator;
  const list = party?.first('EADDRESS_SCHEME_ID');
  if (list && end.address?.scheme) {
    list.used = true;
    list.keepText = list.text.trim() !== 'ISO6523';
  }
  return end.address || end.operator ? end : undefined;
}

function writeEnd(target: TargetNode, path: string, end: TransportEnd | undefined): void {
  if (!end?.address && !end?.operator) return;
  const party = target.ensure(path);
  if (end.address) party.add('NET_SERVICE_ID', cut(end.address.value, 35));
  if (end.operator) party.add('INTERMEDIATOR', end.operator);
  if (!end.address?.scheme) return;
  party.add('EADDRESS_SCHEME_ID', 'ISO6523');
  party.add('EADDRESS_SCHEME_ID_CODE', end.address.scheme);
}

/** BT-34 and BT-49, and the operators. */
export const addresses: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: 'BT-34',
  path: 'PAYEE/NET_SERVICE_ID',
  read(source, into) {
    const transport: Transport = {};
    const sender = readEnd(source.first('PAYEE'));
    const recipient = readEnd(source.first('RECEIVER'));
    if (sender) transport.sender = sender;
    if (recipient) transport.recipient = recipient;
    if (!sender && !recipient) return;
    into.transport = transport;
    addressParties(into, transport);
  },
  write(from, target) {
    const transport = effectiveTransport(from);
    writeEnd(target, 'PAYEE', transport?.sender);
    writeEnd(target, 'RECEIVER', transport?.recipient);
  },
});

/** yyyymmddhhmmss of the transport, else of the day of issue. */
function stamp(invoice: Invoice): string {
  const digits = invoice.transport?.timestamp?.slice(0, 19).replace(/\D/g, '') ?? '';
  return /^\d{14}$/.test(digits) ? digits : `${invoice.issueDate.replaceAll('-', '')}000000`;
}

const id = (invoice: Invoice) => messageId(invoice, effectiveTransport(invoice));
const sender = (invoice: Invoice) => effectiveTransport(invoice)?.sender;

/** CONTENT_FRAME around the invoice: guide 2.1. What a document says otherwise stays in it. */
const CONTENT_FRAME: Mapping<Invoice> = [
  framed<Invoice>(`${CONTENT}/CF_CODE`, () => 'CF01'),
  framed<Invoice>(`${CONTENT}/NET_SERVICE_ID`, (from) => cut(sender(from)?.address?.value ?? NOTHING, 35)),
  framed<Invoice>(`${CONTENT}/BLOCK_ID`, id),
  framed<Invoice>(`${CONTENT}/TIMESTAMP`, stamp),
  framed<Invoice>(`${CONTENT}/BLOCK_RULES/TRANSACTION_TYPE`, () => '00'),
  framed<Invoice>(`${CONTENT}/BLOCK_RULES/BLOCK_ACTION`, () => '00'),
  framed<Invoice>(`${CONTENT}/BLOCK_RULES/BLOCK_FORMAT`, () => 'TEAPPSXML'),
];

const TRANSPORT = 'TRANSPORT_FRAME';

/** TRANSPORT_FRAME before it, when the recipient's address is known. */
const TRANSPORT_FRAME: Mapping<Invoice> = [
  framed<Invoice>(`${TRANSPORT}/TF_CODE`, () => 'TF01'),
  framed<Invoice>(`${TRANSPORT}/TIMESTAMP`, stamp),
  framed<Invoice>(`${TRANSPORT}/BATCH_ID`, id),
  framed<Invoice>(
    `${TRANSPORT}/CONTENT_RECEIVER/RECEIVER_REF`,
    (from) => effectiveTransport(from)?.recipient?.address?.value ?? NOTHING,
  ),
  framed<Invoice>(`${TRANSPORT}/CONTENT_RECEIVER/CONTENT_REF`, id),
  framed<Invoice>(`${TRANSPORT}/SENDER`, (from) => sender(from)?.address?.value ?? NOTHING),
  framed<Invoice>(`${TRANSPORT}/FB_REQUEST`, () => '0'),
];

/** The message's identifier and time, which the frames have. */
const message: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: '',
  path: `${CONTENT}/BLOCK_ID`,
  read(source, into) {
    const identifier = source.first(`${CONTENT}/BLOCK_ID`)?.text.trim();
    const time = source.first(`${CONTENT}/TIMESTAMP`)?.text.trim() ?? '';
    const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(time);
    if (identifier) into.transport = { ...into.transport, messageId: identifier };
    if (!match) return;
    const [, year, month, day, hour, minute, second] = match;
    into.transport = { ...into.transport, timestamp: `${year}-${month}-${day}T${hour}:${minute}:${second}` };
  },
  write() {},
});

/** Both frames; `transport` false leaves the transport frame out. */
export function frames(transport: boolean): Mapping<Invoice> {
  return [message, ...CONTENT_FRAME, ...(transport ? TRANSPORT_FRAME : [])];
}
