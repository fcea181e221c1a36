/** One refusal that an API can answer with. */
export interface ErrorEntry {
  readonly status: number;
  /** What the client reads as `message`. */
  readonly message: string;
  /** When it happens; for the documentation page. */
  readonly when: string;
}

/** Code to entry; one table per API. */
export type ErrorTable = Readonly<Record<string, ErrorEntry>>;

/** Refusals that the platform itself answers with; every API's table includes them. */
export const genericErrors = {
  invalid_parameters: {
    status: 400,
    message: 'Invalid parameters',
    when: 'A parameter or body field is missing or has a value that is not accepted; details name each one.',
  },
  auth_unauthorized: {
    status: 401,
    message: 'Unauthorized',
    when: 'No access token, one that is not valid, or one without the scope or rights that the operation needs.',
  },
  forbidden: { status: 403, message: 'Forbidden', when: 'The caller is known but may not do this.' },
  not_found: {
    status: 404,
    message: 'Not found',
    when: 'There is no such address, or no such thing among those that belong to the caller.',
  },
  method_not_allowed: {
    status: 405,
    message: 'Method not allowed',
    when: 'The address exists but not with this HTTP method; the Allow header lists those that do.',
  },
  request_timeout: { status: 408, message: 'Request timeout', when: 'The request did not arrive whole in time.' },
  request_too_large: {
    status: 413,
    message: 'Request too large',
    when: 'The body, or a file in it, is larger than the server takes.',
  },
  unsupported_media_type: {
    status: 415,
    message: 'Unsupported media type',
    when: 'The body has a Content-Type that the operation does not take.',
  },
  too_many_requests: {
    status: 429,
    message: 'Too many requests',
    when: 'The caller has used up its attempts; Retry-After says when to come back.',
  },
  request_header_too_large: {
    status: 431,
    message: 'Request header too large',
    when: 'The request line and headers together are larger than the server takes.',
  },
  form_expired: {
    status: 403,
    message: 'The form has grown old',
    when: 'A form of the web UI comes without its token, or from another site.',
  },
  link_expired: {
    status: 410,
    message: 'The link can no longer be used',
    when: 'A mailed link was used before or is too old.',
  },
  internal_error: {
    status: 500,
    message: 'Internal server error',
    when: 'Something failed on our side; details give the request id to quote.',
  },
  service_unavailable: {
    status: 503,
    message: 'Service unavailable',
    when: 'The server is starting, stopping or cannot reach a part that it needs.',
  },
} as const satisfies ErrorTable;
