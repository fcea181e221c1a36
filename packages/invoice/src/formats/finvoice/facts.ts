import { cut } from '../../mapping/codecs.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { Definition, Invoice } from '../../model/invoice.js';

const invoice = rulesFor<Invoice>();
const DEFINITION = 'InvoiceDetails/DefinitionDetails';

/** Facts that industries agree on by codes and headings. */
export const definitions: Rule<Invoice> = invoice.custom({
  term: '',
  path: DEFINITION,
  read(source, into) {
    for (const node of source.all(DEFINITION)) {
      const header = node.first('DefinitionHeaderText');
      const value = node.first('DefinitionValue');
      const found: Definition = { name: header?.text.trim() ?? '' };
      const text = value?.text.trim();
      if (!header || (found.name === '' && !text)) continue;
      source.use(DEFINITION, node);
      for (const part of [header, value]) if (part) part.used = true;
      const code = header.attribute('DefinitionCode')?.trim();
      if (code) found.code = code;
      if (text) found.value = text;
      node.owner = found;
      into.definitions = [...(into.definitions ?? []), found];
    }
  },
  write(from, target, writing) {
    for (const member of from.definitions ?? []) {
      const node = target.create(DEFINITION);
      const header = node.add('DefinitionHeaderText', cut(member.name, 70));
      if (member.code) header.attributes.set('DefinitionCode', cut(member.code, 20));
      if (member.value) node.add('DefinitionValue', cut(member.value, 70));
      writing.own(node, member);
    }
  },
});

const SPECIFICATION = 'SpecificationDetails/SpecificationFreeText';
const SPECIFICATION_LENGTH = 80;

/** Lines of a specification, printed in columns: blanks at their beginning count (guidelines 3.0, section 12). */
export const specification: Rule<Invoice> = invoice.custom({
  term: '',
  path: SPECIFICATION,
  read(source, into) {
    const nodes = source.all(SPECIFICATION);
    if (nodes.every(({ text }) => text.trim() === '')) return;
    for (const node of nodes) source.use(SPECIFICATION, node);
    into.specification = nodes.map(({ text }) => text.trimEnd());
  },
  write(from, target) {
    for (const line of from.specification ?? []) {
      let rest = [...line];
      do {
        target.create(SPECIFICATION).text = rest.slice(0, SPECIFICATION_LENGTH).join('');
        rest = rest.slice(SPECIFICATION_LENGTH);
      } while (rest.length > 0);
    }
  },
});
