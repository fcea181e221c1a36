import { inviteUser } from '../../../accounts/sign-in/invite.js';
import { listCompanyUsers, removeCompanyUser, setCompanyUserRole } from '../../../accounts/users/company-users.js';
import type { CompanyUser } from '../../../accounts/users/queries.js';
import { Refusal } from '../../../platform/errors.js';
import { Field, Form, Select, Submit } from '../../components/form.js';
import { Card, PageHead } from '../../components/parts.js';
import { Table } from '../../components/table.js';
import { type PageRequest, page, redirect, view } from '../../framework/page.js';

type Request = PageRequest<'admin'>;

/** A button that does one thing to one user. */
const Action = ({
  request: { csrfToken },
  user,
  verb,
  label,
  question,
}: {
  readonly request: Request;
  readonly user: CompanyUser;
  readonly verb: 'role' | 'remove';
  readonly label: string;
  readonly question?: string;
}) => (
  <form method="post" action={`/ui/users/${user.userId}/${verb}`} data-confirm={question}>
    <input type="hidden" name="_csrf" value={csrfToken} />
    {verb === 'role' ? <input type="hidden" name="role" value={user.role === 'ADMIN' ? 'USER' : 'ADMIN'} /> : null}
    <button type="submit" class={`button button-small ${verb === 'remove' ? 'button-danger' : 'button-plain'}`}>
      {label}
      <span class="visually-hidden"> {user.email}</span>
    </button>
  </form>
);

function UserRow({ user, request }: { readonly user: CompanyUser; readonly request: Request }) {
  const { texts, session } = request;
  const t = texts.users;
  return (
    <tr>
      <td>
        {user.email} {user.userId === session.userId ? <span class="badge badge-plain">{t.you}</span> : null}
      </td>
      <td>{texts.companies.role[user.role as 'ADMIN' | 'USER']}</td>
      <td class="right">
        <div class="row">
          <Action request={request} user={user} verb="role" label={user.role === 'ADMIN' ? t.makeUser : t.makeAdmin} />
          <Action request={request} user={user} verb="remove" label={t.remove} question={t.removeQuestion} />
        </div>
      </td>
    </tr>
  );
}

async function usersPage(request: Request, wrong?: string) {
  const { ctx, company, texts, csrfToken, form } = request;
  const t = texts.users;
  const users = await listCompanyUsers(ctx, company.companyId);
  return view(
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead(company.name)} />
      <Table heads={[t.user, t.role, '']}>
        {users.map((user) => (
          <UserRow key={user.userId} user={user} request={request} />
        ))}
      </Table>
      <Card title={t.invite}>
        <p class="muted">{t.inviteLead}</p>
        <Form class="form" action="/ui/users" csrfToken={csrfToken}>
          <Field
            name="email"
            label={texts.signIn.email}
            type="email"
            value={form.text('email')}
            error={wrong}
            required
          />
          <div class="form-row">
            <Field name="first_name" label={texts.account.firstName} value={form.text('first_name')} />
            <Field name="last_name" label={texts.account.lastName} value={form.text('last_name')} />
          </div>
          <Select
            name="role"
            label={t.role}
            value={form.text('role') || 'USER'}
            options={[
              ['USER', texts.companies.role.USER],
              ['ADMIN', texts.companies.role.ADMIN],
            ]}
          />
          <Submit>{t.submit}</Submit>
        </Form>
      </Card>
    </>,
    wrong ? { status: 422 } : {},
  );
}

const showUsers = page({ method: 'GET', path: '/users', access: 'admin', handle: (request) => usersPage(request) });

const invite = page({
  method: 'POST',
  path: '/users',
  access: 'admin',
  handle: async (request) => {
    const { ctx, company, form, language, texts } = request;
    const email = form.text('email');
    const person = {
      email,
      firstName: form.text('first_name') || undefined,
      lastName: form.text('last_name') || undefined,
      role: form.text('role') === 'ADMIN' ? ('ADMIN' as const) : ('USER' as const),
    };
    try {
      const { isMailed } = await inviteUser(ctx, company, person, language);
      const text = isMailed ? texts.users.mailed(email) : texts.users.joined(email);
      return redirect('/ui/users', { toast: { kind: 'good', text } });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'user_email_taken') return usersPage(request, texts.users.member);
      if (error.code === 'invalid_parameters') return usersPage(request, texts.signIn.signUp.badEmail);
      throw error;
    }
  },
});

/** Does something that the last admin keeps from happening. */
async function unlessLastAdmin({ texts }: Request, done: string, act: () => Promise<void>) {
  try {
    await act();
    return redirect('/ui/users', { toast: { kind: 'good', text: done } });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'company_last_admin') throw error;
    return redirect('/ui/users', { toast: { kind: 'bad', text: texts.users.lastAdmin } });
  }
}

const changeRole = page({
  method: 'POST',
  path: '/users/:id/role',
  access: 'admin',
  handle: (request) => {
    const { ctx, company, params, form, texts } = request;
    const role = form.text('role') === 'ADMIN' ? 'ADMIN' : 'USER';
    return unlessLastAdmin(request, texts.users.roleChanged, () =>
      setCompanyUserRole(ctx, company.companyId, params.id ?? '', role),
    );
  },
});

const remove = page({
  method: 'POST',
  path: '/users/:id/remove',
  access: 'admin',
  handle: (request) => {
    const { ctx, company, params, texts } = request;
    return unlessLastAdmin(request, texts.users.removed, () =>
      removeCompanyUser(ctx, company.companyId, params.id ?? ''),
    );
  },
});

/** Users of the company: list, invitation, roles. */
export const userPages = [showUsers, invite, changeRole, remove];
