import type { XmlDocument } from '@autoinvoice/xml';
import type { Finding } from '../finding.js';
import { isInForce } from '../packs/in-force.js';
import type { Pack } from '../packs/pack.js';
import type { Plan, PlannedLayer } from '../packs/registry.js';
import type { LayerRun, PackRun, ReportFinding } from './report.js';

/** What the layers of a plan found in one document. */
export interface PlanRun {
  readonly findings: ReportFinding[];
  readonly packs: readonly PackRun[];
}

/**
 * Runs the layers in order. What an announced version finds is told as phase-in, and only where the version in force
 * does not find the same.
 */
export async function runPlan(
  document: XmlDocument,
  { layers, levels }: Pick<Plan, 'layers' | 'levels'>,
  { day, language }: { day: string; language: string | undefined },
): Promise<PlanRun> {
  const findings: ReportFinding[] = [];
  const known = new Set<string>();
  const runs = new Map<Pack, LayerRun[]>();
  for (const planned of layers) {
    const { pack, layer, announced } = planned;
    const runnable = await pack.load(layer);
    const begin = performance.now();
    const found = runnable.run(document, language);
    const duration = performance.now() - begin;
    const told = announced ? found.filter((finding) => !known.has(sameness(finding))) : found;
    for (const finding of told) {
      known.add(sameness(finding));
      findings.push(reported(levelled(finding, levels), planned, day));
    }
    const run: LayerRun = { kind: layer.kind, name: layer.name, duration, findings: told.length };
    runs.set(pack, [...(runs.get(pack) ?? []), run]);
  }
  return { findings, packs: [...runs].map(([pack, ran]) => packRun(pack, ran, day)) };
}

const sameness = ({ id, location }: Finding): string => `${id} ${location}`;

function levelled(finding: Finding, levels: Plan['levels']): Finding {
  const severity = levels.get(finding.id);
  return severity === undefined ? finding : { ...finding, severity };
}

function reported(finding: Finding, { pack, announced }: PlannedLayer, day: string): ReportFinding {
  const { id, version, phaseIn = [] } = pack.manifest;
  const isPhaseIn = announced || phaseIn.some(({ rules, until }) => day < until && rules.includes(finding.id));
  return { ...finding, pack: `${id}@${version}`, ...(isPhaseIn ? { phaseIn: true } : {}) };
}

function packRun({ manifest, origin }: Pack, layers: LayerRun[], day: string): PackRun {
  const { id, version, title, publisher } = manifest;
  return { id, version, title, publisher, origin, inForce: isInForce(manifest, day), layers };
}
