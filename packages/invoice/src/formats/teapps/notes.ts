import { cut } from '../../mapping/codecs.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import { wrap } from '../../mapping/texts.js';
import type { Definition, Invoice, Note } from '../../model/invoice.js';

const invoice = rulesFor<Invoice>();
const INFORMATION = 'HEADER/HEADER_INFO';
const FREE = 'HEADER/FREE_TEXT';

const TEXT_LENGTH = 1024;
const CONTENT_LENGTH = 100;

/** BT-21 is a code of UNTDID 4451; codes of industries (TA0001, 1130141) are longer. */
const SUBJECT = /^[A-Z]{3}$/;

/** BG-1: coded ones in HEADER_INFO while they are short (guide, BT-21 and BT-22), the others in FREE_TEXT. */
export const notes: Rule<Invoice> = invoice.custom({
  term: 'BG-1',
  path: FREE,
  read(source, into) {
    for (const node of source.all(INFORMATION)) {
      const title = node.first('TITLE');
      const content = node.first('CONTENT');
      const subjectCode = title?.peek('INFO_TYPE')?.trim() ?? '';
      const text = content?.text.trim();
      if (node.used || !title || !content || !text || !SUBJECT.test(subjectCode)) continue;
      for (const part of [node, title, content]) part.used = true;
      title.attribute('INFO_TYPE');
      title.keepText = title.text.trim() !== subjectCode;
      const note: Note = { subjectCode, text };
      node.owner = note;
      into.notes.push(note);
    }
    for (const node of source.all(FREE)) {
      const text = node.text.trim();
      if (text === '') continue;
      source.use(FREE, node);
      const subjectCode = node.peek('TEXT_TYPE')?.trim() ?? '';
      const note: Note = { text };
      if (SUBJECT.test(subjectCode)) note.subjectCode = node.attribute('TEXT_TYPE')?.trim() ?? '';
      node.owner = note;
      into.notes.push(note);
    }
  },
  write(from, target, writing) {
    from.notes.forEach((note, index) => {
      if (note.subjectCode && note.text.length <= CONTENT_LENGTH) {
        const node = target.create(INFORMATION);
        node.add('TITLE', note.subjectCode).attributes.set('INFO_TYPE', note.subjectCode);
        node.add('CONTENT', note.text);
        writing.own(node, note);
        return;
      }
      const pieces = note.text.length > TEXT_LENGTH ? wrap(note.text, TEXT_LENGTH) : [note.text];
      if (pieces.length > 1) writing.notes.set(`notes[${index}]`, 'kept');
      for (const piece of pieces) {
        const node = target.create(FREE);
        node.text = piece;
        if (note.subjectCode) node.attributes.set('TEXT_TYPE', note.subjectCode);
        if (pieces.length === 1) writing.own(node, note);
      }
    });
  },
});

/** HEADER_INFO that is no note: guide 4.7.6. */
export const definitions: Rule<Invoice> = invoice.custom({
  term: '',
  path: INFORMATION,
  read(source, into) {
    for (const node of source.all(INFORMATION)) {
      const title = node.first('TITLE');
      const content = node.first('CONTENT');
      const code = title?.peek('INFO_TYPE')?.trim() ?? '';
      if (node.used || !title || SUBJECT.test(code)) continue;
      const found: Definition = { name: title.text.trim() };
      const value = content?.text.trim();
      if (found.name === '' && !value) continue;
      for (const part of [node, title, content]) if (part) part.used = true;
      if (code !== '') found.code = title.attribute('INFO_TYPE')?.trim() ?? '';
      if (value) found.value = value;
      node.owner = found;
      into.definitions = [...(into.definitions ?? []), found];
    }
  },
  write(from, target, writing) {
    for (const member of from.definitions ?? []) {
      const node = target.create(INFORMATION);
      const title = node.add('TITLE', cut(member.name, CONTENT_LENGTH));
      if (member.code) title.attributes.set('INFO_TYPE', member.code);
      if (member.value) node.add('CONTENT', cut(member.value, CONTENT_LENGTH));
      writing.own(node, member);
    }
  },
});
