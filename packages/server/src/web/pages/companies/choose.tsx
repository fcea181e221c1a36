import { companiesOfUser, switchCompany } from '../../../accounts/sign-in/sessions.js';
import { Form, Submit } from '../../components/form.js';
import { PageHead } from '../../components/parts.js';
import { notFound, page, redirect, view } from '../../framework/page.js';

const chooseCompany = page({
  method: 'GET',
  path: '/companies',
  access: 'user',
  handle: async ({ ctx, session, texts, csrfToken }) => {
    const t = texts.companies;
    const companies = await companiesOfUser(ctx, session.userId);
    return view(
      t.title,
      <>
        <PageHead title={t.title} lead={t.lead}>
          <a class="button button-plain" href="/ui/companies/new">
            {t.register}
          </a>
        </PageHead>
        <div class="table-frame">
          <table>
            <tbody>
              {companies.map(({ companyId, name, bid, country, role }) => (
                <tr key={companyId}>
                  <td>
                    <strong>{name}</strong>
                    <div class="muted small">
                      {bid} · {country}
                    </div>
                  </td>
                  <td>{t.role[role as 'ADMIN' | 'USER']}</td>
                  <td class="right">
                    {companyId === session.company?.companyId ? (
                      <span class="badge badge-good">{t.current}</span>
                    ) : (
                      <Form action={`/ui/companies/${companyId}/open`} csrfToken={csrfToken}>
                        <Submit kind="plain">
                          {t.open}
                          <span class="visually-hidden"> {name}</span>
                        </Submit>
                      </Form>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </>,
    );
  },
});

const openCompany = page({
  method: 'POST',
  path: '/companies/:id/open',
  access: 'user',
  handle: async ({ ctx, session, params }) =>
    (await switchCompany(ctx, session, params.id ?? '')) ? redirect('/ui/') : notFound,
});

/** Pages that choose the company shown. */
export const choicePages = [chooseCompany, openCompany];
