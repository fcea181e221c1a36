import { isoDate } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Invoice, Note } from '../../model/invoice.js';
import { ascii } from './codecs.js';
import { codeOfType, isCredit, isSelfBilled, typeOfCode } from './document-types.js';
import { latinText } from './letters.js';
import { DOCUMENT, HEADER } from './paths.js';

const invoice = rulesFor<Invoice>();
const at = (name: string) => `${DOCUMENT}/${name}`;

/** Kind and BT-3. Signs: a credit note (TD04) has positive amounts, as the model has them. */
const type: Rule<Invoice> = invoice.custom({
  term: 'BT-3',
  path: at('TipoDocumento'),
  read(source, into) {
    const code = source.first(at('TipoDocumento'))?.text.trim() ?? '';
    const issuer = source.first(`${HEADER}/SoggettoEmittente`)?.text.trim();
    into.kind = isCredit(code) ? 'creditNote' : 'invoice';
    into.typeCode = codeOfType(code, issuer === 'CC');
  },
  write(from, target) {
    target.create(at('TipoDocumento')).text = typeOfCode(from.typeCode, from.kind);
    if (isSelfBilled(from.typeCode)) target.create(`${HEADER}/SoggettoEmittente`).text = 'CC';
    else if (from.invoiceSender) target.create(`${HEADER}/SoggettoEmittente`).text = 'TZ';
  },
});

const currency: Rule<Invoice> = invoice.custom({
  term: 'BT-5',
  path: at('Divisa'),
  read(source, into, reading) {
    into.currency = source.first(at('Divisa'))?.text.trim() ?? '';
    reading.currency = into.currency;
  },
  write(from, target) {
    target.create(at('Divisa')).text = from.currency;
  },
});

const SUBJECT = /^#([A-Z]{3})#([\s\S]+)$/;
const LENGTH = 200;

/** BG-1: a text longer than an element goes on in the next one, which one that is full shows. */
const notes: Rule<Invoice> = invoice.custom({
  term: 'BG-1',
  alsoTerms: ['BT-21', 'BT-22'],
  path: at('Causale'),
  read(source, into) {
    let text = '';
    for (const node of source.all(at('Causale'))) {
      text += node.text;
      if ([...node.text].length === LENGTH) continue;
      put(into, text);
      text = '';
    }
    put(into, text);
  },
  write(from, target) {
    for (const note of from.notes) {
      const letters = [...latinText(note.subjectCode ? `#${note.subjectCode}#${note.text}` : note.text)];
      for (let start = 0; start < letters.length; start += LENGTH) {
        target.create(at('Causale')).text = letters.slice(start, start + LENGTH).join('');
      }
    }
  },
});

function put(into: Invoice, text: string): void {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return;
  const match = SUBJECT.exec(words);
  const note: Note = match?.[1] && match[2] ? { subjectCode: match[1], text: match[2] } : { text: words };
  into.notes.push(note);
}

/** Head of the document. The currency comes first: amounts have none of their own. */
export const DETAILS: Mapping<Invoice> = [
  currency,
  type,
  invoice.leaf('BT-2', at('Data'), 'issueDate', isoDate),
  invoice.leaf('BT-1', at('Numero'), 'number', ascii(20)),
  invoice.leaf(
    'BT-19',
    `${HEADER}/CedentePrestatore/RiferimentoAmministrazione`,
    'buyerAccountingReference',
    ascii(20),
  ),
  notes,
];
