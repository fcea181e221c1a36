import { NOTE_SUBJECTS } from '../codes/lists.js';
import type { Invoice, Note } from '../model/invoice.js';
import type { Mend } from './mend.js';

const isGerman = ({ seller, buyer }: Invoice) => seller.address?.country === 'DE' && buyer.address?.country === 'DE';

/** PEPPOL-EN16931-R002: one note a document, unless both parties are German, so several become paragraphs of one. */
export const oneNote: Mend = (invoice, writing) => {
  const { notes } = invoice;
  if (notes.length < 2 || isGerman(invoice)) return invoice;
  writing.notes.set('notes', 'kept');
  const text = ({ subjectCode, text: words }: Note) => (subjectCode ? `#${subjectCode}#${words}` : words);
  return { ...invoice, notes: [{ text: notes.map(text).join('\n') }] };
};

/**
 * UBL takes what stands between the first two # of a note for a subject code when it has three characters (BR-CL-08): a
 * blank in it keeps other words from being taken for one.
 */
export const noAccidentalSubjects: Mend = (invoice) => ({
  ...invoice,
  notes: invoice.notes.map((note) => {
    const [, word] = /^[^#]*#([^#]{3})#/.exec(note.text) ?? [];
    if (note.subjectCode || word === undefined || NOTE_SUBJECTS.has(word)) return note;
    return { ...note, text: note.text.replace('#', '# ') };
  }),
});
