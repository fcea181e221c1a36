import type { Language } from '../builtin/notation.js';
import type { Verdict } from '../validate/report.js';

/** The words of the page for people in one language. */
export interface Words {
  readonly title: string;
  readonly files: string;
  readonly file: string;
  readonly result: string;
  readonly errors: string;
  readonly remarks: string;
  readonly document: string;
  readonly unknown: string;
  readonly identifier: string;
  readonly asOf: string;
  readonly rules: string;
  readonly notInForce: string;
  readonly origins: { readonly installed: string; readonly builtin: string };
  readonly noFindings: string;
  readonly line: string;
  readonly column: string;
  readonly fix: string;
  readonly test: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly explanations: Readonly<Record<Verdict, string>>;
  readonly grades: Readonly<Record<'FATAL' | 'ERROR' | 'WARNING' | 'INFO' | 'ANNOUNCED', string>>;
}

export const wordsOf = (language: Language): Words => WORDS[language];

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Validation report',
    files: 'Files',
    file: 'File',
    result: 'Result',
    errors: 'Errors',
    remarks: 'Remarks',
    document: 'Document',
    unknown: 'not recognised',
    identifier: 'Type identifier',
    asOf: 'Rules as of',
    rules: 'Rules',
    notInForce: 'not in force on that day',
    origins: { installed: 'installed', builtin: 'built in' },
    noFindings: 'Nothing was found to be wrong.',
    line: 'Line',
    column: 'column',
    fix: 'Repair',
    test: 'Test that did not hold',
    verdicts: { OK: 'Valid', WARNING: 'Valid, with remarks', ERROR: 'Not valid', UNKNOWN: 'Not checked' },
    explanations: {
      OK: 'The document keeps all rules.',
      WARNING: 'The document may be sent; the remarks below deserve a look.',
      ERROR: 'The document breaks rules and will be refused.',
      UNKNOWN: 'Nothing can be said about the document.',
    },
    grades: { FATAL: 'Error', ERROR: 'Error', WARNING: 'Warning', INFO: 'Note', ANNOUNCED: 'Announced' },
  },
  fi: {
    title: 'Tarkistusraportti',
    files: 'Tiedostot',
    file: 'Tiedosto',
    result: 'Tulos',
    errors: 'Virheet',
    remarks: 'Huomautukset',
    document: 'Asiakirja',
    unknown: 'ei tunnistettu',
    identifier: 'Tyyppitunnus',
    asOf: 'Säännöt päivältä',
    rules: 'Säännöt',
    notInForce: 'ei voimassa kyseisenä päivänä',
    origins: { installed: 'asennettu', builtin: 'sisäänrakennettu' },
    noFindings: 'Virheitä ei löytynyt.',
    line: 'Rivi',
    column: 'sarake',
    fix: 'Korjaus',
    test: 'Ehto, joka ei täyttynyt',
    verdicts: {
      OK: 'Kelvollinen',
      WARNING: 'Kelvollinen, huomautuksia',
      ERROR: 'Ei kelpaa',
      UNKNOWN: 'Ei tarkistettu',
    },
    explanations: {
      OK: 'Asiakirja noudattaa kaikkia sääntöjä.',
      WARNING: 'Asiakirjan voi lähettää; katso alla olevat huomautukset.',
      ERROR: 'Asiakirja rikkoo sääntöjä ja hylätään.',
      UNKNOWN: 'Asiakirjasta ei voida sanoa mitään.',
    },
    grades: { FATAL: 'Virhe', ERROR: 'Virhe', WARNING: 'Varoitus', INFO: 'Tiedoksi', ANNOUNCED: 'Tulossa voimaan' },
  },
  sv: {
    title: 'Valideringsrapport',
    files: 'Filer',
    file: 'Fil',
    result: 'Resultat',
    errors: 'Fel',
    remarks: 'Anmärkningar',
    document: 'Dokument',
    unknown: 'känns inte igen',
    identifier: 'Typbeteckning',
    asOf: 'Regler per',
    rules: 'Regler',
    notInForce: 'gäller inte den dagen',
    origins: { installed: 'installerade', builtin: 'inbyggda' },
    noFindings: 'Inga fel hittades.',
    line: 'Rad',
    column: 'kolumn',
    fix: 'Rättelse',
    test: 'Villkor som inte uppfylldes',
    verdicts: { OK: 'Giltigt', WARNING: 'Giltigt, med anmärkningar', ERROR: 'Ogiltigt', UNKNOWN: 'Inte kontrollerat' },
    explanations: {
      OK: 'Dokumentet följer alla regler.',
      WARNING: 'Dokumentet kan skickas; se anmärkningarna nedan.',
      ERROR: 'Dokumentet bryter mot regler och kommer att avvisas.',
      UNKNOWN: 'Inget kan sägas om dokumentet.',
    },
    grades: { FATAL: 'Fel', ERROR: 'Fel', WARNING: 'Varning', INFO: 'Upplysning', ANNOUNCED: 'Börjar gälla senare' },
  },
  no: {
    title: 'Valideringsrapport',
    files: 'Filer',
    file: 'Fil',
    result: 'Resultat',
    errors: 'Feil',
    remarks: 'Merknader',
    document: 'Dokument',
    unknown: 'ikke gjenkjent',
    identifier: 'Typebetegnelse',
    asOf: 'Regler per',
    rules: 'Regler',
    notInForce: 'gjelder ikke den dagen',
    origins: { installed: 'installert', builtin: 'innebygd' },
    noFindings: 'Ingen feil ble funnet.',
    line: 'Linje',
    column: 'kolonne',
    fix: 'Rettelse',
    test: 'Betingelse som ikke er oppfylt',
    verdicts: { OK: 'Gyldig', WARNING: 'Gyldig, med merknader', ERROR: 'Ugyldig', UNKNOWN: 'Ikke kontrollert' },
    explanations: {
      OK: 'Dokumentet følger alle regler.',
      WARNING: 'Dokumentet kan sendes; se merknadene nedenfor.',
      ERROR: 'Dokumentet bryter regler og vil bli avvist.',
      UNKNOWN: 'Ingenting kan sies om dokumentet.',
    },
    grades: { FATAL: 'Feil', ERROR: 'Feil', WARNING: 'Advarsel', INFO: 'Opplysning', ANNOUNCED: 'Trer i kraft senere' },
  },
  da: {
    title: 'Valideringsrapport',
    files: 'Filer',
    file: 'Fil',
    result: 'Resultat',
    errors: 'Fejl',
    remarks: 'Bemærkninger',
    document: 'Dokument',
    unknown: 'ikke genkendt',
    identifier: 'Typebetegnelse',
    asOf: 'Regler pr.',
    rules: 'Regler',
    notInForce: 'gælder ikke den dag',
    origins: { installed: 'installeret', builtin: 'indbygget' },
    noFindings: 'Der blev ikke fundet fejl.',
    line: 'Linje',
    column: 'kolonne',
    fix: 'Rettelse',
    test: 'Betingelse, der ikke er opfyldt',
    verdicts: { OK: 'Gyldigt', WARNING: 'Gyldigt, med bemærkninger', ERROR: 'Ugyldigt', UNKNOWN: 'Ikke kontrolleret' },
    explanations: {
      OK: 'Dokumentet følger alle regler.',
      WARNING: 'Dokumentet kan sendes; se bemærkningerne nedenfor.',
      ERROR: 'Dokumentet bryder regler og vil blive afvist.',
      UNKNOWN: 'Der kan ikke siges noget om dokumentet.',
    },
    grades: {
      FATAL: 'Fejl',
      ERROR: 'Fejl',
      WARNING: 'Advarsel',
      INFO: 'Oplysning',
      ANNOUNCED: 'Træder i kraft senere',
    },
  },
  nl: {
    title: 'Validatierapport',
    files: 'Bestanden',
    file: 'Bestand',
    result: 'Resultaat',
    errors: 'Fouten',
    remarks: 'Opmerkingen',
    document: 'Document',
    unknown: 'niet herkend',
    identifier: 'Typeaanduiding',
    asOf: 'Regels per',
    rules: 'Regels',
    notInForce: 'niet van kracht op die dag',
    origins: { installed: 'geïnstalleerd', builtin: 'ingebouwd' },
    noFindings: 'Er zijn geen fouten gevonden.',
    line: 'Regel',
    column: 'kolom',
    fix: 'Herstel',
    test: 'Voorwaarde waaraan niet is voldaan',
    verdicts: { OK: 'Geldig', WARNING: 'Geldig, met opmerkingen', ERROR: 'Ongeldig', UNKNOWN: 'Niet gecontroleerd' },
    explanations: {
      OK: 'Het document voldoet aan alle regels.',
      WARNING: 'Het document kan worden verzonden; bekijk de opmerkingen hieronder.',
      ERROR: 'Het document overtreedt regels en wordt geweigerd.',
      UNKNOWN: 'Over het document kan niets worden gezegd.',
    },
    grades: {
      FATAL: 'Fout',
      ERROR: 'Fout',
      WARNING: 'Waarschuwing',
      INFO: 'Ter informatie',
      ANNOUNCED: 'Gaat later in',
    },
  },
};
