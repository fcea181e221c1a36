import { Type } from 'typebox';
import { checkDefinitions } from '../../../detect/definitions.js';
import type { AnalysisRow } from '../../../detect/queries.js';
import { reasonOf } from '../../../detect/reasons.js';
import { type Language, textIn, translationsOf } from '../../../platform/languages.js';
import { apiTime } from '../time.js';
import { TranslationEntity } from './texts.js';

const AnalysisResult = Type.Object(
  {
    status: Type.Optional(Type.Enum(['OK', 'WARNING', 'FAILED', 'NOT_APPLICABLE'])),
    text: Type.String(),
    texts: Type.Array(TranslationEntity),
    reason_code: Type.String(),
    check_date: Type.Optional(Type.String({ format: 'date-time' })),
    data: Type.Record(Type.String(), Type.String()),
  },
  { $id: 'AnalysisResult' },
);

export const Analysis = Type.Object(
  {
    analysis_id: Type.String(),
    analysis_type: Type.String(),
    friendly_name: Type.String(),
    friendly_names: Type.Array(TranslationEntity),
    analysis_status: Type.Enum(['PENDING', 'RUN_SUCCESSFUL', 'RUN_FAILED', 'NOT_APPLICABLE']),
    analysis_title: Type.String(),
    analysis_titles: Type.Array(TranslationEntity),
    analysis_trigger_date: Type.String({ format: 'date-time' }),
    analysis_origin: Type.Union([Type.String(), Type.Null()]),
    analysis_result: AnalysisResult,
    analysis_results: Type.Array(AnalysisResult),
  },
  { $id: 'Analysis' },
);

/** A run of a check as the API shows it. `analysis_results` holds the one result there is, for clients that read it. */
export function presentAnalysis(run: AnalysisRow, language: Language): Type.Static<typeof Analysis> {
  const { friendlyName, title } = checkDefinitions[run.check_name];
  const reason = reasonOf(run.check_name, run.reason);
  if (reason === undefined) throw new Error(`${run.check_name} has no reason ${run.reason}`);
  const result = {
    ...(reason.result && { status: reason.result }),
    text: textIn(reason.texts, language, run.data),
    texts: translationsOf(reason.texts, run.data),
    reason_code: `${run.check_name}_${run.reason}`,
    ...(run.checked_at && { check_date: apiTime(run.checked_at) }),
    data: { ...run.data },
  };
  return {
    analysis_id: run.analysis_id,
    analysis_type: run.check_name,
    friendly_name: textIn(friendlyName, language),
    friendly_names: translationsOf(friendlyName),
    analysis_status: run.status,
    analysis_title: textIn(title, language),
    analysis_titles: translationsOf(title),
    analysis_trigger_date: apiTime(run.triggered_at),
    analysis_origin: run.origin,
    analysis_result: result,
    analysis_results: [result],
  };
}
