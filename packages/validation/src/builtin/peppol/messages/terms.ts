// biome-ignore-all format: one line a term
import type { Six } from '../../en16931/messages/six.js';
import { TERMS } from '../../en16931/messages/terms.js';

/** Business terms that only the rules of Peppol speak of, in the order of LANGUAGES. */
const MORE_TERMS: Readonly<Record<string, Six>> = {
  'BT-10': ['buyer reference', 'ostajan viite', 'köparens referens', 'kjøpers referanse', 'købers reference', 'kenmerk van de koper'],
  'BT-13': ['purchase order reference', 'tilausnumero', 'ordernummer', 'bestillingsnummer', 'ordrenummer', 'ordernummer'],
  'BT-35': ['seller address line 1', 'myyjän katuosoite', 'säljarens gatuadress', 'selgers gateadresse', 'sælgers vejnavn', 'straat van de verkoper'],
  'BT-37': ['seller city', 'myyjän postitoimipaikka', 'säljarens ort', 'selgers poststed', 'sælgers by', 'plaats van de verkoper'],
  'BT-38': ['seller post code', 'myyjän postinumero', 'säljarens postnummer', 'selgers postnummer', 'sælgers postnummer', 'postcode van de verkoper'],
  'BT-41': ['name of the seller contact', 'myyjän yhteyshenkilön nimi', 'namn på säljarens kontaktperson', 'navn på selgers kontaktperson', 'navn på sælgers kontaktperson', 'naam van de contactpersoon van de verkoper'],
  'BT-42': ['telephone of the seller contact', 'myyjän yhteyshenkilön puhelin', 'telefon till säljarens kontaktperson', 'telefon til selgers kontaktperson', 'telefon til sælgers kontaktperson', 'telefoon van de contactpersoon van de verkoper'],
  'BT-43': ['e-mail of the seller contact', 'myyjän yhteyshenkilön sähköposti', 'e-post till säljarens kontaktperson', 'e-post til selgers kontaktperson', 'e-mail til sælgers kontaktperson', 'e-mail van de contactpersoon van de verkoper'],
  'BT-50': ['buyer address line 1', 'ostajan katuosoite', 'köparens gatuadress', 'kjøpers gateadresse', 'købers vejnavn', 'straat van de koper'],
  'BT-52': ['buyer city', 'ostajan postitoimipaikka', 'köparens ort', 'kjøpers poststed', 'købers by', 'plaats van de koper'],
  'BT-53': ['buyer post code', 'ostajan postinumero', 'köparens postnummer', 'kjøpers postnummer', 'købers postnummer', 'postcode van de koper'],
  'BT-64': ['tax representative address line 1', 'veroedustajan katuosoite', 'skatteombudets gatuadress', 'skatterepresentantens gateadresse', 'skatterepræsentantens vejnavn', 'straat van de fiscaal vertegenwoordiger'],
  'BT-66': ['tax representative city', 'veroedustajan postitoimipaikka', 'skatteombudets ort', 'skatterepresentantens poststed', 'skatterepræsentantens by', 'plaats van de fiscaal vertegenwoordiger'],
  'BT-67': ['tax representative post code', 'veroedustajan postinumero', 'skatteombudets postnummer', 'skatterepresentantens postnummer', 'skatterepræsentantens postnummer', 'postcode van de fiscaal vertegenwoordiger'],
  'BT-77': ['deliver to city', 'toimitusosoitteen postitoimipaikka', 'leveransadressens ort', 'leveringsadressens poststed', 'leveringsadressens by', 'plaats van het afleveradres'],
  'BT-78': ['deliver to post code', 'toimitusosoitteen postinumero', 'leveransadressens postnummer', 'leveringsadressens postnummer', 'leveringsadressens postnummer', 'postcode van het afleveradres'],
  'BT-86': ['payment service provider identifier', 'maksupalvelun tarjoajan tunniste', 'betaltjänstleverantörens identifierare', 'betalingsformidlerens identifikator', 'betalingsformidlerens identifikator', 'identificatie van de betaaldienst'],
  'BT-91': ['debited account identifier', 'veloitettavan tilin numero', 'konto som debiteras', 'konto som belastes', 'konto der debiteres', 'te debiteren rekening'],
  'BT-94': ['allowance percentage', 'alennusprosentti', 'avdragsprocent', 'rabattprosent', 'rabatprocent', 'kortingspercentage'],
  'BT-101': ['charge percentage', 'lisämaksun prosentti', 'avgiftsprocent', 'gebyrprosent', 'gebyrprocent', 'toeslagpercentage'],
  'BT-124': ['external document location', 'liiteasiakirjan verkko-osoite', 'webbadress till underlag', 'nettadresse til underlag', 'webadresse til bilag', 'webadres van het bewijsstuk'],
  'BT-149': ['item price base quantity', 'hinnan perusmäärä', 'prisets basantal', 'prisens basisantall', 'prisens basisantal', 'basishoeveelheid van de prijs'],
  'BG-11': ['seller tax representative', 'myyjän veroedustaja', 'säljarens skatteombud', 'selgers skatterepresentant', 'sælgers skatterepræsentant', 'fiscaal vertegenwoordiger van de verkoper'],
  'BG-16': ['payment instructions', 'maksuohjeet', 'betalningsinstruktioner', 'betalingsinstruksjoner', 'betalingsinstruktioner', 'betalingsinstructies'],
  'BG-17': ['credit transfer', 'tilisiirto', 'kontoöverföring', 'kontooverføring', 'kontooverførsel', 'overschrijving'],
};

/** `seller city (BT-37)` in the six languages. Throws for a term without a name. */
export function named(term: string): Six {
  const name = TERMS[term] ?? MORE_TERMS[term];
  if (name === undefined) throw new Error(`The business term ${term} has no name.`);
  const at = (language: number): string => `${name[language]} (${term})`;
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}
