import { browseDocuments } from '../../../documents/browse.js';
import type { DocumentRow, DocumentStatus } from '../../../documents/rows.js';
import { Select } from '../../components/form.js';
import { Filters, NewerOlder, totalText, Views } from '../../components/list.js';
import { Empty, PageHead, State } from '../../components/parts.js';
import { Moment } from '../../components/time.js';
import { type PageRequest, page, view } from '../../framework/page.js';
import { conditionsIn, placeIn } from '../invoices/filter.js';
import { knownTypes, typeText } from './words.js';

type Request = PageRequest<'company'>;

const path = '/ui/documents';
const statuses: readonly DocumentStatus[] = ['PROCESSING', 'RESERVED', 'DELIVERED', 'CONFIRMED_DELIVERY', 'FAILED'];
const directions = ['SENT', 'RECEIVED'] as const;

function Row({ row, request }: { readonly row: DocumentRow; readonly request: Request }) {
  const { texts, language, ctx } = request;
  const party = row.direction === 'SENT' ? row.recipient : row.sender;
  return (
    <tr>
      <td>
        <a href={`${path}/${row.document_id}`}>{row.number ?? row.document_id.slice(0, 8)}</a>
        <div class="muted small">{typeText(row.document_type, texts)}</div>
        {row.reference ? <div class="muted small">{texts.lists.reference(row.reference)}</div> : null}
      </td>
      <td>
        {party.name ?? party.eia ?? '–'}
        <div class="muted small">{[party.bid ?? party.eia, party.country].filter(Boolean).join(' · ')}</div>
        <div class="muted small when-narrow">{texts.lists.directions[row.direction]}</div>
      </td>
      <td class="when-wide">{texts.lists.directions[row.direction]}</td>
      <td class="when-wide nowrap">
        <Moment at={row.created_at} language={language} timeZone={ctx.config.timeZone} />
      </td>
      <td>
        <State state={row.status} texts={texts} />
      </td>
    </tr>
  );
}

function Table({ rows, request }: { readonly rows: readonly DocumentRow[]; readonly request: Request }) {
  const { lists: t } = request.texts;
  return (
    <div class="table-frame">
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.party}</th>
            <th scope="col" class="when-wide">
              {t.direction}
            </th>
            <th scope="col" class="when-wide">
              {t.when}
            </th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.document_id} row={row} request={request} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Nothing({ request: { query, texts } }: { readonly request: Request }) {
  const { lists: t } = texts;
  const isFiltered = ['q', 'from', 'to', 'state', 'type', 'direction'].some((name) => query.get(name));
  return (
    <Empty title={isFiltered ? t.noHits : t.emptyDocuments}>
      <p>{isFiltered ? t.noHitsHint : t.emptyDocumentsHint}</p>
      <p class="row centred">
        {isFiltered ? (
          <a class="button button-plain" href={path}>
            {t.clear}
          </a>
        ) : (
          <>
            <a class="button button-primary" href={`${path}/send`}>
              {t.sendDocuments}
            </a>
            <a class="button button-plain" href="/ui/networks">
              {t.emptyInboxAction}
            </a>
          </>
        )}
      </p>
    </Empty>
  );
}

const list = page({
  method: 'GET',
  path: '/documents',
  access: 'company',
  handle: async (request) => {
    const { ctx, company, query, texts, language } = request;
    const { lists: t, common } = texts;
    const filter = {
      ...conditionsIn(request),
      status: statuses.find((status) => status === query.get('state')),
      direction: directions.find((direction) => direction === query.get('direction')),
      type: query.get('type') || undefined,
    };
    const owner = { kind: 'COMPANY', id: company.companyId } as const;
    const found = await browseDocuments(ctx.db, owner, filter, placeIn(request));
    const { total } = found;
    return view(
      t.documents,
      <>
        <PageHead title={t.documents} lead={t.documentsLead}>
          <a class="button button-primary" href={`${path}/send`}>
            {t.sendDocuments}
          </a>
        </PageHead>
        <Views
          path={path}
          query={query}
          name="state"
          label={t.view}
          views={[['', t.all], ...statuses.map((status) => [status, common.states[status]] as const)]}
        />
        <Filters path={path} query={query} keep={['state']} texts={texts}>
          <Select
            name="direction"
            label={t.direction}
            value={filter.direction ?? ''}
            options={[['', t.all], ...directions.map((direction) => [direction, t.directions[direction]] as const)]}
          />
          <Select
            name="type"
            label={t.type}
            value={filter.type ?? ''}
            options={[['', t.all], ...knownTypes(texts).map((type) => [type, typeText(type, texts)] as const)]}
          />
        </Filters>
        <div id="list" aria-live="polite">
          {found.rows.length === 0 ? (
            <Nothing request={request} />
          ) : (
            <>
              <p class="muted small list-total">
                {total.count === 1 && !total.more ? t.oneDocument : t.manyDocuments(totalText(total, t, language))}
              </p>
              <Table rows={found.rows} request={request} />
              <NewerOlder page={found} path={path} query={query} texts={texts} />
            </>
          )}
        </div>
      </>,
      { wide: true },
    );
  },
});

/** Documents that are no invoices. */
export const documentListPages = [list];
