import { Command } from 'commander';
import { rotateSigningKey } from '../accounts/access/signing-keys.js';
import { createUserKey, listUserKeys, revokeUserKey } from '../accounts/keys/user-keys.js';
import { createVendorKey, listVendorKeys, revokeVendorKey } from '../accounts/keys/vendor-keys.js';
import { getUser } from '../accounts/users/user.js';
import { WrongUsage } from './exit.js';
import { columns, type OutputOptions, print, withJson } from './output.js';
import { withCore } from './with-core.js';

const vendor = withJson(
  new Command('vendor')
    .description('Make a vendor (software) key. It is shown once.')
    .requiredOption('--name <name>', 'what the software is called')
    .option('--owner <company-uuid>', 'partner company that the key belongs to'),
).action((options: OutputOptions & { name: string; owner?: string }) =>
  withCore(async (ctx) => {
    const input = { name: options.name, ...(options.owner === undefined ? {} : { ownerCompanyId: options.owner }) };
    const { vendorKeyId, vendorApiKey } = await createVendorKey(ctx, input);
    print(
      options,
      { vendor_key_id: vendorKeyId, vendor_api_key: vendorApiKey },
      `vendor_key_id   ${vendorKeyId}\nvendor_api_key  ${vendorApiKey}`,
    );
  }),
);

const revoke = withJson(
  new Command('revoke-vendor')
    .description('End a vendor key: tokens that were fetched with it end within a second.')
    .argument('<vendor-key-id>'),
).action((id: string, options: OutputOptions) =>
  withCore(async (ctx) => {
    if (!(await revokeVendorKey(ctx, id))) throw new Error(`There is no vendor key ${id}.`);
    print(options, { revoked: id }, 'Revoked.');
  }),
);

const user = withJson(
  new Command('user')
    .description('Give a user another API key. It is shown once.')
    .argument('<user-uuid>')
    .requiredOption('--name <name>', 'what the key is for'),
).action((userId: string, options: OutputOptions & { name: string }) =>
  withCore(async (ctx) => {
    // Refused when there is no such user.
    const { userId: id } = await getUser(ctx, userId);
    const { keyId, apiKey } = await createUserKey(ctx, ctx.db, id, options.name);
    print(options, { key_id: keyId, user_api_key: apiKey }, `key_id        ${keyId}\nuser_api_key  ${apiKey}`);
  }),
);

const revokeUser = withJson(
  new Command('revoke-user')
    .description('End an API key of a user: tokens that were fetched with it end within a second.')
    .argument('<user-uuid>')
    .argument('<key-id>'),
).action((userId: string, keyId: string, options: OutputOptions) =>
  withCore(async (ctx) => {
    if (!(await revokeUserKey(ctx, userId, keyId))) throw new Error(`The user has no key ${keyId}.`);
    print(options, { revoked: keyId }, 'Revoked.');
  }),
);

const list = withJson(
  new Command('list')
    .description(
      'List keys that work: of a user, or the vendor keys of a partner company. The keys themselves are not kept.',
    )
    .option('--user <user-uuid>', 'API keys of this user')
    .option('--owner <company-uuid>', 'vendor keys of this partner company'),
).action((options: OutputOptions & { user?: string; owner?: string }) =>
  withCore(async (ctx) => {
    if ((options.user === undefined) === (options.owner === undefined))
      throw new WrongUsage('Either --user or --owner is needed.');
    const keys =
      options.user === undefined
        ? await listVendorKeys(ctx, options.owner ?? '')
        : await listUserKeys(ctx, options.user);
    const rows = keys.map(({ keyId, name, createdAt, lastUsedAt }) => ({
      key_id: keyId,
      name,
      created_at: createdAt.toISOString(),
      last_used_at: lastUsedAt?.toISOString() ?? null,
    }));
    const text = columns([
      ['KEY', 'MADE', 'LAST USED', 'NAME'],
      ...rows.map((r) => [r.key_id, r.created_at, r.last_used_at ?? 'never', r.name]),
    ]);
    print(options, rows, rows.length === 0 ? 'There are none.' : text);
  }),
);

const rotate = withJson(
  new Command('rotate-signing').description(
    'Sign new tokens with a fresh key; the old one stays published until its last token has run out.',
  ),
).action((options: OutputOptions) =>
  withCore(async (ctx) => {
    const { kid } = await rotateSigningKey(ctx);
    print(options, { kid }, `New tokens are signed with key ${kid}.`);
  }),
);

/** `autoinvoice keys …` */
export const keysCommand = new Command('keys')
  .description('API keys of users, vendor keys, and the keys that tokens are signed with.')
  .addCommand(list)
  .addCommand(user)
  .addCommand(revokeUser)
  .addCommand(vendor)
  .addCommand(revoke)
  .addCommand(rotate);
