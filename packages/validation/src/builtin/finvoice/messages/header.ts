import { wording } from '../../en16931/messages/six.js';
import type { Wordings } from '../../notation.js';
import { named } from '../../peppol/messages/terms.js';

/** kind of message, dates. */
export const HEADER_WORDINGS: Wordings = {
  'R-060': wording(
    ['BT-3'],
    [
      'The type of the message is not one the format knows. Use a code of its list, such as that of an invoice or a credit note.',
      'Sanoman tyyppi ei ole formaatin tuntema. Käytä luettelon koodia, esimerkiksi laskun tai hyvityslaskun.',
      'Meddelandets typ är inte känd i formatet. Använd en kod ur listan, till exempel faktura eller kreditnota.',
      'Meldingens type er ikke kjent i formatet. Bruk en kode fra listen, for eksempel faktura eller kreditnota.',
      'Meddelelsens type er ikke kendt i formatet. Brug en kode fra listen, for eksempel faktura eller kreditnota.',
      'Het type bericht is niet bekend in het formaat. Gebruik een code uit de lijst, zoals factuur of creditnota.',
    ],
  ),
  'R-061': wording(
    ['BT-3', 'BT-112'],
    [
      'A credit note has a negative total here, this one a positive. Give all amounts a minus, or send an invoice.',
      'Hyvityslaskun loppusumma on negatiivinen, tässä se on positiivinen. Anna summille miinusmerkki tai lähetä lasku.',
      'En kreditnota har här negativ slutsumma, denna har positiv. Ge alla belopp minustecken eller skicka en faktura.',
      'En kreditnota har her negativ sluttsum, denne har positiv. Gi alle beløp minustegn, eller send en faktura.',
      'En kreditnota har her negativ slutsum, denne har positiv. Giv alle beløb minustegn, eller send en faktura.',
      'Een creditnota heeft hier een negatief totaal, deze een positief. Geef alle bedragen een minteken of stuur een factuur.',
    ],
  ),
  'R-062': wording(
    ['BT-25'],
    [
      'The credit note does not name the invoice it credits: {0}. Add it.',
      'Hyvityslasku ei nimeä hyvitettävää laskua: {0}. Lisää tieto.',
      'Kreditnotan anger inte fakturan som krediteras: {0}. Lägg till uppgiften.',
      'Kreditnotaen oppgir ikke fakturaen som krediteres: {0}. Legg til opplysningen.',
      'Kreditnotaen angiver ikke fakturaen, der krediteres: {0}. Tilføj oplysningen.',
      'De creditnota noemt de te crediteren factuur niet: {0}. Voeg het gegeven toe.',
    ],
    named('BT-25'),
  ),
  'R-063': wording(
    ['BT-3'],
    [
      'Only a credit note (INV02) can cancel an invoice. Change the type or the origin code.',
      'Vain hyvityslasku (INV02) voi peruuttaa laskun. Vaihda tyyppi tai alkuperäkoodi.',
      'Bara en kreditnota (INV02) kan annullera en faktura. Ändra typen eller ursprungskoden.',
      'Bare en kreditnota (INV02) kan annullere en faktura. Endre typen eller opprinnelseskoden.',
      'Kun en kreditnota (INV02) kan annullere en faktura. Ret typen eller oprindelseskoden.',
      'Alleen een creditnota (INV02) kan een factuur annuleren. Wijzig het type of de herkomstcode.',
    ],
  ),
  'R-064': wording(
    ['BT-3'],
    [
      'One type code says invoice and the other credit note. Make them agree.',
      'Toinen tyyppikoodi tarkoittaa laskua ja toinen hyvityslaskua. Yhdenmukaista ne.',
      'Den ena typkoden säger faktura och den andra kreditnota. Gör dem lika.',
      'Den ene typekoden sier faktura og den andre kreditnota. Gjør dem like.',
      'Den ene typekode siger faktura og den anden kreditnota. Gør dem ens.',
      'De ene typecode zegt factuur en de andere creditnota. Breng ze in overeenstemming.',
    ],
  ),
  'R-070': wording(
    ['BT-2', 'BT-9', 'BT-72', 'BT-73', 'BT-74'],
    [
      'This is no date of the calendar: “{normalize-space(.)}”. Write year, month, day, such as 20260531.',
      'Tämä ei ole kalenteripäivä: ”{normalize-space(.)}”. Kirjoita vuosi, kuukausi, päivä, esimerkiksi 20260531.',
      'Detta är inget kalenderdatum: ”{normalize-space(.)}”. Skriv år, månad, dag, till exempel 20260531.',
      'Dette er ingen kalenderdato: «{normalize-space(.)}». Skriv år, måned, dag, for eksempel 20260531.',
      'Dette er ingen kalenderdato: »{normalize-space(.)}«. Skriv år, måned, dag, for eksempel 20260531.',
      'Dit is geen kalenderdatum: “{normalize-space(.)}”. Schrijf jaar, maand, dag, zoals 20260531.',
    ],
  ),
  'R-071': wording(
    ['BT-2', 'BT-9'],
    [
      'Due before it is issued: {0} is earlier than {1}. Correct one of them.',
      'Erääntyy ennen laskun päivää: {0} on aikaisempi kuin {1}. Korjaa toinen.',
      'Förfaller innan den utfärdas: {0} är tidigare än {1}. Rätta den ena.',
      'Forfaller før den utstedes: {0} er tidligere enn {1}. Rett den ene.',
      'Forfalder, før den udstedes: {0} er tidligere end {1}. Ret den ene.',
      'Vervalt voor de uitgifte: {0} ligt voor {1}. Corrigeer een van beide.',
    ],
    named('BT-9'),
    named('BT-2'),
  ),
  'R-072': wording(
    ['BT-73', 'BT-74'],
    [
      'The invoicing period ends before it starts. Correct the dates.',
      'Laskutuskausi päättyy ennen alkuaan. Korjaa päivät.',
      'Faktureringsperioden slutar innan den börjar. Rätta datumen.',
      'Faktureringsperioden slutter før den begynner. Rett datoene.',
      'Faktureringsperioden slutter, før den begynder. Ret datoerne.',
      'De factuurperiode eindigt voor zij begint. Corrigeer de data.',
    ],
  ),
};
