import type { AutoInvoice, AxSchemas } from '@autoinvoice/client';
import { pause } from './pause.js';

export type Registration = AxSchemas['CompanyProfile'];
export type Company = AxSchemas['OAuthCurrent']['company'];

/** The company of the token, and its registrations in networks. */
export class OwnCompany {
  readonly client: AutoInvoice;
  /** Base address of the server. */
  readonly url: string;

  constructor(client: AutoInvoice, url: string) {
    this.client = client;
    this.url = url;
  }

  async about(): Promise<Company> {
    return (await this.client.call('GET /oauth2/current')).company;
  }

  async registrations(network: string): Promise<Registration[]> {
    const all = await this.client.call('GET /v1/company/profiles');
    return all.filter((registration) => registration.network === network);
  }

  /** Registers and waits until the network has answered. Throws when it refuses. */
  async register(network: string, profiles: readonly string[]): Promise<Registration> {
    const { id } = await this.client.call('POST /v1/company/profiles', { json: { network, profiles } });
    return this.settled(id);
  }

  async settled(id: string): Promise<Registration> {
    for (;;) {
      const registration = await this.client.call('GET /v1/company/profiles/{id}', { path: { id } });
      if (registration.status === 'active') return registration;
      if (registration.status === 'error')
        throw new Error(`${registration.network}: ${registration.last_event?.message ?? 'the network refused'}`);
      await pause();
    }
  }

  /** The registration by which documents of a profile come, made when there is none. */
  async receiving(network: string, profile: string): Promise<Registration> {
    const standing = (await this.registrations(network)).find((r) => r.profiles.includes(profile));
    return standing === undefined ? this.register(network, [profile]) : this.settled(standing.id);
  }
}
