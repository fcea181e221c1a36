import { cut } from '../../mapping/codecs.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import type { Invoice } from '../../model/invoice.js';
import type { Transport, TransportEnd } from '../../model/transport.js';
import { addressParties, dateTime, declaresEn16931, effectiveTransport, messageId } from '../addressing.js';
import { NOTHING } from './codecs.js';

const FRAME = 'MessageTransmissionDetails';
const MESSAGE = `${FRAME}/MessageDetails`;

function said(node: SourceNode | undefined): string | undefined {
  const text = node?.text.trim();
  if (!node || !text) return undefined;
  node.used = true;
  return text === NOTHING ? undefined : text;
}

function readEnd(source: SourceNode, group: string, prefix: 'From' | 'To'): TransportEnd | undefined {
  const parent = source.first(`${FRAME}/${group}`);
  if (!parent) return undefined;
  parent.used = true;
  const end: TransportEnd = {};
  const node = parent.first(`${prefix}Identifier`);
  const value = said(node);
  const scheme = value ? node?.attribute('SchemeID')?.trim() : undefined;
  if (value) end.address = scheme ? { value, scheme } : { value };
  const operator = said(parent.first(`${prefix}Intermediator`));
  if (operator) end.operator = operator;
  return end.address || end.operator ? end : undefined;
}

function writeEnd(target: TargetNode, group: string, prefix: 'From' | 'To', end: TransportEnd | undefined): void {
  const parent = target.ensure(`${FRAME}/${group}`);
  const node = parent.add(`${prefix}Identifier`, cut(end?.address?.value ?? NOTHING, 35).padEnd(2));
  const scheme = end?.address?.scheme;
  if (scheme && /^[\w.:-]{1,10}$/.test(scheme)) node.attributes.set('SchemeID', scheme);
  parent.add(`${prefix}Intermediator`, cut(end?.operator ?? NOTHING, 35).padEnd(2));
}

/** MessageTransmissionDetails: who sends to whom, through which operators; also BT-34, BT-49, BT-24. */
export const transmission: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: 'BT-34',
  path: FRAME,
  read(source, into) {
    const frame = source.first(FRAME);
    if (!frame) return;
    frame.used = true;
    const transport: Transport = {};
    const sender = readEnd(source, 'MessageSenderDetails', 'From');
    const recipient = readEnd(source, 'MessageReceiverDetails', 'To');
    if (sender) transport.sender = sender;
    if (recipient) transport.recipient = recipient;
    const message = source.first(MESSAGE);
    if (message) {
      message.used = true;
      const id = said(message.first('MessageIdentifier'));
      const time = said(message.first('MessageTimeStamp'));
      const reference = said(message.first('RefToMessageIdentifier'));
      const implementation = said(message.first('ImplementationCode'));
      const obeyed = said(message.first('SpecificationIdentifier'));
      if (id) transport.messageId = id;
      if (time) transport.timestamp = time;
      if (reference) transport.refToMessageId = reference;
      if (implementation) transport.implementationCode = implementation;
      if (obeyed) {
        into.process.specification = obeyed;
        const node = message.first('SpecificationIdentifier');
        if (node) node.keepText = !declaresEn16931(into);
      }
    }
    into.transport = transport;
    addressParties(into, transport);
  },
  write(from, target) {
    const transport = effectiveTransport(from);
    if (!transport) return;
    writeEnd(target, 'MessageSenderDetails', 'From', transport.sender);
    writeEnd(target, 'MessageReceiverDetails', 'To', transport.recipient);
    const message = target.ensure(MESSAGE);
    message.add('MessageIdentifier', messageId(from, transport));
    message.add('MessageTimeStamp', dateTime(from, transport));
    if (transport.refToMessageId) message.add('RefToMessageIdentifier', cut(transport.refToMessageId, 48));
    if (transport.implementationCode) message.add('ImplementationCode', cut(transport.implementationCode, 4));
    if (declaresEn16931(from)) message.add('SpecificationIdentifier', 'EN16931');
  },
});
