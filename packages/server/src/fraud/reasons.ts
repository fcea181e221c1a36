import type { Texts } from '../platform/languages.js';

/** Why a sender is reported, in words. */
interface ReportReason {
  readonly friendlyName: Texts;
  readonly text: Texts;
}

/** The reasons for reporting a sender (contract 6.9); the wordings are our own. */
export const reportReasons = {
  NONEXISTENT_PRODUCT: {
    friendlyName: [
      'Product does not exist',
      'Tuotetta ei ole olemassa',
      'Produkten finns inte',
      'Produktet finnes ikke',
      'Produktet findes ikke',
      'Product bestaat niet',
    ],
    text: [
      'The invoice is for goods or services that do not exist or were never ordered.',
      'Lasku koskee tavaraa tai palvelua, jota ei ole olemassa tai jota ei ole tilattu.',
      'Fakturan gäller varor eller tjänster som inte finns eller aldrig har beställts.',
      'Fakturaen gjelder varer eller tjenester som ikke finnes eller aldri er bestilt.',
      'Fakturaen gælder varer eller ydelser, som ikke findes eller aldrig er bestilt.',
      'De factuur betreft goederen of diensten die niet bestaan of nooit zijn besteld.',
    ],
  },
  OFFERS_AS_INVOICES: {
    friendlyName: [
      'Offer made to look like an invoice',
      'Laskulta näyttävä tarjous',
      'Erbjudande som ser ut som en faktura',
      'Tilbud som ser ut som en faktura',
      'Tilbud, der ligner en faktura',
      'Aanbod dat op een factuur lijkt',
    ],
    text: [
      'What was sent as an invoice is an offer that one may decline.',
      'Laskuna lähetetty on tarjous, josta saa kieltäytyä.',
      'Det som skickats som faktura är ett erbjudande som man kan tacka nej till.',
      'Det som er sendt som faktura, er et tilbud man kan takke nei til.',
      'Det, der er sendt som faktura, er et tilbud, man kan sige nej til.',
      'Wat als factuur is verstuurd, is een aanbod dat men mag afslaan.',
    ],
  },
  UNKNOWN_COMPANY: {
    friendlyName: [
      'Unknown company',
      'Tuntematon yritys',
      'Okänt företag',
      'Ukjent virksomhet',
      'Ukendt virksomhed',
      'Onbekend bedrijf',
    ],
    text: [
      'The receiver has never dealt with the sender.',
      'Vastaanottaja ei ole koskaan asioinut lähettäjän kanssa.',
      'Mottagaren har aldrig gjort affärer med avsändaren.',
      'Mottakeren har aldri handlet med avsenderen.',
      'Modtageren har aldrig handlet med afsenderen.',
      'De ontvanger heeft nooit zaken gedaan met de afzender.',
    ],
  },
  INVOICE_NOT_FOLLOWING_LAW: {
    friendlyName: [
      'Unlawful invoice',
      'Lainvastainen lasku',
      'Lagstridig faktura',
      'Ulovlig faktura',
      'Ulovlig faktura',
      'Onwettige factuur',
    ],
    text: [
      'The invoice lacks what the law asks of invoices, or says what is untrue.',
      'Laskulta puuttuu lain vaatimia tietoja, tai sen tiedot eivät pidä paikkaansa.',
      'Fakturan saknar uppgifter som lagen kräver, eller innehåller osanna uppgifter.',
      'Fakturaen mangler opplysninger som loven krever, eller har uriktige opplysninger.',
      'Fakturaen mangler oplysninger, som loven kræver, eller har urigtige oplysninger.',
      'De factuur mist gegevens die de wet vereist, of bevat onjuiste gegevens.',
    ],
  },
  MISLEADING_NAME: {
    friendlyName: [
      'Misleading name',
      'Harhaanjohtava nimi',
      'Vilseledande namn',
      'Villedende navn',
      'Vildledende navn',
      'Misleidende naam',
    ],
    text: [
      'The sender uses a name that is easily taken for that of a known company or authority.',
      'Lähettäjä käyttää nimeä, joka on helppo sekoittaa tunnettuun yritykseen tai viranomaiseen.',
      'Avsändaren använder ett namn som lätt förväxlas med ett känt företag eller en myndighet.',
      'Avsenderen bruker et navn som lett forveksles med en kjent virksomhet eller myndighet.',
      'Afsenderen bruger et navn, der let forveksles med en kendt virksomhed eller myndighed.',
      'De afzender gebruikt een naam die gemakkelijk wordt verward met een bekend bedrijf of een overheid.',
    ],
  },
  IMPOSSIBLE_TO_CONTACT: {
    friendlyName: [
      'Cannot be reached',
      'Ei tavoitettavissa',
      'Går inte att nå',
      'Kan ikke nås',
      'Kan ikke kontaktes',
      'Onbereikbaar',
    ],
    text: [
      'The sender answers neither calls nor letters, or gives no way to reach it.',
      'Lähettäjä ei vastaa yhteydenottoihin tai ei kerro yhteystietojaan.',
      'Avsändaren svarar inte när man hör av sig, eller anger inga kontaktuppgifter.',
      'Avsenderen svarer ikke på henvendelser, eller oppgir ingen kontaktopplysninger.',
      'Afsenderen svarer ikke på henvendelser eller angiver ingen kontaktoplysninger.',
      'De afzender reageert niet of vermeldt geen contactgegevens.',
    ],
  },
  MISLEADING_MARKETING: {
    friendlyName: [
      'Misleading marketing',
      'Harhaanjohtava markkinointi',
      'Vilseledande marknadsföring',
      'Villedende markedsføring',
      'Vildledende markedsføring',
      'Misleidende reclame',
    ],
    text: [
      'The sender got the order by saying what was untrue or leaving out what matters.',
      'Lähettäjä sai tilauksen kertomalla perättömiä tai jättämällä olennaista kertomatta.',
      'Avsändaren fick beställningen genom osanna eller utelämnade uppgifter.',
      'Avsenderen fikk bestillingen ved uriktige eller utelatte opplysninger.',
      'Afsenderen fik ordren ved urigtige eller udeladte oplysninger.',
      'De afzender kreeg de opdracht door onjuiste of weggelaten informatie.',
    ],
  },
  COMPANY_NOT_FOLLOWING_LAW: {
    friendlyName: [
      'Company breaks the law',
      'Yritys rikkoo lakia',
      'Företaget bryter mot lagen',
      'Virksomheten bryter loven',
      'Virksomheden bryder loven',
      'Bedrijf overtreedt de wet',
    ],
    text: [
      'The sender does business in a way that the law forbids.',
      'Lähettäjä harjoittaa liiketoimintaa lain kieltämällä tavalla.',
      'Avsändaren bedriver verksamhet på ett sätt som lagen förbjuder.',
      'Avsenderen driver virksomhet på en måte som loven forbyr.',
      'Afsenderen driver virksomhed på en måde, som loven forbyder.',
      'De afzender drijft handel op een manier die de wet verbiedt.',
    ],
  },
  KNOWN_FOR_FRAUD_ATTEMPTS: {
    friendlyName: [
      'Known for attempted fraud',
      'Tunnettu petosyrityksistä',
      'Känd för bedrägeriförsök',
      'Kjent for svindelforsøk',
      'Kendt for svindelforsøg',
      'Bekend om pogingen tot fraude',
    ],
    text: [
      'The sender is known to have tried to defraud others.',
      'Lähettäjän tiedetään yrittäneen huijata muita.',
      'Avsändaren är känd för att ha försökt bedra andra.',
      'Avsenderen er kjent for å ha forsøkt å svindle andre.',
      'Afsenderen er kendt for at have forsøgt at svindle andre.',
      'Van de afzender is bekend dat die anderen heeft proberen op te lichten.',
    ],
  },
  KNOWN_FOR_SUSPICIOUS_ACTIVITIES: {
    friendlyName: [
      'Known for suspicious activity',
      'Tunnettu epäilyttävästä toiminnasta',
      'Känd för misstänkt verksamhet',
      'Kjent for mistenkelig virksomhet',
      'Kendt for mistænkelig aktivitet',
      'Bekend om verdachte activiteiten',
    ],
    text: [
      'The sender is known for conduct that gives reason to be careful.',
      'Lähettäjä tunnetaan toiminnasta, joka antaa aihetta varovaisuuteen.',
      'Avsändaren är känd för agerande som manar till försiktighet.',
      'Avsenderen er kjent for opptreden som gir grunn til å være forsiktig.',
      'Afsenderen er kendt for adfærd, der giver grund til forsigtighed.',
      'De afzender staat bekend om gedrag dat tot voorzichtigheid maant.',
    ],
  },
} as const satisfies Record<string, ReportReason>;

