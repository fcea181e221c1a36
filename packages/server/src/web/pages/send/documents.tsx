import type { DocumentParameters } from '../../../documents/parameters.js';
import { submitDocument } from '../../../documents/submit.js';
import { documentTypes } from '../../../events/names.js';
import { Field, Select } from '../../components/form.js';
import type { FormFile, PageRequest } from '../../framework/page.js';
import type { Texts } from '../../texts/texts.js';
import { knownTypes, typeText } from '../documents/words.js';
import { outcomeOf } from './outcome.js';
import type { SendKind } from './pages.js';

type Request = PageRequest<'company'>;

/** Invoices have their own page, and nobody receives what has no type. */
const sendable = (texts: Texts) =>
  knownTypes(texts).filter((type) => !['INVOICE', 'CREDIT_NOTE', 'UNKNOWN'].includes(type));

/** What the form says beside the files, as the same parameters of the API. */
function parametersIn({ form }: Request): DocumentParameters {
  const said = (name: string, most: number) => form.text(name).slice(0, most) || undefined;
  return {
    type: documentTypes.find((type) => type === form.text('type')),
    recipient_eia: said('eia', 128),
    recipient_operator: said('operator', 128),
    recipient_name: said('name', 255),
  };
}

const Options = ({ request: { texts, form } }: { readonly request: Request }) => {
  const { send: t } = texts;
  const types = sendable(texts).map((type) => [type, typeText(type, texts)] as const);
  return (
    <>
      <Select
        name="type"
        label={t.documents.type}
        value={form.text('type')}
        options={[['', t.documents.asTold], ...types]}
      />
      <div class="form-row">
        <Field name="eia" label={t.eia} value={form.text('eia')} maxlength={128} />
        <Field name="operator" label={t.operator} value={form.text('operator')} maxlength={128} />
      </div>
      <Field name="name" label={t.documents.name} value={form.text('name')} maxlength={255} />
    </>
  );
};

/** Sends one file as POST /v1/documents does: each file is a document by itself. */
const send = (request: Request, file: FormFile) =>
  outcomeOf(request, file, async () => {
    const { ctx, company, texts } = request;
    const { filename, mediaType, bytes } = file;
    const blob = await ctx.blobs.put(bytes);
    const document = await submitDocument(
      ctx,
      { kind: 'COMPANY', id: company.companyId },
      {
        files: [{ field: 'file', filename, mediaType, blob, fileType: 'PRIMARY_FILE' }],
        references: [],
        parameters: parametersIn(request),
      },
    );
    const { document_type: type, number, recipient, document_id: id } = document;
    const what = [typeText(type, texts), number].filter(Boolean).join(' ');
    const to = recipient.name ?? recipient.eia ?? '';
    return { text: texts.send.documents.taken(what, to), href: `/ui/documents/${id}`, number: number ?? filename };
  });

/** Sending documents that are no invoices. */
export const documents: SendKind = {
  path: '/documents/send',
  back: { href: '/ui/documents', text: ({ lists }) => lists.documents },
  words: ({ send: words }) => ({ ...words, ...words.documents }),
  Options,
  send,
};
