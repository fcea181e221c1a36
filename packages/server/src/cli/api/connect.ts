import { AutoInvoice, type Credentials } from '@autoinvoice/client';
import { type Command, Option } from 'commander';
import { serviceVersion } from '../../documents/version.js';
import { NotSignedIn, WrongUsage } from '../exit.js';
import { type OutputOptions, withJson } from '../output.js';
import { variable } from './environment.js';
import { readProfiles } from './profiles.js';

/** Options of every command that calls a server. */
export interface ConnectOptions extends OutputOptions {
  readonly profile?: string;
  readonly url?: string;
}

/** Adds the options by which a command finds its server and credentials. */
export const withConnection = (command: Command): Command =>
  withJson(command)
    .addOption(new Option('--profile <name>', 'credentials to use, saved by autoinvoice login'))
    .addOption(new Option('--url <address>', 'base address of the API, over environment and profile'));

/** A client and where it calls. */
export interface Connection {
  readonly client: AutoInvoice;
  readonly url: string;
}

/**
 * The client of a command: options win over the environment, the environment over the profile.
 * Throws NotSignedIn when there are no credentials.
 */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { credentials, url: found } = await credentialsOf(options);
  const url = (options.url ?? variable('AUTOINVOICE_URL') ?? found ?? defaultUrl).replace(/\/+$/, '');
  return { url, client: clientOf(url, credentials) };
}

export const defaultUrl = 'http://127.0.0.1:4000';

/** A client as the command line makes it. Throws WrongUsage when the address is none. */
export function clientOf(url: string, credentials: Credentials): AutoInvoice {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw new WrongUsage(`${url} is not an http address.`);
  return new AutoInvoice({
    baseUrl: url,
    credentials,
    headers: { 'user-agent': `autoinvoice-cli/${serviceVersion}` },
    onRetry: ({ operation, delayMs, error }) => {
      if (process.stderr.isTTY) {
        const seconds = (delayMs / 1000).toFixed(1);
        console.error(`autoinvoice: ${operation}: ${(error as Error).message} Again in ${seconds} s.`);
      }
    },
  });
}

async function credentialsOf(options: ConnectOptions): Promise<{ credentials: Credentials; url?: string }> {
  const name = options.profile ?? variable('AUTOINVOICE_PROFILE');
  if (options.profile === undefined) {
    const accessToken = variable('AUTOINVOICE_ACCESS_TOKEN');
    if (accessToken !== undefined) return { credentials: { accessToken } };
    const clientId = variable('AUTOINVOICE_CLIENT_ID');
    if (clientId !== undefined) return { credentials: fromEnvironment(clientId) };
  }
  const profile = (await readProfiles())[name ?? 'default'];
  if (profile === undefined) {
    throw new NotSignedIn(
      name === undefined
        ? 'Not signed in: run autoinvoice login, or set AUTOINVOICE_CLIENT_ID, AUTOINVOICE_CLIENT_SECRET and AUTOINVOICE_VENDOR_API_KEY.'
        : `There is no profile ${name}: run autoinvoice login --profile ${name}.`,
    );
  }
  const { url, client_id: clientId, client_secret: clientSecret, vendor_api_key: vendorApiKey } = profile;
  return { url, credentials: { clientId, clientSecret, vendorApiKey } };
}

function fromEnvironment(clientId: string): Credentials {
  const [clientSecret, vendorApiKey] = [variable('AUTOINVOICE_CLIENT_SECRET'), variable('AUTOINVOICE_VENDOR_API_KEY')];
  if (clientSecret === undefined) {
    throw new NotSignedIn('AUTOINVOICE_CLIENT_ID is set and AUTOINVOICE_CLIENT_SECRET is not.');
  }
  return { clientId, clientSecret, ...(vendorApiKey === undefined ? {} : { vendorApiKey }) };
}
