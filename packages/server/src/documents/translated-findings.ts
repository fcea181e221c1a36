import {
  type ReportFinding,
  type ValidateOptions,
  type ValidationReport,
  validateDocument,
} from '@autoinvoice/validation';
import { say } from '../events/say.js';
import type { Words } from '../platform/events/sentence.js';

/** Languages besides English that time lines are read in (ISO 639-1). */
const others = ['fi'];

/** A finding with its message in other languages, as far as its rule speaks them. */
export interface TranslatedFinding extends ReportFinding {
  /** By language (ISO 639-1), English not among them. */
  readonly messages?: Readonly<Record<string, string>>;
}

/** A report whose findings can be told in other languages later. */
export interface TranslatedReport extends ValidationReport {
  readonly findings: readonly TranslatedFinding[];
}

/**
 * Checks a document in English; when there are findings, they are put into the other languages too, which costs a
 * validation for each. Throws as `validateDocument` does.
 */
export async function validateTranslated(
  bytes: Uint8Array,
  options: Omit<ValidateOptions, 'language'>,
): Promise<TranslatedReport> {
  const report = await validateDocument(bytes, options);
  if (report.findings.length === 0) return report;
  const spoken = await Promise.all(
    others.map(async (language) => {
      const { findings } = await validateDocument(bytes, { ...options, language, fixes: false });
      return { language, findings };
    }),
  );
  // The order of findings does not depend on the language; packs may have been installed between two runs.
  const messagesOf = ({ id, message }: ReportFinding, at: number) =>
    Object.fromEntries(
      spoken.map(({ language, findings }) => [language, findings[at]?.id === id ? findings[at].message : message]),
    );
  return {
    ...report,
    findings: report.findings.map((finding, at) => ({ ...finding, messages: messagesOf(finding, at) })),
  };
}

/** `BR-CO-15: what is wrong (line 40, /Invoice/cac:LegalMonetaryTotal)`. */
export function findingWords({ id, message, messages, line, location }: TranslatedFinding): Words {
  const what = messages === undefined ? message : { in: { en: message, ...messages } };
  return say('finding', { id, message: what, line: String(line), location });
}
