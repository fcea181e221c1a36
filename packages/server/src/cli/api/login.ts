import { Command } from 'commander';
import { WrongUsage } from '../exit.js';
import { facts, type OutputOptions, print, withJson } from '../output.js';
import { SecretPrompt } from './ask-secret.js';
import { clientOf, defaultUrl } from './connect.js';
import { variable } from './environment.js';
import { profilesFile, readProfiles, writeProfiles } from './profiles.js';

interface LoginOptions extends OutputOptions {
  readonly url?: string;
  readonly clientId?: string;
  readonly profile?: string;
}

/** `autoinvoice login` */
export const loginCommand = withJson(
  new Command('login')
    .summary('Save credentials of a company as a profile.')
    .description(
      'Save credentials of a company as a profile, after the server has taken them. The secrets are asked for, or read as two lines from standard input; never given as options, which other users of the computer can see.',
    )
    .option('--url <address>', `base address of the API; AUTOINVOICE_URL or ${defaultUrl} when left out`)
    .option('--client-id <uuid>', 'UUID of the company; AUTOINVOICE_CLIENT_ID when left out')
    .option('--profile <name>', 'name to save them under; AUTOINVOICE_PROFILE or default when left out'),
).action(async (options: LoginOptions) => {
  const clientId = options.clientId ?? variable('AUTOINVOICE_CLIENT_ID');
  if (clientId === undefined) throw new WrongUsage('--client-id is missing.');
  const { clientSecret, vendorApiKey } = await askSecrets();
  const url = (options.url ?? variable('AUTOINVOICE_URL') ?? defaultUrl).replace(/\/+$/, '');
  const client = clientOf(url, { clientId, clientSecret, vendorApiKey });
  const { company, user } = await client.call('GET /oauth2/current');
  const name = nameOf(options);
  const profile = { url, client_id: clientId, client_secret: clientSecret, vendor_api_key: vendorApiKey };
  await writeProfiles({ ...(await readProfiles()), [name]: profile });
  print(
    options,
    { profile: name, url, company, user, file: profilesFile() },
    `Signed in to ${url} as ${company.name} (${user.email}); saved as ${name} in ${profilesFile()}.`,
  );
});

const nameOf = (options: { readonly profile?: string }): string =>
  options.profile ?? variable('AUTOINVOICE_PROFILE') ?? 'default';

async function askSecrets(): Promise<{ clientSecret: string; vendorApiKey: string }> {
  const [secret, vendor] = [variable('AUTOINVOICE_CLIENT_SECRET'), variable('AUTOINVOICE_VENDOR_API_KEY')];
  if (secret !== undefined && vendor !== undefined) return { clientSecret: secret, vendorApiKey: vendor };
  const prompt = new SecretPrompt();
  try {
    const clientSecret = secret ?? (await prompt.ask('API key of the user'));
    const vendorApiKey = vendor ?? (await prompt.ask('Key of the software (vendor_api_key)'));
    if (clientSecret === '' || vendorApiKey === '') throw new WrongUsage('Both keys are needed.');
    return { clientSecret, vendorApiKey };
  } finally {
    prompt.close();
  }
}

/** `autoinvoice logout` */
export const logoutCommand = withJson(
  new Command('logout')
    .description('Remove a profile. The keys in it stay valid: revoke them where they were made.')
    .option('--profile <name>', 'which; AUTOINVOICE_PROFILE or default when left out'),
).action(async (options: OutputOptions & { profile?: string }) => {
  const name = nameOf(options);
  const { [name]: removed, ...rest } = await readProfiles();
  if (removed === undefined) throw new WrongUsage(`There is no profile ${name}.`);
  await writeProfiles(rest);
  print(options, { removed: name }, `Removed ${name}.`);
});

/** `autoinvoice profiles` */
export const profilesCommand = withJson(
  new Command('profiles').description('List the saved profiles, without their secrets.'),
).action(async (options: OutputOptions) => {
  const list = Object.entries(await readProfiles()).map(([name, { url, client_id }]) => ({ name, url, client_id }));
  const text = facts(Object.fromEntries(list.map((p) => [p.name, `${p.url} ${p.client_id}`])));
  print(options, list, list.length === 0 ? 'There are no profiles: autoinvoice login makes one.' : text);
});
