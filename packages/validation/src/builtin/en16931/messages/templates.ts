import type { Wording } from '../../notation.js';
import { list, type Six, wording } from './six.js';
import { named } from './terms.js';

/** Kinds of breach that many rules share. Each says what is wrong first, then how to mend it. */

/** The invoice (or the group it stands in) lacks the term; with several terms all are needed. */
export function missing(...terms: string[]): Wording {
  return wording(
    terms,
    [
      'Missing: {0}. Add it.',
      'Puuttuu: {0}. Lisää tieto.',
      'Saknas: {0}. Lägg till uppgiften.',
      'Mangler: {0}. Legg til opplysningen.',
      'Mangler: {0}. Tilføj oplysningen.',
      'Ontbreekt: {0}. Voeg het gegeven toe.',
    ],
    list(terms.map(named)),
  );
}

/** One of the terms is needed and none is there. */
export function missingOneOf(...terms: string[]): Wording {
  return wording(
    terms,
    [
      'At least one of these must be given: {0}. Add one.',
      'Vähintään yksi näistä on annettava: {0}. Lisää jokin niistä.',
      'Minst en av dessa måste anges: {0}. Lägg till en.',
      'Minst én av disse må oppgis: {0}. Legg til én.',
      'Mindst én af disse skal angives: {0}. Tilføj én.',
      'Ten minste een hiervan is verplicht: {0}. Voeg er een toe.',
    ],
    list(terms.map(named)),
  );
}

/** A term without which another makes no sense. */
export function missingWith(given: string, ...needed: string[]): Wording {
  return wording(
    [...needed, given],
    [
      'When given: {0}, then also needed: {1}. Add it.',
      'Kun on annettu: {0}, tarvitaan myös: {1}. Lisää tieto.',
      'När detta anges: {0}, krävs även: {1}. Lägg till uppgiften.',
      'Når dette oppgis: {0}, kreves også: {1}. Legg til opplysningen.',
      'Når dette angives: {0}, kræves også: {1}. Tilføj oplysningen.',
      'Indien opgegeven: {0}, dan ook verplicht: {1}. Voeg het gegeven toe.',
    ],
    named(given),
    list(needed.map(named)),
  );
}

/** The identifier lacks its scheme identifier. */
export function schemeMissing(term: string): Wording {
  return wording(
    [term],
    [
      'The scheme identifier is missing: {0}. State which scheme the identifier belongs to.',
      'Tunnisteen järjestelmätunnus (scheme) puuttuu: {0}. Kerro, mihin järjestelmään tunniste kuuluu.',
      'Schemats identifierare saknas: {0}. Ange vilket schema identifieraren tillhör.',
      'Skjemaets identifikator mangler: {0}. Oppgi hvilket skjema identifikatoren hører til.',
      'Skemaets identifikator mangler: {0}. Angiv hvilket skema identifikatoren hører til.',
      'De schema-identificatie ontbreekt: {0}. Geef op tot welk schema de identificatie behoort.',
    ],
    named(term),
  );
}

/** An amount with more than two decimals. */
export function decimals(term: string): Wording {
  return wording(
    [term],
    [
      'More than two decimals: {0}. Round the amount to two decimals.',
      'Yli kaksi desimaalia: {0}. Pyöristä määrä kahteen desimaaliin.',
      'Fler än två decimaler: {0}. Avrunda beloppet till två decimaler.',
      'Flere enn to desimaler: {0}. Avrund beløpet til to desimaler.',
      'Flere end to decimaler: {0}. Afrund beløbet til to decimaler.',
      'Meer dan twee decimalen: {0}. Rond het bedrag af op twee decimalen.',
    ],
    named(term),
  );
}

/** A term given more often than once. */
export function onlyOnce(...terms: string[]): Wording {
  return wording(
    terms,
    [
      'Given more than once: {0}. Leave only one.',
      'Annettu useammin kuin kerran: {0}. Jätä vain yksi.',
      'Angivet mer än en gång: {0}. Behåll bara en.',
      'Oppgitt mer enn én gang: {0}. Behold bare én.',
      'Angivet mere end én gang: {0}. Behold kun én.',
      'Meer dan eenmaal opgegeven: {0}. Laat er slechts een staan.',
    ],
    list(terms.map(named)),
  );
}

/** A sum or product that does not come out; the formula speaks for itself in every language. */
export function doesNotAddUp(term: string, formula: string, ...others: string[]): Wording {
  return wording(
    [term, ...others],
    [
      'Does not add up: {0}. It must be {1}. Correct the amounts.',
      'Laskelma ei täsmää: {0}. Oikea arvo on {1}. Korjaa summat.',
      'Stämmer inte: {0}. Ska vara {1}. Rätta beloppen.',
      'Stemmer ikke: {0}. Skal være {1}. Rett beløpene.',
      'Stemmer ikke: {0}. Skal være {1}. Ret beløbene.',
      'Klopt niet: {0}. Moet zijn {1}. Corrigeer de bedragen.',
    ],
    named(term),
    formula,
  );
}

