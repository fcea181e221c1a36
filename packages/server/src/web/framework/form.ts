import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../platform/errors.js';
import type { Form, FormFile } from './page.js';

/** The fields of a form that nobody sent. */
export const emptyForm: Form = makeForm([], []);

function makeForm(pairs: readonly (readonly [string, string])[], files: readonly FormFile[]): Form {
  const all = (name: string) => pairs.filter(([key]) => key === name).map(([, value]) => value);
  return {
    text: (name) => (all(name)[0] ?? '').trim(),
    all,
    ticked: (name) => all(name).length > 0,
    files,
  };
}

/**
 * Reads what a form sent, urlencoded or multipart; files stay in memory.
 * Throws Refusal `request_too_large` when they are more than `limitBytes` together.
 */
export async function readForm(request: FastifyRequest, limitBytes: number): Promise<Form> {
  if (!request.isMultipart()) return makeForm(bodyPairs(request.body), []);
  const pairs: [string, string][] = [];
  const files: FormFile[] = [];
  let left = limitBytes;
  const limits = { fileSize: limitBytes, fieldSize: limitBytes, files: 200, fields: 500 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      pairs.push([part.fieldname, String(part.value)]);
      continue;
    }
    const bytes = await part.toBuffer().catch((cause: unknown) => {
      throw new Refusal('request_too_large', [`Files may have at most ${limitBytes} bytes together.`], { cause });
    });
    left -= bytes.length;
    if (left < 0) throw new Refusal('request_too_large', [`Files may have at most ${limitBytes} bytes together.`]);
    // Browsers send an empty part for a file field that was left empty.
    if (!part.filename) continue;
    const filename = part.filename.split(/[\\/]/).at(-1) ?? part.filename;
    files.push({ field: part.fieldname, filename, mediaType: part.mimetype, bytes });
  }
  return makeForm(pairs, files);
}

function bodyPairs(body: unknown): [string, string][] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((v): [string, string] => [name, String(v)]),
  );
}
