import { randomBytes } from 'node:crypto';
import type { AutoInvoice } from '@autoinvoice/client';
import { givePassword } from '../accounts/sign-in/sign-in.js';
import type { Application } from '../compose.js';
import type { Role } from './cast.js';

/** How the person who watches logs in to the web UI. */
export interface Login {
  readonly email: string;
  readonly password: string;
}

/**
 * Lets the person who watches into the web UI: the seller's user, with a password, who joins the buyer's company by its
 * public API, so that both sides of what was sent can be seen after one log-in.
 */
export async function letWatcherIn(app: Application, seller: Role, buyer: AutoInvoice): Promise<Login> {
  const [first_name, last_name] = seller.person;
  await buyer.call('POST /v1/company/users', {
    json: { email: seller.email, first_name, last_name, user_role: 'ADMIN' },
  });
  const password = randomBytes(9).toString('base64url');
  await givePassword(app.ctx, seller.email, password);
  return { email: seller.email, password };
}
