import { list, type Six, wording } from '../../en16931/messages/six.js';
import type { Wording } from '../../notation.js';
import { PARTIES, type Parties } from './parties.js';
import { named } from './terms.js';

/** Kinds of breach that many national rules share: for whom, what is wrong, how to mend it. */

/** Between these parties the terms are needed. */
export function needed(parties: Parties, ...terms: string[]): Wording {
  return wording(
    terms,
    [
      '{0}: {1} is missing. Add it.',
      '{0}: puuttuu {1}. Lisää tieto.',
      '{0}: {1} saknas. Lägg till uppgiften.',
      '{0}: {1} mangler. Legg til opplysningen.',
      '{0}: {1} mangler. Tilføj oplysningen.',
      '{0}: {1} ontbreekt. Voeg het gegeven toe.',
    ],
    PARTIES[parties],
    list(terms.map(named)),
  );
}

/** Between these parties the term has another form. `form` speaks for itself in every language. */
export function form(parties: Parties, term: string, expected: Six | string): Wording {
  return wording(
    [term],
    [
      '{0}: the form of {1} is wrong. Write it so: {2}.',
      '{0}: väärä muoto: {1}. Kirjoita näin: {2}.',
      '{0}: fel form på {1}. Skriv så här: {2}.',
      '{0}: feil form på {1}. Skriv slik: {2}.',
      '{0}: forkert form på {1}. Skriv sådan: {2}.',
      '{0}: verkeerde vorm van {1}. Schrijf zo: {2}.',
    ],
    PARTIES[parties],
    named(term),
    expected,
  );
}

/** Between these parties only these codes may be used. */
export function onlyCodes(parties: Parties, term: string, codes: string): Wording {
  return wording(
    [term],
    [
      '{0}: this code is not allowed for {1}. Use one of: {2}.',
      '{0}: koodi ei kelpaa: {1}. Käytä jotakin näistä: {2}.',
      '{0}: koden är inte tillåten för {1}. Använd någon av: {2}.',
      '{0}: koden er ikke tillatt for {1}. Bruk en av: {2}.',
      '{0}: koden er ikke tilladt for {1}. Brug en af: {2}.',
      '{0}: deze code is niet toegestaan voor {1}. Gebruik een van: {2}.',
    ],
    PARTIES[parties],
    named(term),
    codes,
  );
}

/** Between these parties these groups are out of place beside the payment means. */
export function outOfPlace(parties: Parties, code: string, ...terms: string[]): Wording {
  return wording(
    ['BT-81', ...terms],
    [
      '{0}: with payment means {1} these do not belong: {2}. Remove them or change the code.',
      '{0}: maksutapaan {1} eivät kuulu: {2}. Poista ne tai vaihda koodi.',
      '{0}: till betalningssätt {1} hör inte: {2}. Ta bort dem eller ändra koden.',
      '{0}: til betalingsmåte {1} hører ikke: {2}. Fjern dem eller endre koden.',
      '{0}: til betalingsmåde {1} hører ikke: {2}. Fjern dem eller ret koden.',
      '{0}: bij betaalwijze {1} horen niet: {2}. Verwijder ze of wijzig de code.',
    ],
    PARTIES[parties],
    code,
    list(terms.map(named)),
  );
}

/** A text of its own for these parties; `{0}` names them. */
export function between(parties: Parties, terms: readonly string[], texts: Six): Wording {
  return wording(terms, texts, PARTIES[parties]);
}
