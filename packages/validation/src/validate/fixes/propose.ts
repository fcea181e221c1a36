import type { Finding } from '../../finding.js';
import type { Part } from '../parts.js';
import type { Fix } from '../report.js';
import { isBreach } from '../verdict.js';
import { applyFix, fixOf } from './apply.js';
import type { Proposer } from './candidate.js';
import { proposeCurrency } from './currency.js';
import { proposeDates } from './dates.js';
import { proposeCase, proposeTrimming } from './spelling.js';
import { proposeTotals } from './totals.js';
import { proposeVat } from './vat.js';

const PROPOSERS: readonly Proposer[] = [
  proposeTotals,
  proposeVat,
  proposeCurrency,
  proposeDates,
  proposeCase,
  proposeTrimming,
];

/** What of a finding is compared before and after a repair. */
export const findingKey = ({ id, location }: Finding): string => `${id} ${location}`;

/** Checks edited bytes anew and gives the keys of what is found, repeated as often as it is found. */
export type Recheck = (bytes: Uint8Array) => Promise<readonly string[]>;

/**
 * Finds repairs by trying: of all edits proposed for a finding exactly one must make it go away and bring nothing new.
 * With none or several of them there is no fix.
 */
export class FixFinder {
  readonly #bytes: Uint8Array;
  readonly #before: ReadonlyMap<string, number>;
  readonly #recheck: Recheck;
  readonly #tried = new Map<string, Promise<ReadonlyMap<string, number>>>();
  readonly #deadline: number;
  readonly #language: string | undefined;

  /**
   * @param budgetMs trying stops after this long; findings that were not reached have no fix
   * @param language of descriptions (ISO 639-1)
   */
  constructor(
    bytes: Uint8Array,
    before: readonly string[],
    recheck: Recheck,
    budgetMs: number,
    language: string | undefined,
  ) {
    this.#language = language;
    this.#bytes = bytes;
    this.#deadline = performance.now() + budgetMs;
    this.#before = counted(before);
    this.#recheck = recheck;
  }

  /** The only repair of a finding in a part of the file, if there is one. */
  async find(finding: Finding, part: Part): Promise<Fix | undefined> {
    if (this.#isLate() || (!isBreach(finding) && finding.severity !== 'WARNING')) return undefined;
    const edits = new Map<string, Fix>();
    for (const propose of PROPOSERS) {
      for (const candidate of propose(part.document, finding)) {
        const fix = fixOf(candidate, part, this.#bytes, this.#language);
        const name = editName(fix);
        if (!edits.has(name)) edits.set(name, fix);
      }
    }
    let only: Fix | undefined;
    for (const fix of edits.values()) {
      if (this.#isLate()) return undefined;
      if (!(await this.#repairs(fix, findingKey(finding)))) continue;
      if (only !== undefined) return undefined;
      only = fix;
    }
    return only;
  }

  #isLate(): boolean {
    return performance.now() > this.#deadline;
  }

  async #repairs(fix: Fix, key: string): Promise<boolean> {
    const name = editName(fix);
    let after = this.#tried.get(name);
    if (after === undefined) {
      after = this.#recheck(applyFix(this.#bytes, fix)).then(counted);
      this.#tried.set(name, after);
    }
    const found = await after;
    const isNew = [...found].some(([other, times]) => times > (this.#before.get(other) ?? 0));
    return !isNew && (found.get(key) ?? 0) < (this.#before.get(key) ?? 0);
  }
}

const editName = ({ start, end, replacement }: Fix): string => `${start} ${end} ${replacement}`;

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
