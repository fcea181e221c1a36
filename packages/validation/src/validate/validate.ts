import type { XmlLimits } from '@autoinvoice/xml';
import { dayOf, isDay } from '../packs/dates.js';
import { subjectOf } from '../packs/match.js';
import type { PackRegistry } from '../packs/registry.js';
import { FixFinder, findingKey } from './fixes/propose.js';
import { type Part, placed, readParts } from './parts.js';
import type { PackRun, ReportFinding, ValidationReport } from './report.js';
import { runPlan } from './run-plan.js';
import { uncheckedRules } from './unchecked.js';
import { verdictOf } from './verdict.js';
import { isTransport, wrapperSubject } from './wrappers.js';

export interface ValidateOptions {
  readonly registry: PackRegistry;
  /** Day whose rules apply, as ISO 8601; today (UTC) when absent. */
  readonly asOf?: string;
  /** Language of messages (ISO 639-1) where the rules speak it: en fi sv no da nl for the built-in ones. */
  readonly language?: string;
  /** Look for repairs too; costs a validation for each repair that is tried. */
  readonly fixes?: boolean;
  /** Milliseconds that trying repairs may take; 500 when absent, so that large documents get few tries or none. */
  readonly fixBudgetMs?: number;
  readonly limits?: Partial<XmlLimits>;
}

/** A document of the file and what was found in it and around it. Findings are still placed in the part. */
interface CheckedPart {
  readonly part: Part;
  readonly wrapperFindings: readonly ReportFinding[];
  readonly findings: readonly ReportFinding[];
  readonly packs: readonly PackRun[];
}

/**
 * Checks a file: reads it, takes wrappers off, identifies the document, chooses the packs and runs their layers. Every
 * outcome about the content is in the report, ill-formed and unknown documents included.
 *
 * Throws RangeError when `asOf` is no day, PackError when a pack cannot be loaded.
 */
export async function validateDocument(bytes: Uint8Array, options: ValidateOptions): Promise<ValidationReport> {
  const asOf = options.asOf ?? dayOf(new Date());
  if (!isDay(asOf)) throw new RangeError(`${asOf} is not a day such as 2026-05-01`);
  const begin = performance.now();
  const { parts, malformed } = readParts(bytes, options.limits);
  const parse = performance.now() - begin;
  const known = parts.filter(({ identification }) => identification !== undefined);
  const business = known.filter(({ identification }) => !isTransport(identification!));
  const unknown = parts.length - known.length;
  // An envelope alone is looked at for what it is.
  const checked: CheckedPart[] = [];
  for (const part of business.length > 0 ? business : known) checked.push(await checkPart(part, asOf, options));
  const findings = [...malformed, ...(await toldFindings(bytes, malformed, checked, options))];
  const everythingRan = unknown === 0 && checked.length > 0 && checked.every(({ packs }) => packs.length > 0);
  const verdict = verdictOf(findings, everythingRan);
  return {
    verdict,
    document: described(checked[0]?.part),
    documents: business.length,
    wrappers: wrappersOf(parts, business),
    namespaces: namespacesOf(parts),
    asOf,
    findings,
    packs: mergePacks(checked.flatMap(({ packs }) => packs)),
    duration: { parse, total: performance.now() - begin },
    ...(verdict === 'UNKNOWN' ? { reason: reasonFor(checked, unknown) } : {}),
  };
}

async function checkPart(part: Part, day: string, { registry, language }: ValidateOptions): Promise<CheckedPart> {
  const { outer, document, identification } = part;
  const plan = registry.plan(subjectOf(document, identification!), day);
  const run = await runPlan(document, plan, { day, language });
  const wrapper = wrapperSubject(part);
  const around = wrapper === undefined ? [] : registry.structureFor(wrapper, day);
  const wrapperPlan = { layers: around, levels: new Map() };
  const wrapperRun = await runPlan(outer, wrapperPlan, { day, language });
  // A document of which only the wrapper was checked was not checked.
  const packs = run.packs.length === 0 ? [] : [...wrapperRun.packs, ...run.packs];
  const unchecked = uncheckedRules(part, plan, language);
  return { part, wrapperFindings: wrapperRun.findings, findings: [...run.findings, ...unchecked], packs };
}

/** All findings at their places in the file, with repairs when they are asked for. */
async function toldFindings(
  bytes: Uint8Array,
  malformed: readonly ReportFinding[],
  checked: readonly CheckedPart[],
  options: ValidateOptions,
): Promise<ReportFinding[]> {
  const keys = [...malformed, ...checked.flatMap((c) => [...c.wrapperFindings, ...c.findings])].map(findingKey);
  const recheck = async (edited: Uint8Array) =>
    (await validateDocument(edited, { ...options, fixes: false })).findings.map(findingKey);
  const budgetMs = options.fixBudgetMs ?? 500;
  const finder = options.fixes === true ? new FixFinder(bytes, keys, recheck, budgetMs, options.language) : undefined;
  const told: ReportFinding[] = [];
  for (const { part, wrapperFindings, findings } of checked) {
    told.push(...wrapperFindings.map((finding) => placed(finding, part.place)));
    for (const finding of findings) {
      const fix = await finder?.find(finding, part);
      told.push(placed(fix === undefined ? finding : { ...finding, fix }, part.place));
    }
  }
  return told;
}

function described(part: Part | undefined): ValidationReport['document'] {
  if (part?.identification === undefined) return undefined;
  const { node: _node, ...identification } = part.identification;
  return identification;
}

function wrappersOf(parts: readonly Part[], business: readonly Part[]): ValidationReport['wrappers'] {
  const wrappers = new Set<'SOAP' | 'SBDH'>();
  for (const { identification } of parts) {
    if (identification?.format === 'SOAP' && business.length > 0) wrappers.add('SOAP');
    if (identification?.wrapper === 'SBDH') wrappers.add('SBDH');
  }
  return [...wrappers];
}

function namespacesOf(parts: readonly Part[]): Record<string, string> {
  const namespaces: Record<string, string> = {};
  for (const { outer } of parts) {
    const { declarationPrefix, declarationUri } = outer.tree;
    for (const [index, prefix] of declarationPrefix.entries()) namespaces[prefix] ??= declarationUri[index]!;
  }
  return namespaces;
}

/** Packs that ran on several documents of one file are told once, with the layers of all runs. */
function mergePacks(runs: readonly PackRun[]): PackRun[] {
  const merged = new Map<string, PackRun>();
  for (const run of runs) {
    const name = `${run.id}@${run.version} ${run.origin}`;
    const before = merged.get(name);
    merged.set(name, before === undefined ? run : { ...before, layers: [...before.layers, ...run.layers] });
  }
  return [...merged.values()];
}

function reasonFor(checked: readonly CheckedPart[], unknown: number): string {
  if (unknown > 0 || checked.length === 0) return 'No known format was recognised in the document.';
  const titles = checked.filter(({ packs }) => packs.length === 0).map(({ part }) => part.identification?.title ?? '');
  return `The document is recognised (${[...new Set(titles)].join(', ')}), but no rules for it are built in or installed.`;
}
