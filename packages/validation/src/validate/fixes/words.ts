import type { Language } from '../../builtin/notation.js';

/** What a repair does. Slots of its words: the element's or attribute's name, and the new value. */
export type RepairKind = 'currency' | 'date' | 'code' | 'space' | 'amount';

const WORDS: Readonly<Record<Language, Readonly<Record<RepairKind, string>>>> = {
  en: {
    currency: 'Add the currency {value} to {name}.',
    date: 'Write the date of {name} as {value}.',
    code: 'Write the code of {name} as {value}.',
    space: 'Remove the white space around the value of {name}.',
    amount: 'Set {name} to {value}.',
  },
  fi: {
    currency: 'Lisää valuutta {value} elementtiin {name}.',
    date: 'Kirjoita kohdan {name} päivämäärä muodossa {value}.',
    code: 'Kirjoita kohdan {name} koodi muodossa {value}.',
    space: 'Poista tyhjä tila kohdan {name} arvon ympäriltä.',
    amount: 'Muuta kohdan {name} arvoksi {value}.',
  },
  sv: {
    currency: 'Lägg till valutan {value} i {name}.',
    date: 'Skriv datumet i {name} som {value}.',
    code: 'Skriv koden i {name} som {value}.',
    space: 'Ta bort blanktecknen runt värdet i {name}.',
    amount: 'Ändra {name} till {value}.',
  },
  no: {
    currency: 'Legg til valutaen {value} i {name}.',
    date: 'Skriv datoen i {name} som {value}.',
    code: 'Skriv koden i {name} som {value}.',
    space: 'Fjern de blanke tegnene rundt verdien i {name}.',
    amount: 'Endre {name} til {value}.',
  },
  da: {
    currency: 'Tilføj valutaen {value} i {name}.',
    date: 'Skriv datoen i {name} som {value}.',
    code: 'Skriv koden i {name} som {value}.',
    space: 'Fjern de blanke tegn omkring værdien i {name}.',
    amount: 'Ret {name} til {value}.',
  },
  nl: {
    currency: 'Voeg de valuta {value} toe aan {name}.',
    date: 'Schrijf de datum van {name} als {value}.',
    code: 'Schrijf de code van {name} als {value}.',
    space: 'Verwijder de witruimte rond de waarde van {name}.',
    amount: 'Wijzig {name} in {value}.',
  },
};

/** What is to be done, in a language (ISO 639-1); English where there are no words. */
export function repairWords(kind: RepairKind, name: string, value: string, language: string | undefined): string {
  const words = WORDS[(language ?? 'en') as Language] ?? WORDS.en;
  return words[kind].replace(/\{(name|value)\}/g, (_, slot: string) => (slot === 'name' ? name : value));
}
