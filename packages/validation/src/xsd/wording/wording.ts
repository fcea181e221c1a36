import type { Language } from '../../builtin/notation.js';
import type { BuiltinName } from '../datatypes/builtins.js';
import { da } from './da.js';
import { en } from './en.js';
import { fi } from './fi.js';
import { nl } from './nl.js';
import { no } from './no.js';
import { sv } from './sv.js';
import type { MessageKey, PatternKey, PhraseKey, Template, Words } from './words.js';

/** Values for the slots of a text. `count` also decides between one and several. */
export type Slots = Readonly<Record<string, string | number>>;

const noSlots: Slots = {};

/** What the schema layer says, in one language. */
export class Wording {
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  message(key: MessageKey, slots: Slots): string {
    return filled(this.#words.messages[key], slots);
  }

  phrase(key: PhraseKey, slots: Slots = noSlots): string {
    return filled(this.#words.phrases[key], slots);
  }

  pattern(key: PatternKey, slots: Slots = noSlots): string {
    return filled(this.#words.patterns[key], slots);
  }

  /** What values of a built-in type look like. */
  type(name: BuiltinName): string {
    return this.#words.types[name] ?? this.#words.types.string;
  }

  /** "a", "a or b", "a, b or c"; beyond `most` "a, b, c or one of 20 more". */
  oneOf(items: readonly string[], most = 8): string {
    if (items.length <= most) return joined(items, this.phrase('or'));
    return this.phrase('oneOfMore', { items: items.slice(0, most).join(', '), count: items.length - most });
  }

  /** "a", "a and b", "a, b and c". */
  allOf(items: readonly string[]): string {
    return joined(items, this.phrase('and'));
  }
}

/** The wording of a language (ISO 639-1); English for those that there are no words in. */
export function wordingIn(language: string | undefined): Wording {
  return WORDINGS[(language ?? 'en') as Language] ?? english;
}

export const english = new Wording(en);

const WORDINGS: Readonly<Partial<Record<Language, Wording>>> = {
  en: english,
  fi: new Wording(fi),
  sv: new Wording(sv),
  no: new Wording(no),
  da: new Wording(da),
  nl: new Wording(nl),
};

function filled(template: Template, slots: Slots): string {
  const text = typeof template === 'string' ? template : slots.count === 1 ? template.one : template.many;
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => String(slots[slot]));
}

function joined(items: readonly string[], word: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}
