import type { Wordings } from '../../notation.js';
import { between, form, needed, onlyCodes } from './templates.js';

/** NO-R-*, DK-R-*, SE-R-*, IS-R-*. */

export const NORWAY_WORDINGS: Wordings = {
  'NO-R-001': form('norwegianSeller', 'BT-31', 'NO123456785MVA'),
  'NO-R-002': between(
    'norwegianSeller',
    ['BT-32'],
    [
      '{0}: limited companies and branches must state “Foretaksregisteret” as tax registration (BT-32, scheme TAX). Add it if that applies.',
      '{0}: osakeyhtiön ja sivuliikkeen on ilmoitettava verorekisteröintinä ”Foretaksregisteret” (BT-32, TAX). Lisää se, jos ehto täyttyy.',
      '{0}: aktiebolag och filialer ska ange ”Foretaksregisteret” som skatteregistrering (BT-32, TAX). Lägg till det om det gäller er.',
      '{0}: aksjeselskap og filialer skal oppgi «Foretaksregisteret» som skatteregistrering (BT-32, TAX). Legg det til hvis det gjelder dere.',
      '{0}: aktieselskaber og filialer skal angive »Foretaksregisteret« som skatteregistrering (BT-32, TAX). Tilføj det, hvis det gælder jer.',
      '{0}: vennootschappen en filialen moeten “Foretaksregisteret” als belastingregistratie (BT-32, TAX) vermelden. Voeg dit toe indien van toepassing.',
    ],
  ),
};

/** Payment slips: reference by card type, account by length. */
const SLIP_REFERENCE = (lengths: string): string => `KK#${lengths}`;

