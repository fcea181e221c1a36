import type { TSchema } from 'typebox';
import type { ErrorTable } from './error-table.js';
import type { Operation } from './operation.js';
import { replyParts } from './replies.js';

export interface ApiTag {
  readonly name: string;
  readonly description: string;
}

/** One HTTP API: its operations, its errors and the head of its OpenAPI document. */
export interface ApiDefinition {
  /** Short name, used in logs, metrics and addresses. */
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly errors: ErrorTable;
  readonly tags: readonly ApiTag[];
  readonly operations: readonly Operation[];
  /** Meaning of each scope, for the security part of the document. */
  readonly scopes?: {
    readonly company: Readonly<Record<string, string>>;
    readonly operator: Readonly<Record<string, string>>;
    /** Company scopes that the documentation page asks for unless told otherwise. */
    readonly usual: readonly string[];
  };
  /** Where clients of this API fetch tokens: a path of the same API or a whole URL. */
  readonly tokenUrl?: string;
  /** Schemas shown as components though no operation names them. */
  readonly components?: readonly TSchema[];
}

/**
 * Declares an API. Throws when an operation is declared twice, names an unknown tag, lists a code that the error
 * table lacks, or lists it under another status: such mistakes stop the start rather than a request.
 */
export function defineApi(definition: ApiDefinition): ApiDefinition {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const op of definition.operations) {
    const name = `${op.method} ${op.url}`;
    if (seen.has(name)) problems.push(`${name} is declared twice`);
    seen.add(name);
    if (!definition.tags.some((tag) => tag.name === op.tag)) problems.push(`${name}: tag ${op.tag} is not declared`);
    for (const [status, spec] of Object.entries(op.replies)) {
      for (const code of replyParts(spec).codes) {
        const entry = definition.errors[code];
        if (entry === undefined) problems.push(`${name}: error code ${code} is not in the table`);
        else if (entry.status !== Number(status)) {
          problems.push(`${name}: ${code} is listed under ${status} but the table says ${entry.status}`);
        }
      }
    }
  }
  if (problems.length > 0) throw new Error(`API ${definition.name}:\n  ${problems.join('\n  ')}`);
  return definition;
}
