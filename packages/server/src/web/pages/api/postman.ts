import { docsFile } from '../../docs/library.js';
import { notFound, page } from '../../framework/page.js';
import { apiAddresses } from './addresses.js';

const collectionName = 'autoinvoice.postman_collection.json';
const files = [collectionName, 'autoinvoice.postman_environment.json'];

interface Collection {
  readonly variable: readonly { readonly key: string; readonly value: string }[];
}

/** The Postman collection, with the addresses of this server in its variables, and the environment beside it. */
export const postman = page({
  method: 'GET',
  path: '/docs/postman/:file',
  place: 'root',
  access: 'anyone',
  handle: async ({ ctx, params, baseUrl }) => {
    const filename = files.find((name) => name === params.file);
    if (filename === undefined) return notFound;
    const content = JSON.parse(docsFile(`postman/${filename}`));
    const whole = filename === collectionName ? addressed(content, apiAddresses(ctx.config, baseUrl)) : content;
    const bytes = Buffer.from(`${JSON.stringify(whole, null, 2)}\n`);
    return { kind: 'file', bytes, mediaType: 'application/json; charset=utf-8', filename };
  },
});

function addressed(collection: Collection, { ax, validator }: ReturnType<typeof apiAddresses>): Collection {
  const here: Readonly<Record<string, string>> = { baseUrl: ax, validatorUrl: validator };
  const variable = collection.variable.map(({ key, value }) => ({ key, value: here[key] ?? value }));
  return { ...collection, variable };
}
