import { statSync } from 'node:fs';
import type { Severity } from '../finding.js';
import { builtinPacks } from './builtin.js';
import { isAnnounced, isInForce } from './in-force.js';
import {
  type DocumentRules,
  FITS,
  type Fit,
  isOwn,
  type LayerSpec,
  type RulesLayer,
  type SchemaLayer,
} from './manifest.js';
import { applies, type Subject } from './match.js';
import type { Pack } from './pack.js';
import { readInstalled } from './store.js';

export interface RegistryOptions {
  /** Folder of installed packs; need not exist. Without it only built-in packs are used. */
  readonly folder?: string;
  /** Folder that built-in packs keep their compiled form in; without it they are compiled anew in each process. */
  readonly cacheFolder?: string;
  /** In place of the packs that come with the program. */
  readonly builtin?: readonly Pack[];
}

/** One step of checking a document. */
export interface PlannedLayer {
  readonly pack: Pack;
  readonly layer: SchemaLayer | RulesLayer;
  /** The pack is announced but not in force on the day asked for. */
  readonly announced: boolean;
}

/** What a document is to be checked with. */
export interface Plan {
  readonly layers: readonly PlannedLayer[];
  /** How closely what was chosen belongs to the document; undefined when nothing was. */
  readonly fit: Fit | undefined;
  /** Severities that the choice gives to rules, by rule id. */
  readonly levels: ReadonlyMap<string, Severity>;
}

const mostPlans = 500;

interface Candidate {
  readonly pack: Pack;
  readonly fit: Fit;
  readonly layers: readonly LayerSpec[];
  readonly levels: DocumentRules['levels'];
}

/** The packs there are, and which of them a document is checked with. Installed packs are seen as soon as they are there. */
export class PackRegistry {
  readonly #folder: string | undefined;
  readonly #builtin: readonly Pack[];
  #installed: readonly Pack[] = [];
  #seen = -1;
  /** Plans by what they were chosen by: documents of the same kind are many. */
  readonly #plans = new Map<string, Plan>();

  constructor({ folder, cacheFolder, builtin }: RegistryOptions = {}) {
    this.#folder = folder;
    this.#builtin = builtin ?? builtinPacks(cacheFolder);
  }

