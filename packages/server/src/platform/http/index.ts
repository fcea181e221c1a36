/** What the APIs use of the HTTP platform. */
export type { Access } from './access.js';
export { type ApiDefinition, defineApi } from './api.js';
export { genericErrors } from './error-table.js';
export { File, FileInMemory, type UploadedFile } from './files.js';
export type { ApiMount } from './mounts.js';
export { type Operation, operation } from './operation.js';
export { pageWindow, paginate, pagingQuery } from './paging.js';
export type { Authenticate, CompanyPrincipal, Principal } from './principal.js';
export { bytes, empty, paged, raw, refusal } from './replies.js';
export { createHttpServer, type HttpServer, type HttpServerOptions } from './server.js';
export { checkedByHandler } from './wire/schema.js';
