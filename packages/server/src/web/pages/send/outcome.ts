import { isPdf } from '@autoinvoice/invoice';
import { isBreach, type ReportFinding } from '@autoinvoice/validation';
import { looksLikeXml } from '../../../documents/content/read.js';
import { validate } from '../../../documents/validate.js';
import { Refusal } from '../../../platform/errors.js';
import type { FormFile, PageRequest } from '../../framework/page.js';
import { toldIn } from '../../texts/told.js';

type Request = PageRequest<'company'>;

/** What became of one file. */
export type Outcome =
  | {
      readonly filename: string;
      readonly taken: {
        /** That it is on its way, in a sentence. */
        readonly text: string;
        /** The page of what was made of it. */
        readonly href: string;
        /** Its number, as far as it has one. */
        readonly number: string;
      };
    }
  | {
      readonly filename: string;
      /** Why it was not taken, a sentence each. */
      readonly reasons: readonly string[];
      /** What the rules have against it besides, by line. */
      readonly findings: readonly ReportFinding[];
    };

/** Whether a file was not taken. */
export const isRefused = (outcome: Outcome): outcome is Exclude<Outcome, { taken: unknown }> => !('taken' in outcome);

/** What became of a file that `send` takes or refuses; what it throws besides is thrown on. */
export async function outcomeOf(
  request: Request,
  file: FormFile,
  send: () => Promise<Extract<Outcome, { taken: unknown }>['taken']>,
): Promise<Outcome> {
  const { filename } = file;
  try {
    return { filename, taken: await send() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { filename, reasons: reasonsOf(error, request), findings: await brokenRules(request, file) };
  }
}

function reasonsOf({ code, details, said = [] }: Refusal, { texts }: Request): readonly string[] {
  if (code === 'auth_unauthorized') return [texts.send.notVerified];
  return details.map((english, at) => toldIn(texts, said[at], english));
}

/** Only of what has rules: an archive and a text that is no document have none. */
async function brokenRules({ ctx, language }: Request, { bytes }: FormFile): Promise<readonly ReportFinding[]> {
  if (!looksLikeXml(bytes) && !isPdf(bytes)) return [];
  try {
    const { findings, verdict } = await validate(ctx, bytes, { language });
    return verdict === 'UNKNOWN' ? [] : findings.filter(isBreach);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
