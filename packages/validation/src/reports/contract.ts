import type { Severity } from '../finding.js';
import type { Fix, PackRun, ReportFinding, ValidationReport, Verdict } from '../validate/report.js';

/** One finding as the Validator API shows it (contract 3.2); what stands after `phasein` is additive. */
export interface ContractAssertion {
  readonly id: string;
  readonly status: Severity;
  readonly title: string;
  readonly location: string;
  readonly test: string;
  readonly phasein: boolean;
  readonly line: number;
  readonly column: number;
  readonly layer: 'xml' | 'schema' | 'rules';
  readonly pack?: string;
  readonly terms?: string[];
  /** The expression itself could not be computed. */
  readonly dynamic_error?: true;
  readonly fix?: Fix;
}

/** The answer of the Validator API (contract 3.2); what stands after `assertions` is additive. */
export interface ContractReport {
  readonly request_id: string;
  readonly result: Verdict;
  readonly timestamp: string;
  /** Seconds. */
  readonly duration: number;
  readonly service_version: string;
  readonly document_format: string;
  readonly document_version: string;
  readonly document_title: string;
  readonly document_identifier: string;
  readonly document_source: string;
  readonly assertions: ContractAssertion[];
  readonly document_type: string;
  readonly as_of: string;
  readonly packs: ContractPack[];
  /** Why nothing could be said; with the result UNKNOWN. */
  readonly reason?: string;
}

export interface ContractPack {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  readonly origin: 'installed' | 'builtin';
  readonly in_force: boolean;
  readonly layers: string[];
}

export interface ContractOptions {
  readonly requestId: string;
  readonly timestamp: Date;
  readonly serviceVersion: string;
}

/** A report as the Validator API answers it. Never has a property `code`: clients take that for an error (contract 3.3). */
export function contractReport(report: ValidationReport, options: ContractOptions): ContractReport {
  const { document } = report;
  return {
    request_id: options.requestId,
    result: report.verdict,
    timestamp: `${options.timestamp.toISOString().slice(0, 19)}Z`,
    duration: Math.round(report.duration.total) / 1000,
    service_version: options.serviceVersion,
    document_format: document?.format ?? '',
    document_version: document?.version ?? '',
    document_title: document?.title ?? '',
    document_identifier: document?.identifier ?? '',
    document_source: document?.publisher ?? '',
    assertions: report.findings.map(assertion),
    document_type: document?.documentType ?? '',
    as_of: report.asOf,
    packs: report.packs.map(contractPack),
    ...(report.reason === undefined ? {} : { reason: report.reason }),
  };
}

function assertion(finding: ReportFinding): ContractAssertion {
  const { id, severity, message, location, test, phaseIn, line, column, layer, pack, terms, outcome, fix } = finding;
  return {
    id,
    status: severity,
    title: message,
    location,
    test,
    phasein: phaseIn === true,
    line,
    column,
    layer,
    ...(pack === undefined ? {} : { pack }),
    ...(terms === undefined || terms.length === 0 ? {} : { terms: [...terms] }),
    ...(outcome === 'error' ? { dynamic_error: true as const } : {}),
    ...(fix === undefined ? {} : { fix }),
  };
}

function contractPack({ id, version, title, publisher, origin, inForce, layers }: PackRun): ContractPack {
  return { id, version, title, publisher, origin, in_force: inForce, layers: layers.map(({ name }) => name) };
}
