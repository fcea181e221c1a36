import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import type { Identifier } from '../../model/common.js';
import type { Invoice } from '../../model/invoice.js';
import type { Transport } from '../../model/transport.js';
import { type FiscalId, fiscalCodeOf, vatIdentifierOf, vatIdOf } from './fiscal-ids.js';
import { asciiText } from './letters.js';
import { writeFiscalId } from './parties.js';
import { HEADER } from './paths.js';

const invoice = rulesFor<Invoice>();
const at = (name: string) => `${HEADER}/DatiTrasmissione/${name}`;

/** EAS numbers of the addresses that the Italian exchange system delivers to. */
const OFFICE = '0201';
const CERTIFIED_MAIL = '0202';
const CHANNEL = '0205';

/** The code of buyers that are found by their tax number or certified mail, and of those abroad. */
const NO_CODE = '0000000';
const ABROAD = 'XXXXXXX';

/** CodiceDestinatario and PECDestinatario of an address; six characters are an office of the public administration. */
interface Recipient {
  code: string;
  mail?: string;
}

function readAddress(source: SourceNode): Identifier | undefined {
  const code = source.first(at('CodiceDestinatario'))?.text.trim() ?? '';
  const mail = source.first(at('PECDestinatario'))?.text.trim();
  if (mail) return { value: mail, scheme: CERTIFIED_MAIL };
  if (code === '' || code === NO_CODE || code === ABROAD) return undefined;
  return { value: code, scheme: code.length === 6 ? OFFICE : CHANNEL };
}

function recipientOf(from: Invoice): Recipient {
  const address = from.transport?.recipient?.address ?? from.buyer.electronicAddress;
  const value = address?.value.trim() ?? '';
  const code = value.toUpperCase();
  const scheme = address?.scheme;
  if (/^[A-Z0-9]{6}$/.test(code) && (scheme === OFFICE || scheme === undefined)) return { code };
  if (/^[A-Z0-9]{7}$/.test(code) && (scheme === CHANNEL || scheme === undefined)) return { code };
  if (scheme === CERTIFIED_MAIL && /^[^@\s]+@[^@\s]+$/.test(value)) return { code: NO_CODE, mail: value };
  return { code: (from.buyer.address?.country ?? 'IT') === 'IT' ? NO_CODE : ABROAD };
}

/** FPA12 for offices of the public administration, FPR12 for all others. */
export function versionOf(from: Invoice): 'FPA12' | 'FPR12' {
  return recipientOf(from).code.length === 6 ? 'FPA12' : 'FPR12';
}

/** Who hands the file over: as the journey says, otherwise the seller. */
function transmitterOf(from: Invoice): FiscalId {
  const match = /^([A-Z]{2})([A-Z0-9]{1,28})$/.exec(from.transport?.sender?.operator ?? '');
  if (match?.[1] && match[2]) return { country: match[1], code: match[2] };
  const code = fiscalCodeOf(from.seller);
  return vatIdOf(from.seller) ?? { country: 'IT', code: code ?? NO_CODE };
}

/** A number for the file of at most ten letters and digits: that of the message, otherwise of the invoice. */
function progressiveOf(from: Invoice): string {
  const given = from.transport?.messageId ?? '';
  if (/^[A-Za-z0-9]{1,10}$/.test(given)) return given;
  return (
    asciiText(from.number)
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(-10) || '1'
  );
}

/** DatiTrasmissione: the journey, and BT-49. */
const transmission: Rule<Invoice> = invoice.custom({
  term: 'BT-49',
  path: at('CodiceDestinatario'),
  read(source, into) {
    const transport: Transport = {};
    const country = source.first(at('IdTrasmittente/IdPaese'))?.text.trim() ?? '';
    const code = source.first(at('IdTrasmittente/IdCodice'))?.text.trim() ?? '';
    const operator = vatIdentifierOf({ country, code });
    if (operator) transport.sender = { operator };
    const number = source.first(at('ProgressivoInvio'))?.text.trim();
    if (number) transport.messageId = number;
    const address = readAddress(source);
    if (address) {
      transport.recipient = { address };
      into.buyer.electronicAddress = address;
    }
    if (Object.keys(transport).length > 0) into.transport = transport;
  },
  write(from, target) {
    const { code, mail } = recipientOf(from);
    writeFiscalId(transmitterOf(from), target, at('IdTrasmittente'));
    target.create(at('ProgressivoInvio')).text = progressiveOf(from);
    target.create(at('FormatoTrasmissione')).text = versionOf(from);
    target.create(at('CodiceDestinatario')).text = code;
    if (mail) target.create(at('PECDestinatario')).text = mail;
  },
});

export const TRANSMISSION: Mapping<Invoice> = [transmission];