export type ReportReasonName = keyof typeof reportReasons;
export const reportReasonNames = Object.keys(reportReasons) as ReportReasonName[];

/** What whoever reports should know. */
export const reportDisclaimer: Texts = [
  'Report only what you have good reason to believe is an attempt at fraud. Your report is not passed on to the sender or to the authorities, and it does not dispute the invoice: take that up with the sender. When several receivers report a sender, others may be warned of it; your name is not given to them.',
  'Ilmoita vain, jos sinulla on hyvä syy uskoa kyseessä olevan petosyritys. Ilmoitusta ei välitetä lähettäjälle eikä viranomaisille, eikä se ole reklamaatio laskusta: hoida se lähettäjän kanssa. Kun useat vastaanottajat ilmoittavat lähettäjästä, muita voidaan varoittaa siitä; nimeäsi ei kerrota heille.',
  'Anmäl bara när du har goda skäl att tro att det är ett bedrägeriförsök. Anmälan lämnas inte vidare till avsändaren eller myndigheter, och den är ingen invändning mot fakturan: den tar du upp med avsändaren. När flera mottagare anmäler en avsändare kan andra varnas; ditt namn uppges inte.',
  'Meld bare fra når du har god grunn til å tro at det er et svindelforsøk. Meldingen gis ikke videre til avsenderen eller myndighetene, og den er ingen innsigelse mot fakturaen: den tar du opp med avsenderen. Når flere mottakere melder en avsender, kan andre bli advart; navnet ditt oppgis ikke.',
  'Anmeld kun, når du har god grund til at tro, at det er et svindelforsøg. Anmeldelsen gives ikke videre til afsenderen eller myndighederne, og den er ingen indsigelse mod fakturaen: den tager du op med afsenderen. Når flere modtagere anmelder en afsender, kan andre blive advaret; dit navn oplyses ikke.',
  'Meld alleen wat u met goede reden voor een poging tot fraude houdt. De melding gaat niet naar de afzender of de autoriteiten en is geen bezwaar tegen de factuur: dat regelt u met de afzender. Als meerdere ontvangers een afzender melden, kunnen anderen worden gewaarschuwd; uw naam wordt niet genoemd.',
];