  /** Installed packs, then built-in ones. */
  packs(): readonly Pack[] {
    this.#refresh();
    return [...this.#installed, ...this.#builtin];
  }

  /**
   * Chooses the layers for a document on a day (ISO date).
   *
   * Of the packs that apply, those that fit closest are considered; of these those in force on the day, an installed
   * one before a built-in one, the latest before earlier ones. When none is in force the nearest by date is taken. Versions of the
   * chosen pack that are announced on the day follow, marked so. No layers at all: nobody has rules for the document.
   */
  plan(subject: Subject, day: string): Plan {
    this.#refresh();
    const { kind, format, version, profile, documentType, customizationId } = subject.identification;
    const key = JSON.stringify([
      ...[day, subject.root, kind, format, version, documentType],
      ...[profile ?? null, customizationId ?? null],
    ]);
    let plan = this.#plans.get(key);
    if (plan === undefined) {
      plan = this.#makePlan(subject, day);
      // Identifiers are the sender's: strange ones must not fill the memory.
      if (this.#plans.size >= mostPlans) this.#plans.clear();
      if (key.length < 1000) this.#plans.set(key, plan);
    }
    return plan;
  }

  #makePlan(subject: Subject, day: string): Plan {
    const candidates = this.#candidates(subject);
    const chosen = chooseOf(['own', 'base', 'syntax'], candidates, day);
    if (chosen === undefined) return { layers: [], fit: undefined, levels: new Map() };
    const announced = candidates.filter(
      ({ pack, fit }) =>
        fit === chosen.fit && pack.manifest.id === chosen.pack.manifest.id && isAnnounced(pack.manifest, day),
    );
    const layers = [
      ...expand(chosen, candidates, day),
      ...announced
        .filter((entry) => entry !== chosen)
        .flatMap((entry) => ownLayersOf(entry).map((layer) => ({ ...layer, announced: true }))),
    ];
    const levels = new Map(chosen.levels?.flatMap(({ rules, severity }) => rules.map((rule) => [rule, severity])));
    return { layers, fit: chosen.fit, levels };
  }

  /** A code list by its id, from the latest installed pack that has it; undefined when none has. */
  codeList(id: string): Uint8Array | undefined {
    const packs = this.packs().toSorted((a, b) => compareVersions(b.manifest.version, a.manifest.version));
    for (const pack of packs) {
      const list = pack.codeList(id);
      if (list !== undefined) return list;
    }
    return undefined;
  }

  /** The structure layers for a root element that no format was identified by, such as the wrapper of a document. */
  structureFor(subject: Subject, day: string): readonly PlannedLayer[] {
    const structure = chooseOf(['syntax'], this.#candidates(subject), day);
    return structure === undefined ? [] : ownLayersOf(structure);
  }

  #candidates(subject: Subject): Candidate[] {
    return this.packs().flatMap((pack) =>
      pack.manifest.documents
        .filter(({ appliesTo }) => applies(appliesTo, subject))
        .map(({ fit, layers, levels }) => ({ pack, fit, layers, levels })),
    );
  }

  /** Installing and removing rename a folder, which changes the date of the one above. */
  #refresh(): void {
    if (this.#folder === undefined) return;
    const changed = statSync(this.#folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changed === this.#seen) return;
    this.#seen = changed;
    this.#plans.clear();
    this.#installed = readInstalled(this.#folder);
  }
}

function choose(candidates: readonly Candidate[], day: string): Candidate | undefined {
  const fit = FITS.find((known) => candidates.some((candidate) => candidate.fit === known));
  const closest = candidates.filter((candidate) => candidate.fit === fit);
  const inForce = closest.filter(({ pack }) => isInForce(pack.manifest, day));
  const rank = inForce.length > 0 ? latestFirst : nearestFirst(day);
  return (inForce.length > 0 ? inForce : closest).toSorted(
    (a, b) => Number(b.pack.origin === 'installed') - Number(a.pack.origin === 'installed') || rank(a, b),
  )[0];
}

const startOf = ({ pack }: Candidate): string => pack.manifest.validFrom ?? '0000-01-01';

function latestFirst(a: Candidate, b: Candidate): number {
  return compare(startOf(b), startOf(a)) || compareVersions(b.pack.manifest.version, a.pack.manifest.version);
}

/** Before every start the earliest version is nearest; after every end the latest is. */
function nearestFirst(day: string): (a: Candidate, b: Candidate) => number {
  return (a, b) => {
    const [isLaterA, isLaterB] = [startOf(a) > day, startOf(b) > day];
    if (isLaterA !== isLaterB) return isLaterA ? 1 : -1;
    return isLaterA ? compare(startOf(a), startOf(b)) : latestFirst(a, b);
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** The layers of a choice, with those that it takes from other packs put in. */
function expand(chosen: Candidate, candidates: readonly Candidate[], day: string): PlannedLayer[] {
  return chosen.layers.flatMap((layer): PlannedLayer[] => {
    if (isOwn(layer)) return [{ pack: chosen.pack, layer, announced: false }];
    const from = chooseOf(layer.kind === 'structure' ? ['syntax'] : ['base', 'extended'], candidates, day);
    return from === undefined ? [] : ownLayersOf(from);
  });
}

function ownLayersOf({ pack, layers }: Candidate): PlannedLayer[] {
  return layers.filter(isOwn).map((layer) => ({ pack, layer, announced: false }));
}

function chooseOf(fits: readonly Fit[], candidates: readonly Candidate[], day: string): Candidate | undefined {
  return choose(
    candidates.filter(({ fit }) => fits.includes(fit)),
    day,
  );
}
