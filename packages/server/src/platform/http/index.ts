/** What the APIs use of the HTTP platform. */
export type { Access, PrincipalOf } from './access.js';
export { type ApiDefinition, type ApiTag, defineApi } from './api.js';
export { type ErrorEntry, type ErrorTable, genericErrors } from './error-table.js';
export { File, type UploadedFile } from './files.js';
export type { ReadyCheck } from './health.js';
export type { ApiMount } from './mounts.js';
export { type HandlerInput, type Operation, operation } from './operation.js';
export { maxPerPage, pageWindow, paginate, pagingQuery } from './paging.js';
export type { Authenticate, CompanyPrincipal, OperatorPrincipal, Principal } from './principal.js';
export { bytes, empty, paged, RawBody, raw, refusal } from './replies.js';
export { createHttpServer, type HttpServer, type HttpServerOptions, type ListeningAddress } from './server.js';
