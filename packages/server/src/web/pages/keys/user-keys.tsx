import { getCompany } from '../../../accounts/companies/company.js';
import { createUserKey, type ListedKey, listUserKeys, revokeUserKey } from '../../../accounts/keys/user-keys.js';
import { createVendorKey, listVendorKeys, revokeVendorKey } from '../../../accounts/keys/vendor-keys.js';
import { Form, Submit } from '../../components/form.js';
import { Card, Copyable, Empty, Facts, Notice, PageHead } from '../../components/parts.js';
import { Table } from '../../components/table.js';
import { Moment } from '../../components/time.js';
import { notFound, type PageRequest, page, redirect, view } from '../../framework/page.js';

type Request = PageRequest<'company'> | PageRequest<'admin'>;
/** Whose keys: the user's own, or the partner company's software's. */
type Kind = 'user' | 'vendor';

function KeyTable({ keys, kind, request }: { keys: readonly ListedKey[]; kind: Kind; request: Request }) {
  const { texts, csrfToken, language, ctx } = request;
  const t = texts.keys;
  const moment = (at: Date) => <Moment at={at} language={language} timeZone={ctx.config.timeZone} />;
  if (keys.length === 0) return <Empty title={t.empty} />;
  return (
    <Table heads={[t.name, t.created, t.lastUsed, '']}>
      {keys.map((key) => (
        <tr key={key.keyId}>
          <td>{key.name}</td>
          <td>{moment(key.createdAt)}</td>
          <td>{key.lastUsedAt ? moment(key.lastUsedAt) : t.never}</td>
          <td class="right">
            <form method="post" action={`/ui/keys/${kind}/${key.keyId}/revoke`} data-confirm={t.revokeQuestion}>
              <input type="hidden" name="_csrf" value={csrfToken} />
              <button type="submit" class="button button-danger button-small">
                {t.revoke}
                <span class="visually-hidden"> {key.name}</span>
              </button>
            </form>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function KeyCard({
  kind,
  keys,
  made,
  request,
}: {
  kind: Kind;
  keys: readonly ListedKey[];
  made?: string | undefined;
  request: Request;
}) {
  const { texts, csrfToken } = request;
  const t = texts.keys;
  return (
    <Card title={kind === 'user' ? t.yours : t.vendor} id={kind}>
      <div class="stack">
        <p class="muted">{kind === 'user' ? t.yoursLead : t.vendorLead}</p>
        {made ? (
          <Notice kind="good">
            <p>{t.once}</p>
            <Copyable text={made} texts={texts} />
          </Notice>
        ) : null}
        <KeyTable keys={keys} kind={kind} request={request} />
        <Form class="filters" action={`/ui/keys/${kind}`} csrfToken={csrfToken}>
          <div class="field">
            <label for={`${kind}-name`}>{t.name}</label>
            <input id={`${kind}-name`} name="name" type="text" maxLength={100} required />
          </div>
          <Submit>{t.create}</Submit>
        </Form>
      </div>
    </Card>
  );
}

async function keysPage(request: Request, made?: { readonly kind: Kind; readonly secret: string }) {
  const { ctx, session, company, texts, baseUrl } = request;
  const t = texts.keys;
  const { isPartner } = await getCompany(ctx, company.companyId);
  const mayVendor = isPartner && company.role === 'ADMIN';
  const command = `curl -X POST ${baseUrl}/oauth2/token \\
  -d grant_type=client_credentials -d client_id=${company.companyId} \\
  -d client_secret=YOUR_API_KEY -d vendor_api_key=YOUR_VENDOR_KEY -d scope=eui`;
  const secretOf = (kind: Kind) => (made?.kind === kind ? made.secret : undefined);
  return view(
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Card>
        <Facts facts={[[t.companyId, <Copyable key="id" text={company.companyId} texts={texts} />]]} />
      </Card>
      <KeyCard kind="user" keys={await listUserKeys(ctx, session.userId)} made={secretOf('user')} request={request} />
      {mayVendor ? (
        <KeyCard
          kind="vendor"
          keys={await listVendorKeys(ctx, company.companyId)}
          made={secretOf('vendor')}
          request={request}
        />
      ) : null}
      <Card title={t.tokenTitle}>
        <p class="muted">{t.tokenLead}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre class="code after" tabIndex={0}>
          {command}
        </pre>
      </Card>
    </>,
  );
}

const showKeys = page({ method: 'GET', path: '/keys', access: 'company', handle: (request) => keysPage(request) });

/** The new key is shown in the reply itself: it stands in no address and no cookie. */
const createKey = page({
  method: 'POST',
  path: '/keys/user',
  access: 'company',
  handle: async (request) => {
    const { ctx, session, form } = request;
    const { apiKey } = await createUserKey(ctx, ctx.db, session.userId, form.text('name').slice(0, 100) || '-');
    return keysPage(request, { kind: 'user', secret: apiKey });
  },
});

const createSoftwareKey = page({
  method: 'POST',
  path: '/keys/vendor',
  access: 'admin',
  handle: async (request) => {
    const { ctx, company, form } = request;
    if (!(await getCompany(ctx, company.companyId)).isPartner) return notFound;
    const name = form.text('name').slice(0, 100) || '-';
    const { vendorApiKey } = await createVendorKey(ctx, { name, ownerCompanyId: company.companyId });
    return keysPage(request, { kind: 'vendor', secret: vendorApiKey });
  },
});

const revokeKey = page({
  method: 'POST',
  path: '/keys/user/:id/revoke',
  access: 'company',
  handle: async ({ ctx, session, params, texts }) => {
    const owned = (await listUserKeys(ctx, session.userId)).some((key) => key.keyId === params.id);
    if (!owned || !(await revokeUserKey(ctx, session.userId, params.id ?? ''))) return notFound;
    return redirect('/ui/keys', { toast: { kind: 'good', text: texts.keys.revoked } });
  },
});

const revokeSoftwareKey = page({
  method: 'POST',
  path: '/keys/vendor/:id/revoke',
  access: 'admin',
  handle: async ({ ctx, company, params, texts }) => {
    const owned = (await listVendorKeys(ctx, company.companyId)).some((key) => key.keyId === params.id);
    if (!owned || !(await revokeVendorKey(ctx, params.id ?? ''))) return notFound;
    return redirect('/ui/keys', { toast: { kind: 'good', text: texts.keys.revoked } });
  },
});

/** Pages of API keys. */
export const userKeyPages = [showKeys, createKey, createSoftwareKey, revokeKey, revokeSoftwareKey];
