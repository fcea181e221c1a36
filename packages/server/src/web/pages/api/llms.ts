import { type DocsPage, docsLibrary } from '../../docs/library.js';
import { notFound, page } from '../../framework/page.js';
import { apiAddresses } from './addresses.js';

const summary = `# AutoInvoice

> An e-invoicing operator that anyone can run, with the public AutoInvoice REST API. Companies register, are verified,
> open networks, and send and receive e-invoices (EN 16931, Peppol, Finvoice and others); webhooks tell what happens.

- An access token comes from POST /oauth2/token (client credentials: client_id is the company's UUID, client_secret an
  API key of a user, vendor_api_key the key of the software; scope "eui" for everything usual). Send it as
  "Authorization: Bearer …". It lasts an hour: take a new one on 401.
- Send an invoice with POST /v1/invoices (multipart field "file", or JSON); list with GET /v1/invoices; errors are
  {code, message, details}.
- In sandbox mode nothing leaves the server, and receivers such as SANDBOX-DELIVERED play every outcome.
`;

/** What the index says of a page, after its link. */
const remarks = (index: string): ReadonlyMap<string, string> =>
  new Map(
    [...index.matchAll(/^- \[[^\]]+\]\(([\w-]+)\.md\)(?:: (.+))?$/gm)].map(([, slug = '', text = '']) => [slug, text]),
  );

/** The map of this service for language models (llmstxt.org): the documentation as files, and the OpenAPI documents. */
export const llms = page({
  method: 'GET',
  path: '/llms.txt',
  place: 'root',
  access: 'anyone',
  handle: async ({ ctx, baseUrl }) => {
    const { index, groups } = docsLibrary();
    const said = remarks(index.source);
    const line = ({ slug, title }: DocsPage) =>
      `- [${title}](${baseUrl}/docs/${slug}.md)${said.get(slug) ? `: ${said.get(slug)}` : ''}`;
    const { ax, validator } = apiAddresses(ctx.config, baseUrl);
    const parts = [
      summary,
      `## OpenAPI\n\n- [AutoXChange API](${ax}/swagger_doc): companies, networks, invoices, documents, webhooks; OpenAPI 3.1\n- [Validator API](${validator}/swagger_doc): checks of documents; OpenAPI 3.1\n`,
      ...groups.map(({ title, pages }) => `## ${title}\n\n${pages.map(line).join('\n')}\n`),
      `## Optional\n\n- [Postman collection](${baseUrl}/docs/postman/autoinvoice.postman_collection.json): every operation as a request, with first steps to run\n`,
    ];
    return text(parts.join('\n'), 'text/plain', 'llms.txt');
  },
});

const text = (content: string, mediaType: string, filename: string) =>
  ({
    kind: 'file',
    bytes: Buffer.from(content),
    mediaType: `${mediaType}; charset=utf-8`,
    filename,
    inline: true,
  }) as const;

/** A page of the documentation as the file that it is. */
export const markdown = page({
  method: 'GET',
  path: '/docs/:slug.md',
  place: 'root',
  access: 'anyone',
  handle: async ({ params }) => {
    const slug = params.slug ?? '';
    const found = docsLibrary().find(slug === 'README' ? '' : slug);
    return found ? text(found.source, 'text/markdown', `${slug}.md`) : notFound;
  },
});
