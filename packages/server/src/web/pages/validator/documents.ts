import { applyFix, type Fix, type ValidationReport } from '@autoinvoice/validation';
import { documentIn, validate } from '../../../documents/validate.js';
import { Refusal } from '../../../platform/errors.js';
import type { PageRequest } from '../../framework/page.js';

/** A document as the page carries it from one step to the next: nothing of it is kept on the server. */
export interface CarriedDocument {
  readonly name: string;
  /** The XML itself, taken out of a PDF. */
  readonly bytes: Uint8Array;
}

export interface CheckedDocument extends CarriedDocument {
  /** Undefined when checking took more than one document may. */
  readonly report: ValidationReport | undefined;
}

export const maxDocuments = 20;
/** Documents of more bytes together do not travel inside the page. */
const carriedLimit = 6_000_000;

/** Whether documents can be mended and reported on by the page, which then carries them. */
export const areCarried = (documents: readonly CarriedDocument[]): boolean =>
  documents.reduce((sum, { bytes }) => sum + bytes.length, 0) <= carriedLimit;

/** What the form brought: files, a pasted text, or the documents that the page carried. */
export function documentsOf({ form, texts, ctx }: PageRequest): CarriedDocument[] | { readonly problem: string } {
  const t = texts.validator;
  const limit = ctx.config.validatorLimitBytes;
  const names = form.all('name');
  const carried = form.all('document').map((content, i) => ({
    name: names[i] ?? t.pasted,
    bytes: Buffer.from(content, 'base64'),
  }));
  const files = form.files.map(({ filename, bytes }) => ({ name: filename, bytes: documentIn(bytes) }));
  const text = form.text('xml');
  const pasted = text === '' ? [] : [{ name: t.pasted, bytes: asDeclared(text) }];
  const documents = [...carried, ...files, ...pasted];
  if (documents.length === 0) return { problem: t.nothing };
  if (documents.length > maxDocuments) return { problem: t.tooMany };
  const large = documents.find(({ bytes }) => bytes.length > limit);
  return large ? { problem: t.tooLarge(large.name, megabytes(limit)) } : documents;
}

/** A pasted text is sent as UTF-8, whatever encoding its declaration names. */
function asDeclared(text: string): Buffer {
  const plain = text.replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*(?:"[^"]*"|'[^']*')/, '$1');
  return Buffer.from(plain, 'utf8');
}

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`;

/** The day that the form asks for; null when it is none. */
export function dayOf({ form }: PageRequest): string | undefined | null {
  const text = form.text('as_of');
  if (text === '') return undefined;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
  return isDay ? text : null;
}

/** Checks documents by the rules of a day, in the language of the page. */
export function checkAll(
  { ctx, language }: PageRequest,
  documents: readonly CarriedDocument[],
  asOf: string | undefined,
): Promise<CheckedDocument[]> {
  const check = async (document: CarriedDocument): Promise<CheckedDocument> => {
    try {
      const options = { language, fixes: true, ...(asOf !== undefined && { asOf }) };
      return { ...document, report: await validate(ctx, document.bytes, options) };
    } catch (error) {
      if (error instanceof Refusal && error.code === 'document_too_complex') return { ...document, report: undefined };
      throw error;
    }
  };
  return Promise.all(documents.map(check));
}

/** A repair as a button carries it: of which document, and what. */
interface Repair {
  readonly at: number;
  readonly fixes: readonly Omit<Fix, 'description'>[];
}

export const writeRepair = (at: number, fixes: readonly Fix[]): string =>
  JSON.stringify({ at, fixes: fixes.map(({ description: _, ...fix }) => fix) } satisfies Repair);

/** Repairs that can be made together: those that do not touch each other. */
export function joinable(fixes: readonly Fix[]): Fix[] {
  const kept: Fix[] = [];
  for (const fix of [...fixes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    if (last === undefined || fix.start > last.end || (fix.start === last.end && fix.start < fix.end)) kept.push(fix);
  }
  return kept;
}

/**
 * Makes the repair of the button that was pressed. Gives the documents and how many places were mended; undefined when
 * the repair does not fit.
 */
export function mend(
  documents: readonly CarriedDocument[],
  text: string,
): { readonly documents: CarriedDocument[]; readonly count: number } | undefined {
  try {
    const { at, fixes } = JSON.parse(text) as Repair;
    const document = documents[at];
    if (!document || fixes.length === 0) return undefined;
    const whole = fixes.map((fix) => ({ ...fix, description: '' }));
    const mended = { ...document, bytes: applyFix(document.bytes, whole) };
    return { documents: documents.map((d, i) => (i === at ? mended : d)), count: fixes.length };
  } catch {
    // The form was changed by hand, or the offsets lie outside of the document.
    return undefined;
  }
}
