import { cut } from '../../mapping/codecs.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { InvoiceLine } from '../../model/line.js';
import { NOTHING } from './codecs.js';
import { latinText } from './letters.js';

/** Descrizione: the name of the item (BT-153), and its description (BT-154) after a line break. */
export const description: Rule<InvoiceLine> = rulesFor<InvoiceLine>().custom({
  term: 'BT-153',
  alsoTerms: ['BT-154'],
  path: 'Descrizione',
  read(source, { item }) {
    const [name = '', ...rest] = (source.first('Descrizione')?.text ?? '').trim().split(/\r?\n/);
    if (name.trim() !== NOTHING) item.name = name.trim();
    const more = rest.map((line) => line.trim()).filter((line) => line !== '');
    if (more.length > 0) item.description = more.join('\n');
  },
  write({ item }, target) {
    const texts = [latinText(item.name) || NOTHING, latinText(item.description ?? '')];
    target.add('Descrizione', cut(texts.filter((text) => text !== '').join('\n'), 1000));
  },
});
