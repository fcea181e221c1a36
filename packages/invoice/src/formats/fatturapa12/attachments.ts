import { type Rule, rulesFor } from '../../mapping/rules.js';
import { stands } from '../../mapping/stands.js';
import type { Invoice, SupportingDocument } from '../../model/invoice.js';
import { latin } from './codecs.js';
import { latinText } from './letters.js';
import { BODY } from './paths.js';

const PATH = `${BODY}/Allegati`;

/** FormatoAttachment, and the endings of file names, by type of content. */
const FORMATS: readonly (readonly [mimeType: string, ...formats: string[]])[] = [
  ['application/pdf', 'PDF'],
  ['image/png', 'PNG'],
  ['image/jpeg', 'JPG', 'JPEG'],
  ['text/csv', 'CSV'],
  ['text/plain', 'TXT'],
  ['application/xml', 'XML'],
  ['application/zip', 'ZIP'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'XLSX'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ODS'],
];
const mimeTypes = new Map(FORMATS.flatMap(([mime, ...formats]) => formats.map((format) => [format, mime] as const)));
const formats = new Map(FORMATS.map(([mime, format = '']) => [mime, format]));

const ending = (name: string) => /\.([^.]{1,5})$/.exec(name)?.[1]?.toUpperCase() ?? '';

/** BG-24: files inside the document. What a compression made of them is a file of that kind. */
export const attachments: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: 'BG-24',
  path: PATH,
  mapping: [
    stands('BT-122', 'NomeAttachment'),
    stands('BT-123', 'DescrizioneAttachment'),
    stands('BT-125', 'Attachment'),
  ],
  read(source, into, reading) {
    for (const node of source.all(PATH)) {
      const fileName = node.first('NomeAttachment')?.text.trim() ?? '';
      const content = node.first('Attachment')?.text.replace(/\s+/g, '') ?? '';
      const given = node.first('AlgoritmoCompressione') ?? node.first('FormatoAttachment');
      const format = given?.text.trim().toUpperCase() ?? '';
      const mimeType = mimeTypes.get(format) ?? mimeTypes.get(ending(fileName)) ?? 'application/octet-stream';
      const file = { mimeType, fileName, bytes: new Uint8Array(Buffer.from(content, 'base64')) };
      const found: SupportingDocument = { reference: fileName, content: file };
      const words = node.first('DescrizioneAttachment');
      const description = words && latin(100).read(words, reading);
      if (description) found.description = description;
      node.owner = found;
      into.attachments.push(found);
    }
  },
  write(from, target, writing) {
    for (const member of from.attachments) {
      const { content } = member;
      if (!content) continue;
      const node = target.create(PATH);
      latin(60).write(content.fileName || member.reference || 'allegato', node.add('NomeAttachment'), writing);
      const format = formats.get(content.mimeType) ?? ending(content.fileName);
      if (/^[A-Z0-9]{1,10}$/.test(format)) node.add('FormatoAttachment', format);
      if (member.description && latinText(member.description) !== '') {
        latin(100).write(member.description, node.add('DescrizioneAttachment'), writing);
      }
      node.add('Attachment', Buffer.from(content.bytes).toString('base64'));
      writing.own(node, member);
    }
  },
});
