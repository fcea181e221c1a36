import { type Six, wording } from '../../en16931/messages/six.js';
import { missingOneOf } from '../../en16931/messages/templates.js';
import type { Wordings } from '../../notation.js';

/** Transmission, parties, number and dates. Elements are called by their names in the format. */
const texts: Readonly<Record<string, readonly [terms: readonly string[], texts: Six]>> = {
  'SDI-00418': [
    ['BT-2', 'BT-26'],
    [
      'The credit note is older than an invoice it credits. Correct Data here or in DatiFattureCollegate.',
      'Hyvityslasku on vanhempi kuin hyvitettävä lasku. Korjaa Data tästä tai kohdasta DatiFattureCollegate.',
      'Kreditnotan är äldre än en faktura som den krediterar. Rätta Data här eller i DatiFattureCollegate.',
      'Kreditnotaen er eldre enn en faktura den krediterer. Rett Data her eller i DatiFattureCollegate.',
      'Kreditnotaen er ældre end en faktura, den krediterer. Ret Data her eller i DatiFattureCollegate.',
      'De creditnota is ouder dan een factuur die zij crediteert. Corrigeer Data hier of in DatiFattureCollegate.',
    ],
  ],
  'SDI-00425': [
    ['BT-1'],
    [
      'The invoice number “{.}” holds no digit. Give a number with at least one.',
      'Laskun numerossa ”{.}” ei ole yhtään numeromerkkiä. Anna numero, jossa on ainakin yksi.',
      'Fakturanumret ”{.}” innehåller ingen siffra. Ange ett nummer med minst en siffra.',
      'Fakturanummeret «{.}» inneholder ikke noe siffer. Oppgi et nummer med minst ett siffer.',
      'Fakturanummeret »{.}« indeholder intet ciffer. Angiv et nummer med mindst ét ciffer.',
      'Het factuurnummer “{.}” bevat geen cijfer. Geef een nummer met ten minste één cijfer.',
    ],
  ],
  'SDI-00426': [
    ['BT-49'],
    [
      'PECDestinatario is used only with CodiceDestinatario 0000000. Leave one of the two addresses out.',
      'PECDestinatario käy vain, kun CodiceDestinatario on 0000000. Poista toinen osoitteista.',
      'PECDestinatario används bara med CodiceDestinatario 0000000. Ta bort en av adresserna.',
      'PECDestinatario brukes bare med CodiceDestinatario 0000000. Fjern en av adressene.',
      'PECDestinatario bruges kun med CodiceDestinatario 0000000. Fjern en af adresserne.',
      'PECDestinatario wordt alleen gebruikt met CodiceDestinatario 0000000. Laat een van de adressen weg.',
    ],
  ],
  'SDI-00427': [
    ['BT-49'],
    [
      'CodiceDestinatario “{CodiceDestinatario}” has the wrong length: 6 characters for FPA12, 7 for FPR12.',
      'CodiceDestinatario ”{CodiceDestinatario}” on väärän mittainen: 6 merkkiä (FPA12) tai 7 merkkiä (FPR12).',
      'CodiceDestinatario ”{CodiceDestinatario}” har fel längd: 6 tecken för FPA12, 7 för FPR12.',
      'CodiceDestinatario «{CodiceDestinatario}» har feil lengde: 6 tegn for FPA12, 7 for FPR12.',
      'CodiceDestinatario »{CodiceDestinatario}« har forkert længde: 6 tegn for FPA12, 7 for FPR12.',
      'CodiceDestinatario “{CodiceDestinatario}” heeft de verkeerde lengte: 6 tekens voor FPA12, 7 voor FPR12.',
    ],
  ],
  'SDI-00428': [
    [],
    [
      'FormatoTrasmissione and the attribute versione differ. Give both the same value.',
      'FormatoTrasmissione ja määrite versione eroavat. Anna molemmille sama arvo.',
      'FormatoTrasmissione och attributet versione skiljer sig. Ge båda samma värde.',
      'FormatoTrasmissione og attributtet versione er ulike. Gi begge samme verdi.',
      'FormatoTrasmissione og attributten versione er forskellige. Giv begge samme værdi.',
      'FormatoTrasmissione en het attribuut versione verschillen. Geef beide dezelfde waarde.',
    ],
  ],
  'SDI-00471': [
    ['BT-31', 'BT-48'],
    [
      'Seller and buyer are the same party, which this type of document does not allow. Correct the parties or the type.',
      'Myyjä ja ostaja ovat sama osapuoli, mitä tämä asiakirjatyyppi ei salli. Korjaa osapuolet tai tyyppi.',
      'Säljare och köpare är samma part, vilket denna dokumenttyp inte tillåter. Rätta parterna eller typen.',
      'Selger og kjøper er samme part, noe denne dokumenttypen ikke tillater. Rett partene eller typen.',
      'Sælger og køber er samme part, hvilket denne dokumenttype ikke tillader. Ret parterne eller typen.',
      'Verkoper en koper zijn dezelfde partij, wat dit documenttype niet toestaat. Corrigeer de partijen of het type.',
    ],
  ],
  'SDI-00472': [
    ['BT-31', 'BT-48'],
    [
      'In this type of document seller and buyer are the same party. Correct the parties or the type.',
      'Tässä asiakirjatyypissä myyjä ja ostaja ovat sama osapuoli. Korjaa osapuolet tai tyyppi.',
      'I denna dokumenttyp är säljare och köpare samma part. Rätta parterna eller typen.',
      'I denne dokumenttypen er selger og kjøper samme part. Rett partene eller typen.',
      'I denne dokumenttype er sælger og køber samme part. Ret parterne eller typen.',
      'In dit documenttype zijn verkoper en koper dezelfde partij. Corrigeer de partijen of het type.',
    ],
  ],
  'SDI-00473': [
    ['BT-31'],
    [
      'This type of document is for foreign sellers, and this seller is Italian. Correct the seller or the type.',
      'Tämä asiakirjatyyppi on ulkomaisille myyjille, mutta myyjä on italialainen. Korjaa myyjä tai tyyppi.',
      'Denna dokumenttyp är för utländska säljare, men säljaren är italiensk. Rätta säljaren eller typen.',
      'Denne dokumenttypen er for utenlandske selgere, men selgeren er italiensk. Rett selgeren eller typen.',
      'Denne dokumenttype er for udenlandske sælgere, men sælgeren er italiensk. Ret sælgeren eller typen.',
      'Dit documenttype is voor buitenlandse verkopers, maar deze verkoper is Italiaans. Corrigeer de verkoper of het type.',
    ],
  ],
  'SDI-00476': [
    ['BT-31', 'BT-48'],
    [
      'Neither seller nor buyer is Italian (IdPaese). The exchange system takes only invoices with an Italian party.',
      'Myyjä tai ostaja ei ole italialainen (IdPaese). Järjestelmä ottaa vain laskuja, joissa on italialainen osapuoli.',
      'Varken säljare eller köpare är italiensk (IdPaese). Systemet tar bara emot fakturor med en italiensk part.',
      'Verken selger eller kjøper er italiensk (IdPaese). Systemet tar bare imot fakturaer med en italiensk part.',
      'Hverken sælger eller køber er italiensk (IdPaese). Systemet tager kun imod fakturaer med en italiensk part.',
      'Noch verkoper noch koper is Italiaans (IdPaese). Het systeem neemt alleen facturen met een Italiaanse partij aan.',
    ],
  ],
};

export const HEADER_WORDINGS: Wordings = {
  ...Object.fromEntries(Object.entries(texts).map(([id, [terms, six]]) => [id, wording(terms, six)])),
  'SDI-00417': missingOneOf('BT-48', 'BT-47'),
};
