import { wording } from '../../en16931/messages/six.js';
import { missing, missingWith, notInList, onlyOnce } from '../../en16931/messages/templates.js';
import type { Wordings } from '../../notation.js';
import { EXEMPTION_CATEGORIES } from '../codes.js';
import { named } from './terms.js';

/** PEPPOL-EN16931-R*: the document, its amounts and periods. */
const RULES: Wordings = {
  'PEPPOL-EN16931-R001': missing('BT-23'),
  'PEPPOL-EN16931-R002': wording(
    ['BT-22'],
    [
      'More than one {0}. Only German sellers may send several to German buyers; join the texts into one.',
      'Useampi kuin yksi {0}. Vain saksalainen myyjä saa lähettää useita saksalaiselle ostajalle; yhdistä tekstit yhdeksi.',
      'Mer än en {0}. Bara tyska säljare får skicka flera till tyska köpare; slå ihop texterna till en.',
      'Mer enn ett {0}. Bare tyske selgere kan sende flere til tyske kjøpere; slå tekstene sammen til ett.',
      'Mere end én {0}. Kun tyske sælgere må sende flere til tyske købere; saml teksterne i én.',
      'Meer dan één {0}. Alleen Duitse verkopers mogen er meer sturen aan Duitse kopers; voeg de teksten samen.',
    ],
    named('BT-22'),
  ),
  'PEPPOL-EN16931-R003': wording(
    ['BT-10', 'BT-13'],
    [
      'Neither {0} nor {1} is given. Ask the buyer which of them to use and add it.',
      'Ei {0} eikä {1} ole annettu. Kysy ostajalta, kumpaa käytetään, ja lisää se.',
      'Varken {0} eller {1} har angetts. Fråga köparen vilken som ska användas och lägg till den.',
      'Verken {0} eller {1} er oppgitt. Spør kjøperen hvilken som skal brukes, og legg den til.',
      'Hverken {0} eller {1} er angivet. Spørg køberen, hvilken der skal bruges, og tilføj den.',
      'Noch {0} noch {1} is opgegeven. Vraag de koper welke te gebruiken en voeg die toe.',
    ],
    named('BT-10'),
    named('BT-13'),
  ),
  'PEPPOL-EN16931-R004': wording(
    ['BT-24'],
    [
      '{0} is not the one Peppol publishes for this kind of document, or contains “::”. Give it exactly as published.',
      '{0} ei ole se, jonka Peppol julkaisee tälle asiakirjalajille, tai siinä on merkit ”::”. Anna se täsmälleen julkaistussa muodossa.',
      '{0} är inte den som Peppol publicerar för detta slags dokument, eller innehåller ”::”. Ange den exakt som publicerad.',
      '{0} er ikke den Peppol publiserer for denne typen dokument, eller inneholder «::». Oppgi den nøyaktig slik den er publisert.',
      '{0} er ikke den, Peppol offentliggør for denne slags dokument, eller indeholder »::«. Angiv den præcis som offentliggjort.',
      '{0} is niet die Peppol voor dit soort document publiceert, of bevat “::”. Geef die precies op zoals gepubliceerd.',
    ],
    named('BT-24'),
  ),
  'PEPPOL-EN16931-R005': wording(
    ['BT-5', 'BT-6'],
    [
      '{0} is the same as {1}. Leave it out unless VAT is accounted in another currency.',
      '{0} on sama kuin {1}. Jätä se pois, ellei veroa kirjata toisessa valuutassa.',
      '{0} är samma som {1}. Utelämna den om momsen inte redovisas i en annan valuta.',
      '{0} er den samme som {1}. Utelat den med mindre mva regnskapsføres i en annen valuta.',
      '{0} er den samme som {1}. Udelad den, medmindre moms bogføres i en anden valuta.',
      '{0} is gelijk aan {1}. Laat die weg tenzij de btw in een andere valuta wordt geboekt.',
    ],
    named('BT-6'),
    named('BT-5'),
  ),
  'PEPPOL-EN16931-R006': onlyOnce('BT-18'),
  'PEPPOL-EN16931-R007': wording(
    ['BT-23'],
    [
      '{0} is none of the processes Peppol allows. Use urn:fdc:peppol.eu:2017:poacc:billing:01:1.0.',
      '{0} ei ole Peppolin hyväksymä prosessi. Käytä arvoa urn:fdc:peppol.eu:2017:poacc:billing:01:1.0.',
      '{0} är inte en process som Peppol tillåter. Använd urn:fdc:peppol.eu:2017:poacc:billing:01:1.0.',
      '{0} er ikke en prosess Peppol tillater. Bruk urn:fdc:peppol.eu:2017:poacc:billing:01:1.0.',
      '{0} er ikke en proces, som Peppol tillader. Brug urn:fdc:peppol.eu:2017:poacc:billing:01:1.0.',
      '{0} is geen proces dat Peppol toestaat. Gebruik urn:fdc:peppol.eu:2017:poacc:billing:01:1.0.',
    ],
    named('BT-23'),
  ),
  'PEPPOL-EN16931-R008': wording(
    [],
    [
      'The element {name()} is empty. Give it a value or leave the element out.',
      'Elementti {name()} on tyhjä. Anna arvo tai jätä elementti pois.',
      'Elementet {name()} är tomt. Ge det ett värde eller utelämna det.',
      'Elementet {name()} er tomt. Gi det en verdi eller utelat det.',
      'Elementet {name()} er tomt. Giv det en værdi eller udelad det.',
      'Het element {name()} is leeg. Geef het een waarde of laat het weg.',
    ],
  ),
  'PEPPOL-EN16931-R010': missing('BT-49'),
  'PEPPOL-EN16931-R020': missing('BT-34'),
  'PEPPOL-EN16931-R040': wording(
    ['BT-92', 'BT-93', 'BT-99', 'BT-100', 'BT-136', 'BT-137', 'BT-141', 'BT-142'],
    [
      'The allowance or charge amount is not its base amount times its percentage. Correct one of the three.',
      'Alennuksen tai lisämaksun määrä ei ole perusmäärä kertaa prosentti. Korjaa jokin näistä kolmesta.',
      'Avdragets eller avgiftens belopp är inte basbeloppet gånger procentsatsen. Rätta något av de tre.',
      'Rabattens eller gebyrets beløp er ikke grunnbeløpet ganger prosentsatsen. Rett ett av de tre.',
      'Rabattens eller gebyrets beløb er ikke basisbeløbet gange procentsatsen. Ret et af de tre.',
      'Het bedrag van de korting of toeslag is niet het basisbedrag maal het percentage. Corrigeer een van de drie.',
    ],
  ),
  'PEPPOL-EN16931-R041': wording(
    ['BT-93', 'BT-94', 'BT-100', 'BT-101'],
    [
      'An allowance or charge has a percentage but no base amount. Add the base amount or remove the percentage.',
      'Alennuksella tai lisämaksulla on prosentti mutta ei perusmäärää. Lisää perusmäärä tai poista prosentti.',
      'Ett avdrag eller en avgift har procentsats men inget basbelopp. Lägg till basbeloppet eller ta bort procentsatsen.',
      'En rabatt eller et gebyr har prosentsats, men ikke grunnbeløp. Legg til grunnbeløpet eller fjern prosentsatsen.',
      'En rabat eller et gebyr har en procentsats, men intet basisbeløb. Tilføj basisbeløbet eller fjern procentsatsen.',
      'Een korting of toeslag heeft een percentage maar geen basisbedrag. Voeg het basisbedrag toe of verwijder het percentage.',
    ],
  ),
  'PEPPOL-EN16931-R042': wording(
    ['BT-93', 'BT-94', 'BT-100', 'BT-101'],
    [
      'An allowance or charge has a base amount but no percentage. Add the percentage or remove the base amount.',
      'Alennuksella tai lisämaksulla on perusmäärä mutta ei prosenttia. Lisää prosentti tai poista perusmäärä.',
      'Ett avdrag eller en avgift har basbelopp men ingen procentsats. Lägg till procentsatsen eller ta bort basbeloppet.',
      'En rabatt eller et gebyr har grunnbeløp, men ikke prosentsats. Legg til prosentsatsen eller fjern grunnbeløpet.',
      'En rabat eller et gebyr har et basisbeløb, men ingen procentsats. Tilføj procentsatsen eller fjern basisbeløbet.',
      'Een korting of toeslag heeft een basisbedrag maar geen percentage. Voeg het percentage toe of verwijder het basisbedrag.',
    ],
  ),
  'PEPPOL-EN16931-R043': wording(
    ['BG-20', 'BG-21'],
    [
      'Whether this is an allowance or a charge is not told as “false” or “true”. Write false for an allowance, true for a charge.',
      'Ei ole kerrottu arvolla ”false” tai ”true”, onko kyse alennuksesta vai lisämaksusta. Kirjoita alennukselle false, lisämaksulle true.',
      'Om detta är ett avdrag eller en avgift anges inte med ”false” eller ”true”. Skriv false för avdrag, true för avgift.',
      'Om dette er en rabatt eller et gebyr, er ikke angitt med «false» eller «true». Skriv false for rabatt, true for gebyr.',
      'Om dette er en rabat eller et gebyr, er ikke angivet med »false« eller »true«. Skriv false for rabat, true for gebyr.',
      'Of dit een korting of een toeslag is, is niet met “false” of “true” aangegeven. Schrijf false voor een korting, true voor een toeslag.',
    ],
  ),
  'PEPPOL-EN16931-R044': wording(
    ['BT-147'],
    [
      'A price can carry an allowance only, no charge. Write “false”, or raise the price instead.',
      'Hinnalla voi olla vain alennus, ei lisämaksua. Kirjoita ”false” tai korota hintaa.',
      'Ett pris kan bara ha avdrag, ingen avgift. Skriv ”false” eller höj priset i stället.',
      'En pris kan bare ha rabatt, ikke gebyr. Skriv «false», eller hev prisen i stedet.',
      'En pris kan kun have en rabat, ikke et gebyr. Skriv »false«, eller hæv prisen i stedet.',
      'Een prijs kan alleen een korting hebben, geen toeslag. Schrijf “false” of verhoog de prijs.',
    ],
  ),
  'PEPPOL-EN16931-R046': wording(
    ['BT-146', 'BT-147', 'BT-148'],
    [
      'Does not add up: {0} must be {1} less {2}. Correct one of the three.',
      'Ei täsmää: {0} on oltava {1} vähennettynä tiedolla {2}. Korjaa jokin kolmesta.',
      'Stämmer inte: {0} ska vara {1} minus {2}. Rätta något av de tre.',
      'Stemmer ikke: {0} skal være {1} minus {2}. Rett ett av de tre.',
      'Stemmer ikke: {0} skal være {1} minus {2}. Ret et af de tre.',
      'Klopt niet: {0} moet {1} min {2} zijn. Corrigeer een van de drie.',
    ],
    named('BT-146'),
    named('BT-148'),
    named('BT-147'),
  ),
  'PEPPOL-EN16931-R051': wording(
    ['BT-5'],
    [
      'The amount is in “{@currencyID}”, not in the currency of the invoice ({0}). State it in that currency.',
      'Määrän valuutta on ”{@currencyID}”, ei laskun valuutta ({0}). Ilmoita määrä laskun valuutassa.',
      'Beloppet är i ”{@currencyID}”, inte i fakturans valuta ({0}). Ange det i den valutan.',
      'Beløpet er i «{@currencyID}», ikke i fakturaens valuta ({0}). Oppgi det i den valutaen.',
      'Beløbet er i »{@currencyID}«, ikke i fakturaens valuta ({0}). Angiv det i den valuta.',
      'Het bedrag staat in “{@currencyID}”, niet in de valuta van de factuur ({0}). Vermeld het in die valuta.',
    ],
    'BT-5',
  ),
  'PEPPOL-EN16931-R053': wording(
    ['BT-110', 'BG-23'],
    [
      'There must be exactly one VAT total with a breakdown ({0}). Leave one.',
      'Arvonlisäveron loppusumma erittelyineen on oltava täsmälleen kerran ({0}). Jätä yksi.',
      'Det ska finnas exakt en momssumma med specifikation ({0}). Behåll en.',
      'Det skal være nøyaktig én mva-sum med spesifikasjon ({0}). Behold én.',
      'Der skal være præcis én momstotal med specifikation ({0}). Behold én.',
      'Er moet precies één btw-totaal met uitsplitsing zijn ({0}). Laat er één staan.',
    ],
    'BT-110, BG-23',
  ),
  'PEPPOL-EN16931-R054': missingWith('BT-6', 'BT-111'),
  'PEPPOL-EN16931-R055': wording(
    ['BT-110', 'BT-111'],
    [
      '{0} and {1} differ in sign. Both are zero or more, or both zero or less; correct one.',
      '{0} ja {1} ovat erimerkkiset. Kummankin on oltava vähintään nolla tai enintään nolla; korjaa toinen.',
      '{0} och {1} har olika tecken. Båda ska vara noll eller mer, eller noll eller mindre; rätta den ena.',
      '{0} og {1} har ulikt fortegn. Begge skal være null eller mer, eller null eller mindre; rett den ene.',
      '{0} og {1} har forskelligt fortegn. Begge skal være nul eller mere, eller nul eller mindre; ret den ene.',
      '{0} en {1} hebben een verschillend teken. Beide zijn nul of meer, of beide nul of minder; corrigeer er een.',
    ],
    named('BT-110'),
    named('BT-111'),
  ),
  'PEPPOL-EN16931-R061': missing('BT-89'),
  'PEPPOL-EN16931-R080': onlyOnce('BT-11'),
  'PEPPOL-EN16931-R100': onlyOnce('BT-128'),
  'PEPPOL-EN16931-R101': wording(
    ['BT-128'],
    [
      'A document reference on a line can only name the invoiced object (document type 130). Use that code or remove the reference.',
      'Rivin asiakirjaviite voi nimetä vain laskutuskohteen (asiakirjatyyppi 130). Käytä tätä koodia tai poista viite.',
      'En dokumentreferens på en rad kan bara ange det fakturerade objektet (dokumenttyp 130). Använd den koden eller ta bort referensen.',
      'En dokumentreferanse på en linje kan bare angi det fakturerte objektet (dokumenttype 130). Bruk den koden eller fjern referansen.',
      'En dokumentreference på en linje kan kun angive det fakturerede objekt (dokumenttype 130). Brug den kode eller fjern referencen.',
      'Een documentreferentie op een regel kan alleen het gefactureerde object noemen (documenttype 130). Gebruik die code of verwijder de referentie.',
    ],
  ),
  'PEPPOL-EN16931-R110': wording(
    ['BT-73', 'BT-134'],
    [
      'The period of the line starts before that of the invoice: {0} is earlier than {1}. Correct one of them.',
      'Rivin kausi alkaa ennen laskun kautta: {0} on aikaisempi kuin {1}. Korjaa toinen.',
      'Radens period börjar före fakturans: {0} är tidigare än {1}. Rätta den ena.',
      'Linjens periode begynner før fakturaens: {0} er tidligere enn {1}. Rett den ene.',
      'Linjens periode begynder før fakturaens: {0} er tidligere end {1}. Ret den ene.',
      'De periode van de regel begint voor die van de factuur: {0} ligt voor {1}. Corrigeer een van beide.',
    ],
    named('BT-134'),
    named('BT-73'),
  ),
  'PEPPOL-EN16931-R111': wording(
    ['BT-74', 'BT-135'],
    [
      'The period of the line ends after that of the invoice: {0} is later than {1}. Correct one of them.',
      'Rivin kausi päättyy laskun kauden jälkeen: {0} on myöhempi kuin {1}. Korjaa toinen.',
      'Radens period slutar efter fakturans: {0} är senare än {1}. Rätta den ena.',
      'Linjens periode slutter etter fakturaens: {0} er senere enn {1}. Rett den ene.',
      'Linjens periode slutter efter fakturaens: {0} er senere end {1}. Ret den ene.',
      'De periode van de regel eindigt na die van de factuur: {0} ligt na {1}. Corrigeer een van beide.',
    ],
    named('BT-135'),
    named('BT-74'),
  ),
  'PEPPOL-EN16931-R120': wording(
    ['BT-131', 'BT-129', 'BT-146', 'BT-149'],
    [
      'Does not add up: {0} must be {$expected}, that is quantity × price ÷ base quantity + charges − allowances. Correct the amounts.',
      'Ei täsmää: {0} on oltava {$expected} eli määrä × hinta ÷ perusmäärä + lisämaksut − alennukset. Korjaa summat.',
      'Stämmer inte: {0} ska vara {$expected}, alltså kvantitet × pris ÷ basantal + avgifter − avdrag. Rätta beloppen.',
      'Stemmer ikke: {0} skal være {$expected}, altså antall × pris ÷ basisantall + gebyrer − rabatter. Rett beløpene.',
      'Stemmer ikke: {0} skal være {$expected}, altså antal × pris ÷ basisantal + gebyrer − rabatter. Ret beløbene.',
      'Klopt niet: {0} moet {$expected} zijn, dus hoeveelheid × prijs ÷ basishoeveelheid + toeslagen − kortingen. Corrigeer de bedragen.',
    ],
    named('BT-131'),
  ),
  'PEPPOL-EN16931-R121': wording(
    ['BT-149'],
    [
      '{0} must be above zero. Correct it, or leave it out when it is one.',
      '{0}: arvon on oltava suurempi kuin nolla. Korjaa se tai jätä pois, kun se on yksi.',
      '{0} måste vara större än noll. Rätta det, eller utelämna det när det är ett.',
      '{0} må være større enn null. Rett det, eller utelat det når det er én.',
      '{0} skal være større end nul. Ret det, eller udelad det, når det er én.',
      '{0} moet groter dan nul zijn. Corrigeer die, of laat die weg als die één is.',
    ],
    named('BT-149'),
  ),
  'PEPPOL-EN16931-R130': wording(
    ['BT-130', 'BT-150'],
    [
      '{0} is not {1}. Use the same unit for both.',
      '{0} ei ole sama kuin {1}. Käytä samaa yksikköä.',
      '{0} är inte {1}. Använd samma enhet för båda.',
      '{0} er ikke {1}. Bruk samme enhet for begge.',
      '{0} er ikke {1}. Brug samme enhed for begge.',
      '{0} is niet {1}. Gebruik voor beide dezelfde eenheid.',
    ],
    named('BT-150'),
    named('BT-130'),
  ),
};

