import type { Download } from './content.js';
import type { Parts } from './request.js';
import type { Answer, CallOptions, Transport } from './transport.js';

/** What is known of an operation; the generated interfaces say it of each. */
export interface OperationType {
  path: object | undefined;
  query: object | undefined;
  body: object | undefined;
  reply: unknown;
  paged: boolean;
}

type Given<T, K extends string> = [T] extends [undefined]
  ? { [P in K]?: undefined }
  : Record<never, never> extends T
    ? { [P in K]?: T }
    : { [P in K]: T };
type Body<T> = [T] extends [undefined] ? unknown : T;

/** What a call of an operation takes: `path`, `query` and its body under the name of its encoding. */
export type Input<O extends OperationType> = Given<O['path'], 'path'> & Given<O['query'], 'query'> & Body<O['body']>;

type Arguments<O extends OperationType> =
  Record<never, never> extends Input<O>
    ? [input?: Input<O>, options?: CallOptions]
    : [input: Input<O>, options?: CallOptions];

/** Names of the operations that answer pages. */
export type PagedName<Operations> = {
  [N in keyof Operations]: Operations[N] extends { paged: true } ? N : never;
}[keyof Operations] &
  string;

/** What one page of an operation's answer holds. */
export type ItemOf<O> = O extends { reply: readonly (infer Item)[] } ? Item : never;

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Number of this page, from 1. */
  readonly page: number;
  readonly pages: number;
  /** Items on all pages. */
  readonly total: number;
}

/** The operations of one API, by method and path. */
export class Api<Operations extends { [N in keyof Operations]: OperationType }> {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Calls an operation and gives its JSON, nothing, or a Download where it answers no JSON.
   * Throws ApiError when the server refuses, ConnectionError when no answer comes.
   */
  async call<N extends keyof Operations & string>(
    operation: N,
    ...[input, options]: Arguments<Operations[N]>
  ): Promise<Operations[N]['reply']> {
    return (await this.#send(operation, input, options)).value as Operations[N]['reply'];
  }

  /** The same, with the answer as it stands whatever it is: documents, images, ZIP files. */
  async download<N extends keyof Operations & string>(
    operation: N,
    ...[input, options]: Arguments<Operations[N]>
  ): Promise<Download> {
    return (await this.#send(operation, input, options, 'bytes')).value as Download;
  }

  /** One page of a list. */
  async page<N extends PagedName<Operations>>(
    operation: N,
    ...[input, options]: Arguments<Operations[N]>
  ): Promise<Page<ItemOf<Operations[N]>>> {
    const { value, headers } = await this.#send(operation, input, options);
    const number = (name: string, otherwise: number) => Number(headers.get(name) || otherwise);
    const items = value as readonly ItemOf<Operations[N]>[];
    return {
      items,
      page: number('x-page', 1),
      pages: number('x-total-pages', 1),
      total: number('x-total', items.length),
    };
  }

  /**
   * All items of a list, fetched page by page as they are asked for, from `query.page` on. Items that are added
   * meanwhile may shift others to the next page: these are given twice, and none is left out.
   */
  async *items<N extends PagedName<Operations>>(
    operation: N,
    ...[input, options]: Arguments<Operations[N]>
  ): AsyncGenerator<ItemOf<Operations[N]>, void, undefined> {
    const parts = (input ?? {}) as Parts;
    for (let number = Number(parts.query?.page ?? 1); ; number++) {
      const query = { per_page: 100, ...parts.query, page: number };
      const again = [{ ...parts, query }, options] as unknown as Arguments<Operations[N]>;
      const page = await this.page(operation, ...again);
      yield* page.items;
      if (page.items.length === 0 || page.page >= page.pages) return;
    }
  }

  #send(operation: string, input: unknown, options: CallOptions = {}, as?: 'bytes'): Promise<Answer> {
    return this.#transport.send(operation, (input ?? {}) as Parts, options, as);
  }
}
