import type { ComponentChildren } from 'preact';
import { stepsOf } from '../../../documents/events.js';
import { filesOf } from '../../../documents/file-queries.js';
import { findDocument } from '../../../documents/queries.js';
import type { DocumentFileRow, DocumentParty, DocumentRow } from '../../../documents/rows.js';
import { isId } from '../../../platform/crypto/ids.js';
import { Card, Facts, PageHead, State } from '../../components/parts.js';
import { Moment } from '../../components/time.js';
import { notFound, type PageRequest, page, view } from '../../framework/page.js';
import { toldIn } from '../../texts/told.js';
import { typeText } from './words.js';

type Request = PageRequest<'company'>;
interface Loaded {
  readonly document: DocumentRow;
  readonly files: readonly DocumentFileRow[];
}

async function load({ ctx, company, params }: Request): Promise<Loaded | undefined> {
  const id = params.id?.toLowerCase() ?? '';
  const owner = { id: company.companyId };
  const document = isId(id) ? await findDocument(ctx.db, owner, id) : undefined;
  return document && { document, files: await filesOf(ctx.db, owner, [id]) };
}

const partyText = (party: DocumentParty): string =>
  [party.name, party.eia ?? party.bid, party.country].filter(Boolean).join(' · ');

function AboutDocument({ document, request }: { readonly document: DocumentRow; readonly request: Request }) {
  const { texts, language, ctx } = request;
  const { documents: t } = texts;
  const facts: (readonly [string, ComponentChildren])[] = [
    [t.sender, partyText(document.sender)],
    [t.recipient, partyText(document.recipient)],
    [t.reference, document.reference],
    [t.created, <Moment key="at" at={document.created_at} language={language} timeZone={ctx.config.timeZone} />],
    [t.identifier, document.document_identifier],
    [t.process, document.process_identifier],
    [t.network, document.network],
  ];
  return (
    <Card>
      <Facts facts={facts.filter(([, value]) => value !== null && value !== '')} />
    </Card>
  );
}

function Files({
  files,
  at,
  request,
}: {
  readonly files: Loaded['files'];
  readonly at: string;
  readonly request: Request;
}) {
  const { documents: t } = request.texts;
  return (
    <Card title={t.files}>
      {files.length === 0 ? <p class="muted">{t.noFiles}</p> : null}
      <ul class="plain-list">
        {files.map((file) => (
          <li key={file.file_id}>
            <a href={`${at}/files/${file.file_id}`}>{file.filename}</a>{' '}
            <span class="muted small">
              {file.media_type} · {Math.max(1, Math.round(Number(file.size) / 1024))} kB
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function timeLineOf(document: DocumentRow, { ctx, texts, language }: Request) {
  const { documents: t } = texts;
  const found = await stepsOf(ctx.db, { id: document.owner_id }, [document.document_id]);
  const steps = [...(found.get(document.document_id) ?? [])].reverse();
  return (
    <Card title={t.timeLine}>
      {steps.length === 0 ? <p class="muted">{t.empty}</p> : null}
      <ol class="timeline">
        {steps.map((step, index) => (
          <li key={String(index)} class={step.code === 'FAILED' ? 'bad-step' : undefined}>
            <strong>{toldIn(texts, step.said?.message, step.message)}</strong>
            {step.details ? <p>{toldIn(texts, step.said?.details, step.details)}</p> : null}
            <p class="muted small">
              <Moment at={step.happenedAt} language={language} timeZone={ctx.config.timeZone} />
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const show = page({
  method: 'GET',
  path: '/documents/:id',
  access: 'company',
  handle: async (request) => {
    const loaded = await load(request);
    if (!loaded) return notFound;
    const { document, files } = loaded;
    const { texts } = request;
    const title = [typeText(document.document_type, texts), document.number].filter(Boolean).join(' ');
    const timeLine = await timeLineOf(document, request);
    return view(
      title,
      <>
        <p class="crumb">
          <a href="/ui/documents">{texts.lists.documents}</a>
        </p>
        <PageHead
          title={title}
          lead={
            <>
              <State state={document.status} texts={texts} /> {texts.lists.directions[document.direction]}
            </>
          }
        />
        <AboutDocument document={document} request={request} />
        <div class="columns">
          <Files files={files} at={`/ui/documents/${document.document_id}`} request={request} />
          {timeLine}
        </div>
      </>,
      { wide: true },
    );
  },
});

/** Files are saved and never shown: they come from anybody. */
const file = page({
  method: 'GET',
  path: '/documents/:id/files/:file',
  access: 'company',
  handle: async (request) => {
    const loaded = await load(request);
    const found = loaded?.files.find(({ file_id }) => file_id === request.params.file?.toLowerCase());
    if (!found) return notFound;
    return {
      kind: 'file',
      bytes: await request.ctx.blobs.stream(found.blob_hash),
      mediaType: found.media_type,
      filename: found.filename,
    };
  },
});

/** One document. */
export const oneDocumentPages = [show, file];
