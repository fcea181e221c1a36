import type { BrowserContext } from 'playwright-core';
import { beginSession } from '../../src/accounts/sign-in/sessions.js';
import { signUp } from '../../src/accounts/sign-in/sign-up.js';
import type { TestApp } from './app.js';

let users = 0;

/** A user of a company who is signed in: the value of the session cookie. */
export async function aSession(app: TestApp, companyId: string, role: 'ADMIN' | 'USER' = 'ADMIN'): Promise<string> {
  const { ctx } = app;
  const email = `web-${users++}@example.com`;
  const user = { firstName: 'Aino', lastName: 'Aalto', email, password: 'kolme sanaa peräkkäin' };
  const source = { address: '127.0.0.1', userAgent: undefined };
  const { userId } = await signUp(ctx, user, source, 'en');
  await ctx.db
    .insertInto('company_user')
    .values({ company_id: companyId, user_id: userId, role, created_at: ctx.clock.now() })
    .execute();
  await ctx.db
    .updateTable('user_credential')
    .set({ email_verified_at: ctx.clock.now(), language: null })
    .where('user_id', '=', userId)
    .execute();
  return beginSession(ctx, userId, { complete: true, userAgent: undefined });
}

/** Signs a browser in as a user of a company. */
export async function signIn(app: TestApp, context: BrowserContext, companyId: string): Promise<void> {
  const value = await aSession(app, companyId);
  await context.addCookies([{ name: 'autoinvoice', value, url: app.url }]);
}
