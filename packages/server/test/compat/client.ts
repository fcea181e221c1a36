import { MaventaApiClient } from '@rantalainen/maventa-api-client';

export type Api = MaventaApiClient['api'];

type Tokens = Record<string, { readonly timeout: NodeJS.Timeout }>;

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly vendorApiKey: string;
  /** The client asks for `eui` when absent. */
  readonly scope?: string;
}

/** The third-party client as its users set it up, and the names of its methods that were called. */
export class Clients {
  readonly called = new Set<string>();
  readonly #clients: MaventaApiClient[] = [];
  readonly #baseURL: string;

  constructor(baseURL: string) {
    this.#baseURL = baseURL;
  }

  /** The client's API. The object is the client's own; a proxy around it only notes the names. */
  as(credentials: Credentials): Api {
    const client = new MaventaApiClient({ ...credentials }, { baseURL: this.#baseURL });
    this.#clients.push(client);
    const noting = (path: string, target: object): object =>
      new Proxy(target, {
        get: (holder, name, receiver) => {
          const value: unknown = Reflect.get(holder, name, receiver);
          const inner = path === '' ? String(name) : `${path}.${String(name)}`;
          if (typeof value === 'function' && path !== '') this.called.add(inner);
          return typeof value === 'object' && value !== null && path === '' ? noting(inner, value) : value;
        },
      });
    return noting('', client.api) as Api;
  }

  /** Ends the timers by which the clients forget their tokens, 55 minutes after they got them. */
  close(): void {
    for (const client of this.#clients) {
      for (const token of Object.values(Reflect.get(client, 'accessTokens') as Tokens)) {
        clearTimeout(token.timeout);
      }
    }
  }
}

/** The id of what was made or found; the client's types let it be absent. */
export function idOf(thing: { id?: string } | undefined): string {
  if (thing?.id === undefined) throw new Error('There is no id in the answer.');
  return thing.id;
}

/** Names of all methods that the client offers, such as `invoices.getV1Invoices`. */
export function methodsOf(api: Api): string[] {
  return Object.entries(api as object).flatMap(([group, members]) =>
    typeof members === 'object' && members !== null && group !== 'instance'
      ? Object.entries(members as object)
          .filter(([, member]) => typeof member === 'function')
          .map(([name]) => `${group}.${name}`)
      : [],
  );
}

/** Status and body of the answer that made a call of the client fail. */
export async function refused(call: Promise<unknown>): Promise<{ status: number; code: string; details: string[] }> {
  try {
    await call;
  } catch (error) {
    const { response } = error as { response?: { status: number; data: { code: string; details: string[] } } };
    if (response === undefined) throw error;
    return { status: response.status, ...response.data };
  }
  throw new Error('The call was answered with success.');
}