/** PEPPOL-EN16931-CL*, F* and P*: codes and dates. */
const CODES: Wordings = {
  'PEPPOL-EN16931-CL001': notInList('BT-125', 'PDF, PNG, JPEG, CSV, XLSX, ODS', '@mimeCode'),
  'PEPPOL-EN16931-CL002': notInList('BT-98', 'UNTDID 5189'),
  'PEPPOL-EN16931-CL003': notInList('BT-105', 'UNTDID 7161'),
  'PEPPOL-EN16931-CL006': notInList('BT-8', '3, 35, 432'),
  'PEPPOL-EN16931-CL007': notInList('BT-5', 'ISO 4217', '@currencyID'),
  'PEPPOL-EN16931-CL008': wording(
    ['BT-34', 'BT-49'],
    [
      '“{@schemeID}” is no scheme under which Peppol addresses are registered. Use the scheme of the register the address is in, such as 0216 or 0088.',
      '”{@schemeID}” ei ole järjestelmä, johon Peppol-osoitteita rekisteröidään. Käytä osoitteen rekisterin koodia, esimerkiksi 0216 tai 0088.',
      '”{@schemeID}” är inget schema för Peppoladresser. Använd schemat för adressens register, till exempel 0007 eller 0088.',
      '«{@schemeID}» er ikke et skjema for Peppol-adresser. Bruk skjemaet for adressens register, for eksempel 0192 eller 0088.',
      '»{@schemeID}« er ikke et skema for Peppol-adresser. Brug skemaet for adressens register, for eksempel 0184 eller 0088.',
      '“{@schemeID}” is geen schema voor Peppol-adressen. Gebruik het schema van het register van het adres, zoals 0106 of 0088.',
    ],
  ),
  'PEPPOL-EN16931-F001': wording(
    ['BT-2', 'BT-7', 'BT-9', 'BT-72', 'BT-73', 'BT-74'],
    [
      '“{.}” is no date in the form the invoice needs: year, month, day, such as 2026-05-31. Rewrite it.',
      '”{.}” ei ole päivämäärä laskun vaatimassa muodossa: vuosi, kuukausi, päivä, esimerkiksi 2026-05-31. Kirjoita se uudelleen.',
      '”{.}” är inget datum i den form fakturan kräver: år, månad, dag, till exempel 2026-05-31. Skriv om det.',
      '«{.}» er ikke en dato i formen fakturaen krever: år, måned, dag, for eksempel 2026-05-31. Skriv den om.',
      '»{.}« er ikke en dato i den form, fakturaen kræver: år, måned, dag, for eksempel 2026-05-31. Skriv den om.',
      '“{.}” is geen datum in de vorm die de factuur vereist: jaar, maand, dag, zoals 2026-05-31. Herschrijf die.',
    ],
  ),
  'PEPPOL-EN16931-P0100': notInList('BT-3', 'Peppol UNTDID 1001'),
  'PEPPOL-EN16931-P0101': notInList('BT-3', 'Peppol UNTDID 1001'),
  'PEPPOL-EN16931-P0112': wording(
    ['BT-3'],
    [
      'Types 326 (partial) and 384 (corrected invoice) are for German sellers and buyers only. Use another code, such as 380.',
      'Tyypit 326 (osalasku) ja 384 (korjattu lasku) ovat vain saksalaisille myyjille ja ostajille. Käytä muuta koodia, esimerkiksi 380.',
      'Typerna 326 (delfaktura) och 384 (rättad faktura) är bara för tyska säljare och köpare. Använd en annan kod, till exempel 380.',
      'Typene 326 (delfaktura) og 384 (korrigert faktura) er bare for tyske selgere og kjøpere. Bruk en annen kode, for eksempel 380.',
      'Typerne 326 (delfaktura) og 384 (rettet faktura) er kun for tyske sælgere og købere. Brug en anden kode, for eksempel 380.',
      'De types 326 (deelfactuur) en 384 (gecorrigeerde factuur) zijn alleen voor Duitse verkopers en kopers. Gebruik een andere code, zoals 380.',
    ],
  ),
};

/** One for each exemption reason and its category. */
const EXEMPTIONS: Wordings = Object.fromEntries(
  EXEMPTION_CATEGORIES.map(([rule, reason, category]) => [
    rule,
    wording(
      ['BT-118', 'BT-121'],
      [
        'The exemption reason {0} goes with VAT category {1}. Change the category or the reason.',
        'Verottomuuden syy {0} kuuluu verokoodiin {1}. Vaihda koodi tai syy.',
        'Undantagsorsaken {0} hör till momskategori {1}. Ändra kategorin eller orsaken.',
        'Fritaksårsaken {0} hører til mva-kategori {1}. Endre kategorien eller årsaken.',
        'Fritagelsesårsagen {0} hører til momskategori {1}. Ret kategorien eller årsagen.',
        'De vrijstellingsreden {0} hoort bij btw-categorie {1}. Wijzig de categorie of de reden.',
      ],
      reason,
      category,
    ),
  ]),
);

export const BILLING_WORDINGS: Wordings = { ...RULES, ...CODES, ...EXEMPTIONS };