/** A code outside its list; `value` is the XPath, at the context node, of the offending code. */
export function notInList(term: string, codeList: string, value = '.'): Wording {
  return wording(
    [term],
    [
      'The code “{1}” is not in the list {2}: {0}. Use a code from the list.',
      'Koodi ”{1}” ei ole luettelossa {2}: {0}. Käytä luettelon koodia.',
      'Koden ”{1}” finns inte i listan {2}: {0}. Använd en kod ur listan.',
      'Koden «{1}» finnes ikke i listen {2}: {0}. Bruk en kode fra listen.',
      'Koden »{1}« findes ikke i listen {2}: {0}. Brug en kode fra listen.',
      'De code “{1}” komt niet voor in de lijst {2}: {0}. Gebruik een code uit de lijst.',
    ],
    named(term),
    `{${value}}`,
    codeList,
  );
}

/** A period that ends before it starts. */
export function periodBackwards(start: string, end: string): Wording {
  return wording(
    [start, end],
    [
      'The period ends before it starts: {1} is earlier than {0}. Correct the dates.',
      'Kausi päättyy ennen alkuaan: {1} on aikaisempi kuin {0}. Korjaa päivät.',
      'Perioden slutar innan den börjar: {1} är tidigare än {0}. Rätta datumen.',
      'Perioden slutter før den begynner: {1} er tidligere enn {0}. Rett datoene.',
      'Perioden slutter før den begynder: {1} er tidligere end {0}. Ret datoerne.',
      'De periode eindigt voor zij begint: {1} ligt voor {0}. Corrigeer de data.',
    ],
    named(start),
    named(end),
  );
}

/** A value below zero. */
export function negative(term: string): Wording {
  return wording(
    [term],
    [
      'Must not be negative: {0}. Give zero or more; show a credit by a negative quantity.',
      'Ei saa olla negatiivinen: {0}. Anna nolla tai enemmän; ilmaise hyvitys negatiivisella määrällä.',
      'Får inte vara negativt: {0}. Ange noll eller mer; visa en kreditering med negativ kvantitet.',
      'Kan ikke være negativ: {0}. Oppgi null eller mer; vis en kreditering med negativt antall.',
      'Må ikke være negativ: {0}. Angiv nul eller mere; vis en kreditering med negativt antal.',
      'Mag niet negatief zijn: {0}. Geef nul of meer op; toon een creditering met een negatieve hoeveelheid.',
    ],
    named(term),
  );
}

/** Two terms that exclude each other. */
export function notBoth(one: string, other: string): Wording {
  return wording(
    [one, other],
    [
      'Not both at once: {0}, {1}. Leave one out.',
      'Näitä ei saa antaa yhtä aikaa: {0}, {1}. Poista toinen.',
      'Inte båda samtidigt: {0}, {1}. Ta bort den ena.',
      'Ikke begge samtidig: {0}, {1}. Fjern den ene.',
      'Ikke begge samtidig: {0}, {1}. Fjern den ene.',
      'Niet beide tegelijk: {0}, {1}. Laat er een weg.',
    ],
    named(one),
    named(other),
  );
}

/** An element or attribute that the syntax has and the core invoice has no place for. */
export function notUsed(what: string): Wording {
  return wording(
    [],
    [
      'Not part of the core invoice: {0}. Leave it out; the receiver may ignore it.',
      'Ei kuulu ydinlaskuun: {0}. Jätä se pois; vastaanottaja voi ohittaa sen.',
      'Ingår inte i kärnfakturan: {0}. Utelämna uppgiften; mottagaren kan bortse från den.',
      'Inngår ikke i kjernefakturaen: {0}. Utelat opplysningen; mottakeren kan se bort fra den.',
      'Indgår ikke i kernefakturaen: {0}. Udelad oplysningen; modtageren kan se bort fra den.',
      'Hoort niet bij de kernfactuur: {0}. Laat het weg; de ontvanger mag het negeren.',
    ],
    what,
  );
}

/** The same where a receiver must refuse it. */
export function notAllowed(what: string): Wording {
  return wording(
    [],
    [
      'Has no place in the core invoice: {0}. Remove it.',
      'Ei saa olla ydinlaskussa: {0}. Poista se.',
      'Får inte finnas i kärnfakturan: {0}. Ta bort uppgiften.',
      'Kan ikke stå i kjernefakturaen: {0}. Fjern opplysningen.',
      'Må ikke stå i kernefakturaen: {0}. Fjern oplysningen.',
      'Mag niet in de kernfactuur staan: {0}. Verwijder het.',
    ],
    what,
  );
}

/** An element that stands too often, or not at all where it must stand once. */
export function elementOnce(what: string): Wording {
  return wording(
    [],
    [
      'Must stand once: {0}. Give exactly one.',
      'On oltava kerran: {0}. Anna täsmälleen yksi.',
      'Ska finnas en gång: {0}. Ange exakt en.',
      'Skal stå én gang: {0}. Oppgi nøyaktig én.',
      'Skal stå én gang: {0}. Angiv præcis én.',
      'Moet eenmaal voorkomen: {0}. Geef er precies een op.',
    ],
    what,
  );
}

/** An element or attribute that the syntax needs. */
export function elementMissing(what: string): Wording {
  return wording(
    [],
    [
      'Missing: {0}. Add it.',
      'Puuttuu: {0}. Lisää se.',
      'Saknas: {0}. Lägg till det.',
      'Mangler: {0}. Legg det til.',
      'Mangler: {0}. Tilføj det.',
      'Ontbreekt: {0}. Voeg het toe.',
    ],
    what,
  );
}

/** A text of its own, for rules that share theirs with none. */
export function special(terms: readonly string[], texts: Six): Wording {
  return wording(terms, texts);
}
