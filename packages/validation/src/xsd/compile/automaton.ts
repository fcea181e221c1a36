import type { ElementDeclaration, Particle, Wildcard } from '../model.js';
import type { Name } from '../names.js';
import { type Ambiguity, ambiguities } from './ambiguity.js';
import { type Place, placesOf } from './fragments.js';

/** A deterministic automaton over the elements of one content model. State 0 is the start. */
export interface Automaton {
  readonly states: readonly AutomatonState[];
  readonly ambiguities: readonly Ambiguity[];
}

export interface AutomatonState {
  /** The content may end here. */
  readonly accepts: boolean;
  readonly elements: ReadonlyMap<Name, { readonly next: number; readonly declaration: ElementDeclaration }>;
  readonly wildcards: readonly { readonly wildcard: Wildcard; readonly next: number }[];
}

/** What a declaration stands for in a content model: itself, or the members of its substitution group. */
export type Expansion = (declaration: ElementDeclaration) => readonly ElementDeclaration[];

/** @throws SchemaError when occurrence ranges make the model too large */
export function buildAutomaton(particle: Particle, expand: Expansion): Automaton {
  const { places, follow, first, last, nullable } = placesOf(particle);
  const states: AutomatonState[] = [];
  const found = new Map<string, Ambiguity>();
  const numbers = new Map<string, number>();
  const pending: number[][] = [];
  const stateFor = (reached: readonly number[]): number => {
    const sorted = [...new Set(reached)].sort((a, b) => a - b);
    const key = sorted.join(' ');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    pending.push(sorted);
    return numbers.size - 1;
  };
  const addState = (accepts: boolean, out: readonly number[]): void => {
    for (const ambiguity of ambiguities(
      out.map((place) => places[place]!),
      expand,
    ))
      found.set(ambiguity.what, ambiguity);
    states.push({ accepts, ...transitions(places, out, expand, stateFor) });
  };
  numbers.set('start', 0);
  addState(nullable, first);
  for (let reached = pending.shift(); reached !== undefined; reached = pending.shift()) {
    const out = new Set(reached.flatMap((place) => [...follow[place]!]));
    addState(
      reached.some((place) => last.has(place)),
      [...out].sort((a, b) => a - b),
    );
  }
  return { states, ambiguities: [...found.values()] };
}

function transitions(
  places: readonly Place[],
  out: readonly number[],
  expand: Expansion,
  stateFor: (reached: readonly number[]) => number,
): Pick<AutomatonState, 'elements' | 'wildcards'> {
  const byName = new Map<Name, { declaration: ElementDeclaration; reached: number[] }>();
  const byWildcard = new Map<Wildcard, number[]>();
  for (const place of out) {
    const { term } = places[place]!;
    if (term.kind === 'wildcard') byWildcard.set(term, [...(byWildcard.get(term) ?? []), place]);
    else {
      for (const declaration of expand(term)) {
        const known = byName.get(declaration.name);
        if (known === undefined) byName.set(declaration.name, { declaration, reached: [place] });
        else known.reached.push(place);
      }
    }
  }
  return {
    elements: new Map(
      [...byName].map(([name, { declaration, reached }]) => [name, { declaration, next: stateFor(reached) }]),
    ),
    wildcards: [...byWildcard].map(([wildcard, reached]) => ({ wildcard, next: stateFor(reached) })),
  };
}