export const DENMARK_WORDINGS: Wordings = {
  'DK-R-002': needed('danishSeller', 'BT-30'),
  'DK-R-003': between(
    'danish',
    ['BT-158'],
    [
      '{0}: an UNSPSC classification (list TST) must be of version 19.05.01 or 26.08.01. State one of these versions.',
      '{0}: UNSPSC-luokituksen (luettelo TST) version on oltava 19.05.01 tai 26.08.01. Ilmoita jompikumpi.',
      '{0}: en UNSPSC-klassificering (lista TST) ska vara av version 19.05.01 eller 26.08.01. Ange någon av dem.',
      '{0}: en UNSPSC-klassifisering (liste TST) skal være versjon 19.05.01 eller 26.08.01. Oppgi en av dem.',
      '{0}: en UNSPSC-klassifikation (liste TST) skal være version 19.05.01 eller 26.08.01. Angiv en af dem.',
      '{0}: een UNSPSC-classificatie (lijst TST) moet versie 19.05.01 of 26.08.01 hebben. Vermeld een van deze versies.',
    ],
  ),
  'DK-R-004': between(
    'danish',
    ['BT-97', 'BT-98', 'BT-104', 'BT-105'],
    [
      '{0}: with reason code ZZZ (a tax other than VAT) the reason is the four digits of the tax, or a text with # inside it. Rewrite the reason.',
      '{0}: syykoodilla ZZZ (muu vero kuin alv) syynä on veron nelinumeroinen koodi tai teksti, jonka keskellä on #. Kirjoita syy uudelleen.',
      '{0}: med orsakskod ZZZ (annan skatt än moms) är orsaken skattens fyra siffror eller en text med # inuti. Skriv om orsaken.',
      '{0}: med årsakskode ZZZ (annen avgift enn mva) er årsaken avgiftens fire sifre eller en tekst med # inni. Skriv om årsaken.',
      '{0}: med årsagskode ZZZ (anden afgift end moms) er årsagen afgiftens fire cifre eller en tekst med # inde i. Skriv årsagen om.',
      '{0}: met redencode ZZZ (andere belasting dan btw) is de reden de vier cijfers van de belasting of een tekst met # erin. Herschrijf de reden.',
    ],
  ),
  'DK-R-005': onlyCodes('danish', 'BT-81', '1, 10, 31, 42, 48, 49, 50, 58, 59, 93, 97'),
  'DK-R-006': needed('danish', 'BT-84', 'BT-86'),
  'DK-R-007': needed('danish', 'BT-89', 'BT-91'),
  'DK-R-008': between(
    'danish',
    ['BT-83', 'BT-84'],
    [
      '{0}: a giro payment (50) needs a payment reference that begins with 01#, 04# or 15# and an account of 7 or 8 digits. Correct them.',
      '{0}: giromaksu (50) vaatii maksuviitteen, jonka alussa on 01#, 04# tai 15#, ja 7–8-numeroisen tilin. Korjaa tiedot.',
      '{0}: en girobetalning (50) kräver en betalningsreferens som börjar med 01#, 04# eller 15# och ett konto med 7 eller 8 siffror. Rätta dem.',
      '{0}: en girobetaling (50) krever en betalingsreferanse som begynner med 01#, 04# eller 15#, og en konto med 7 eller 8 sifre. Rett dem.',
      '{0}: en girobetaling (50) kræver en betalingsreference, der begynder med 01#, 04# eller 15#, og en konto med 7 eller 8 cifre. Ret dem.',
      '{0}: een girobetaling (50) vereist een betalingskenmerk dat begint met 01#, 04# of 15# en een rekening van 7 of 8 cijfers. Corrigeer ze.',
    ],
  ),
  'DK-R-009': form('danish', 'BT-83', SLIP_REFERENCE('1234567890123456 (04#, 15#)')),
  'DK-R-010': between(
    'danish',
    ['BT-83', 'BT-84'],
    [
      '{0}: a FIK payment (93) needs a payment reference that begins with 71#, 73# or 75# and a creditor number of 8 digits. Correct them.',
      '{0}: FIK-maksu (93) vaatii maksuviitteen, jonka alussa on 71#, 73# tai 75#, ja 8-numeroisen velkojanumeron. Korjaa tiedot.',
      '{0}: en FIK-betalning (93) kräver en betalningsreferens som börjar med 71#, 73# eller 75# och ett borgenärsnummer med 8 siffror. Rätta dem.',
      '{0}: en FIK-betaling (93) krever en betalingsreferanse som begynner med 71#, 73# eller 75#, og et kreditornummer med 8 sifre. Rett dem.',
      '{0}: en FIK-betaling (93) kræver en betalingsreference, der begynder med 71#, 73# eller 75#, og et kreditornummer med 8 cifre. Ret dem.',
      '{0}: een FIK-betaling (93) vereist een betalingskenmerk dat begint met 71#, 73# of 75# en een crediteurnummer van 8 cijfers. Corrigeer ze.',
    ],
  ),
  'DK-R-011': form('danish', 'BT-83', SLIP_REFERENCE('123456789012345[6] (71#, 75#)')),
  'DK-R-013': between(
    'danish',
    ['BT-29', 'BT-46'],
    [
      '{0}: a party identifier has no scheme. State in schemeID which register it is from, such as 0088 or 0184.',
      '{0}: osapuolen tunnisteelta puuttuu järjestelmä. Kerro attribuutissa schemeID rekisteri, esimerkiksi 0088 tai 0184.',
      '{0}: en parts identifierare saknar schema. Ange i schemeID vilket register den kommer från, till exempel 0088 eller 0184.',
      '{0}: en parts identifikator mangler skjema. Oppgi i schemeID hvilket register den er fra, for eksempel 0088 eller 0184.',
      '{0}: en parts identifikator mangler skema. Angiv i schemeID, hvilket register den er fra, for eksempel 0088 eller 0184.',
      '{0}: een partij-identificatie heeft geen schema. Vermeld in schemeID uit welk register die komt, zoals 0088 of 0184.',
    ],
  ),
  'DK-R-014': form('danishSeller', 'BT-30', 'schemeID="0184" (CVR)'),
  'DK-R-016': between(
    'danish',
    ['BT-115'],
    [
      '{0}: the amount due of a credit note must not be negative. Give the amount without sign, or send an invoice.',
      '{0}: hyvityslaskun maksettava summa ei saa olla negatiivinen. Anna summa ilman etumerkkiä tai lähetä lasku.',
      '{0}: beloppet att betala på en kreditnota får inte vara negativt. Ange beloppet utan tecken eller skicka en faktura.',
      '{0}: beløpet til betaling på en kreditnota kan ikke være negativt. Oppgi beløpet uten fortegn, eller send en faktura.',
      '{0}: beløbet til betaling på en kreditnota må ikke være negativt. Angiv beløbet uden fortegn, eller send en faktura.',
      '{0}: het te betalen bedrag van een creditnota mag niet negatief zijn. Geef het bedrag zonder teken, of stuur een factuur.',
    ],
  ),
  'DK-R-017': form('danish', 'BT-47', 'schemeID="0184" (CVR)'),
};

