import type { ValidationReport } from '../validate/report.js';

/** The report of a file, with the name it goes by. */
export interface NamedReport {
  readonly name: string;
  readonly report: ValidationReport;
}
