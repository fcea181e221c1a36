/** Calls to the API as any client makes them: plain HTTP. */
export class DemoClient {
  readonly #baseUrl: string;
  readonly #token: string | undefined;

  constructor(baseUrl: string, token?: string) {
    this.#baseUrl = baseUrl;
    this.#token = token;
  }

  withToken(token: string): DemoClient {
    return new DemoClient(this.#baseUrl, token);
  }

  async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const reply = await this.#call(method, path, {
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  async form<T>(path: string, fields: Record<string, string>): Promise<T> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return (await (await this.#call('POST', path, { body })).json()) as T;
  }

  async upload<T>(
    path: string,
    filename: string,
    content: Uint8Array,
    fields: Record<string, string> = {},
  ): Promise<T> {
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(content)]), filename);
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return (await (await this.#call('POST', path, { body })).json()) as T;
  }

  async download(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.#call('GET', path)).arrayBuffer());
  }

  async #call(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#token !== undefined) headers.set('authorization', `Bearer ${this.#token}`);
    const reply = await fetch(`${this.#baseUrl}${path}`, { ...init, method, headers });
    if (!reply.ok) throw new Error(`${method} ${path} gave ${reply.status}: ${await reply.text()}`);
    return reply;
  }
}
