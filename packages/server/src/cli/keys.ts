import { Command } from 'commander';
import { rotateSigningKey } from '../accounts/access/signing-keys.js';
import { createVendorKey, revokeVendorKey } from '../accounts/keys/vendor-keys.js';
import { withCore } from './with-core.js';

const vendor = new Command('vendor')
  .description('Make a vendor (software) key. It is shown once.')
  .requiredOption('--name <name>', 'what the software is called')
  .option('--owner <company-uuid>', 'partner company that the key belongs to')
  .action((options: { name: string; owner?: string }) =>
    withCore(async (ctx) => {
      const input = { name: options.name, ...(options.owner === undefined ? {} : { ownerCompanyId: options.owner }) };
      const key = await createVendorKey(ctx, input);
      console.log(`vendor_key_id   ${key.vendorKeyId}\nvendor_api_key  ${key.vendorApiKey}`);
    }),
  );

const revoke = new Command('revoke-vendor')
  .description('End a vendor key: tokens that were fetched with it end within a second.')
  .argument('<vendor-key-id>')
  .action((id: string) =>
    withCore(async (ctx) => {
      if (!(await revokeVendorKey(ctx, id))) throw new Error(`There is no vendor key ${id}.`);
      console.log('Revoked.');
    }),
  );

const rotate = new Command('rotate-signing')
  .description('Sign new tokens with a fresh key; the old one stays published until its last token has run out.')
  .action(() =>
    withCore(async (ctx) => {
      console.log(`New tokens are signed with key ${(await rotateSigningKey(ctx)).kid}.`);
    }),
  );

/** `autoinvoice keys …` */
export const keysCommand = new Command('keys')
  .description('Vendor keys and the keys that tokens are signed with.')
  .addCommand(vendor)
  .addCommand(revoke)
  .addCommand(rotate);
