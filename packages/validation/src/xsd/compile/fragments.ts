import { schemaError } from '../errors.js';
import type { ElementDeclaration, ModelGroup, Particle, Wildcard } from '../model.js';

/** One place in a content model where an element can stand. Copies made for occurrence ranges share their particle. */
export interface Place {
  readonly particle: Particle;
  readonly term: ElementDeclaration | Wildcard;
}

/** A content model as the positions of its leaves and which can follow which (Glushkov's construction). */
export interface Places {
  readonly places: readonly Place[];
  readonly follow: readonly ReadonlySet<number>[];
  readonly first: readonly number[];
  readonly last: ReadonlySet<number>;
  readonly nullable: boolean;
}

interface Fragment {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** More places than this are not a content model anybody wrote, but an occurrence range gone wild. */
const maxPlaces = 20_000;
const empty: Fragment = { nullable: true, first: [], last: [] };

/** @throws SchemaError when occurrence ranges make the model too large */
export function placesOf(particle: Particle): Places {
  const builder = new PlaceBuilder();
  const { nullable, first, last } = builder.particle(particle);
  return { places: builder.places, follow: builder.follow, first, last: new Set(last), nullable };
}

class PlaceBuilder {
  readonly places: Place[] = [];
  readonly follow: Set<number>[] = [];

  /**
   * `x{2,4}` becomes x x (x (x)?)?: each copy is followed by the next one only, which keeps the follow sets small.
   */
  particle(particle: Particle): Fragment {
    const first = this.#term(particle);
    const min = first.nullable ? 0 : particle.min;
    const unbounded = particle.max === Number.POSITIVE_INFINITY;
    const copies = unbounded ? Math.max(min, 1) : particle.max;
    const last = min <= 1 ? [...first.last] : [];
    let previous = first;
    for (let copy = 2; copy <= copies; copy++) {
      const next = this.#term(particle);
      this.#connect(previous, next);
      if (copy >= min) last.push(...next.last);
      previous = next;
    }
    if (unbounded) this.#connect(previous, previous);
    return { nullable: min === 0, first: first.first, last };
  }

  #term(particle: Particle): Fragment {
    const { term } = particle;
    if (term.kind === 'group') return term.compositor === 'choice' ? this.#choice(term) : this.#sequence(term);
    const place = this.places.length;
    if (place >= maxPlaces) {
      throw schemaError(
        'a content model is too large: an occurrence range is too wide',
        particle.at?.file,
        particle.at?.line,
      );
    }
    this.places.push({ particle, term });
    this.follow.push(new Set());
    return { nullable: false, first: [place], last: [place] };
  }

  #sequence({ particles }: ModelGroup): Fragment {
    let whole = empty;
    for (const particle of particles) {
      const next = this.particle(particle);
      this.#connect(whole, next);
      whole = {
        nullable: whole.nullable && next.nullable,
        first: whole.nullable ? [...whole.first, ...next.first] : whole.first,
        last: next.nullable ? [...whole.last, ...next.last] : next.last,
      };
    }
    return whole;
  }

  #choice({ particles }: ModelGroup): Fragment {
    const branches = particles.map((particle) => this.particle(particle));
    return {
      nullable: branches.some((branch) => branch.nullable),
      first: branches.flatMap((branch) => branch.first),
      last: branches.flatMap((branch) => branch.last),
    };
  }

  #connect(from: Fragment, to: Fragment): void {
    for (const place of from.last) for (const next of to.first) this.follow[place]!.add(next);
  }
}
