import { page, redirect } from '../framework/page.js';

/** GET /ui/ : where one goes first. */
const start = page({
  method: 'GET',
  path: '/',
  access: 'anyone',
  handle: async ({ session }) => {
    if (!session) return redirect('/ui/login');
    if (!session.complete) return redirect('/ui/login/code');
    return redirect(session.company ? '/ui/inbox' : '/ui/companies/new');
  },
});

/** Pages that only lead to others. */
export const startPages = [start];