export const SWEDEN_WORDINGS: Wordings = {
  'SE-R-001': form('swedishSeller', 'BT-31', 'SE123456789701'),
  'SE-R-002': form('swedishSeller', 'BT-31', 'SE123456789701'),
  'SE-R-003': form('swedishSeller', 'BT-30', '1234567897'),
  'SE-R-004': form('swedishSeller', 'BT-30', '1234567897'),
  'SE-R-005': form('swedishSeller', 'BT-32', '”Godkänd för F-skatt”'),
  'SE-R-006': onlyCodes('swedishSeller', 'BT-119', '6, 12, 25'),
  'SE-R-007': form('swedishSeller', 'BT-84', 'PlusGiro 12345678'),
  'SE-R-008': form('swedishSeller', 'BT-84', 'Bankgiro 12345678'),
  'SE-R-009': form('swedishSeller', 'BT-84', 'Bankgiro 1234567 / 12345678'),
  'SE-R-010': form('swedishSeller', 'BT-84', 'PlusGiro 12 … 12345678'),
  'SE-R-011': between(
    'swedishSeller',
    ['BT-81', 'BT-86'],
    [
      '{0}: Bankgiro and PlusGiro are told by payment means 30 and SE:BANKGIRO or SE:PLUSGIRO as payment service provider, not by 50 or 56. Change the code.',
      '{0}: Bankgiro ja PlusGiro ilmoitetaan maksutavalla 30 ja palveluntarjoajalla SE:BANKGIRO tai SE:PLUSGIRO, ei koodilla 50 tai 56. Vaihda koodi.',
      '{0}: Bankgiro och PlusGiro anges med betalningssätt 30 och SE:BANKGIRO eller SE:PLUSGIRO som betaltjänstleverantör, inte med 50 eller 56. Ändra koden.',
      '{0}: Bankgiro og PlusGiro angis med betalingsmåte 30 og SE:BANKGIRO eller SE:PLUSGIRO som betalingsformidler, ikke med 50 eller 56. Endre koden.',
      '{0}: Bankgiro og PlusGiro angives med betalingsmåde 30 og SE:BANKGIRO eller SE:PLUSGIRO som betalingsformidler, ikke med 50 eller 56. Ret koden.',
      '{0}: Bankgiro en PlusGiro worden aangegeven met betaalwijze 30 en SE:BANKGIRO of SE:PLUSGIRO als betaaldienst, niet met 50 of 56. Wijzig de code.',
    ],
  ),
  'SE-R-012': between(
    'swedish',
    ['BT-81'],
    [
      '{0}: a credit transfer within Sweden has payment means 30, not 31. Change the code.',
      '{0}: Ruotsin sisäisen tilisiirron maksutapa on 30, ei 31. Vaihda koodi.',
      '{0}: en kontoöverföring inom Sverige har betalningssätt 30, inte 31. Ändra koden.',
      '{0}: en kontooverføring i Sverige har betalingsmåte 30, ikke 31. Endre koden.',
      '{0}: en kontooverførsel i Sverige har betalingsmåde 30, ikke 31. Ret koden.',
      '{0}: een overschrijving binnen Zweden heeft betaalwijze 30, niet 31. Wijzig de code.',
    ],
  ),
  'SE-R-013': between(
    'swedishSeller',
    ['BT-30'],
    [
      '{0}: “{.}” has a wrong check digit. Correct the organisation number (BT-30).',
      '{0}: ”{.}” – tarkistenumero on väärä. Korjaa organisaationumero (BT-30).',
      '{0}: ”{.}” har fel kontrollsiffra. Rätta organisationsnumret (BT-30).',
      '{0}: «{.}» har feil kontrollsiffer. Rett organisasjonsnummeret (BT-30).',
      '{0}: »{.}« har forkert kontrolciffer. Ret organisationsnummeret (BT-30).',
      '{0}: “{.}” heeft een verkeerd controlecijfer. Corrigeer het organisatienummer (BT-30).',
    ],
  ),
};

const finalDueDate = (rest: readonly [string, string, string, string, string, string]) =>
  between('icelandicSeller', ['BT-9', 'BT-122'], rest);

export const ICELAND_WORDINGS: Wordings = {
  'IS-R-001': onlyCodes('icelandicSeller', 'BT-3', '380, 381'),
  'IS-R-002': form('icelandicSeller', 'BT-30', 'schemeID="0196" (kennitala)'),
  'IS-R-003': needed('icelandicSeller', 'BT-35', 'BT-38'),
  'IS-R-004': form('icelandic', 'BT-47', 'schemeID="0196" (kennitala)'),
  'IS-R-005': needed('icelandic', 'BT-50', 'BT-53'),
  'IS-R-006': form('icelandicSeller', 'BT-84', '123456789012 (BT-81 = 9)'),
  'IS-R-007': form('icelandicSeller', 'BT-84', '123456789012 (BT-81 = 42)'),
  'IS-R-008': form('icelandicSeller', 'BT-122', 'EINDAGI: 2026-05-31'),
  'IS-R-009': needed('icelandicSeller', 'BT-9'),
  'IS-R-010': finalDueDate([
    '{0}: the final due date (EINDAGI) is before the due date (BT-9). Correct one of them.',
    '{0}: viimeinen eräpäivä (EINDAGI) on ennen eräpäivää (BT-9). Korjaa toinen.',
    '{0}: sista förfallodagen (EINDAGI) är före förfallodatumet (BT-9). Rätta den ena.',
    '{0}: siste forfallsdag (EINDAGI) er før forfallsdatoen (BT-9). Rett den ene.',
    '{0}: sidste forfaldsdag (EINDAGI) er før forfaldsdatoen (BT-9). Ret den ene.',
    '{0}: de uiterste vervaldag (EINDAGI) ligt voor de vervaldatum (BT-9). Corrigeer een van beide.',
  ]),
};
