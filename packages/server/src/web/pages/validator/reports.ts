import { contractReport, htmlReport, junitReport, svrlReport } from '@autoinvoice/validation';
import { serviceVersion } from '../../../documents/version.js';
import { newId } from '../../../platform/crypto/ids.js';
import type { PageReply, PageRequest } from '../../framework/page.js';
import type { CheckedDocument } from './documents.js';

/** What can be downloaded of a checked document; xml is the document itself as it stands by now. */
export const reportForms = ['json', 'svrl', 'html', 'junit', 'xml'] as const;
type ReportForm = (typeof reportForms)[number];

export const isReportForm = (text: string): text is ReportForm => reportForms.some((form) => form === text);

/** The report of a document as a file; the document must have been checked. */
export function reportFile(
  { ctx, language }: PageRequest,
  form: ReportForm,
  { name, bytes, report }: CheckedDocument,
): PageReply {
  const stem = name.replace(/\.(xml|pdf)$/i, '');
  const file = (content: Uint8Array | string, mediaType: string, ending: string): PageReply => ({
    kind: 'file',
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
    mediaType,
    filename: `${stem}${ending}`,
  });
  if (form === 'xml') return file(bytes, 'application/xml', '.xml');
  if (!report) return { kind: 'notFound' };
  const timestamp = ctx.clock.now();
  const named = [{ name, report }];
  switch (form) {
    case 'json': {
      const answer = contractReport(report, { requestId: newId(ctx.clock), timestamp, serviceVersion });
      return file(JSON.stringify(answer, undefined, 2), 'application/json', '.report.json');
    }
    case 'svrl':
      return file(svrlReport(report), 'application/xml', '.svrl.xml');
    case 'junit':
      return file(junitReport(named), 'application/xml', '.junit.xml');
    case 'html': {
      const engine = `AutoInvoice ${serviceVersion}`;
      return file(htmlReport(named, { timestamp, engine, language }), 'text/html; charset=utf-8', '.report.html');
    }
  }
}
