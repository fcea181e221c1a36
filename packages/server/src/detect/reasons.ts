import type { Texts } from '../platform/languages.js';
import type { CheckName } from './names.js';

/** How far a check has come. */
export type RunStatus = 'PENDING' | 'RUN_SUCCESSFUL' | 'RUN_FAILED' | 'NOT_APPLICABLE';
/** What it found; nothing while it is pending. */
export type CheckResult = 'OK' | 'WARNING' | 'FAILED' | 'NOT_APPLICABLE';

/** Why a check ended as it did. */
export interface Reason {
  readonly status: RunStatus;
  readonly result?: CheckResult;
  /** With places `%{bid}`, `%{name}`, `%{country}`, `%{registry_name}`, `%{bank_account}`, `%{vat_number}`. */
  readonly texts: Texts;
}

const ok = (...texts: Texts): Reason => ({ status: 'RUN_SUCCESSFUL', result: 'OK', texts });
const warning = (...texts: Texts): Reason => ({ status: 'RUN_SUCCESSFUL', result: 'WARNING', texts });
const notApplicable = (...texts: Texts): Reason => ({ status: 'NOT_APPLICABLE', result: 'NOT_APPLICABLE', texts });

/** Reasons that every check has. */
const common = {
  NOT_AN_INVOICE: notApplicable(
    'The document is no invoice, so it was not checked.',
    'Asiakirja ei ole lasku, joten sitä ei tarkistettu.',
    'Dokumentet är ingen faktura och kontrollerades därför inte.',
    'Dokumentet er ikke en faktura og ble derfor ikke kontrollert.',
    'Dokumentet er ikke en faktura og blev derfor ikke kontrolleret.',
    'Het document is geen factuur en is daarom niet gecontroleerd.',
  ),
  FAILED: {
    status: 'RUN_FAILED',
    result: 'FAILED',
    texts: [
      'The check could not be completed. Try it again later.',
      'Tarkistusta ei voitu suorittaa loppuun. Yritä myöhemmin uudelleen.',
      'Kontrollen kunde inte slutföras. Försök igen senare.',
      'Kontrollen kunne ikke fullføres. Prøv igjen senere.',
      'Kontrollen kunne ikke gennemføres. Prøv igen senere.',
      'De controle kon niet worden voltooid. Probeer het later opnieuw.',
    ],
  },
  PENDING: {
    status: 'PENDING',
    texts: [
      'The check has not been done yet.',
      'Tarkistusta ei ole vielä tehty.',
      'Kontrollen har ännu inte gjorts.',
      'Kontrollen er ikke gjort ennå.',
      'Kontrollen er endnu ikke foretaget.',
      'De controle is nog niet uitgevoerd.',
    ],
  },
} satisfies Record<string, Reason>;

const supplierActivation = {
  ...common,
  INVOICE_NOT_FROM_SCAN: notApplicable(
    'The invoice did not arrive by scanning, so there is nothing to check.',
    'Lasku ei saapunut skannauksen kautta, joten tarkistettavaa ei ole.',
    'Fakturan kom inte via skanning, så det finns inget att kontrollera.',
    'Fakturaen kom ikke via skanning, så det er ingenting å kontrollere.',
    'Fakturaen kom ikke via scanning, så der er intet at kontrollere.',
    'De factuur is niet via scannen binnengekomen, dus er valt niets te controleren.',
  ),
  INVALID_INPUT: warning(
    'The invoice says too little to be checked: it lacks the business id of the sender.',
    'Laskulla on liian vähän tietoja tarkistukseen: lähettäjän yritystunnus puuttuu.',
    'Fakturan har för få uppgifter för kontrollen: avsändarens organisationsnummer saknas.',
    'Fakturaen har for få opplysninger til kontrollen: avsenderens organisasjonsnummer mangler.',
    'Fakturaen har for få oplysninger til kontrollen: afsenderens virksomhedsnummer mangler.',
    'De factuur bevat te weinig gegevens voor de controle: het ondernemingsnummer van de afzender ontbreekt.',
  ),
  COMPANY_CAN_SEND_ELECTRONIC: warning(
    'The company %{bid} can send e-invoices as well; ask it for them.',
    'Yritys %{bid} voi lähettää myös verkkolaskuja; pyydä niitä.',
    'Företaget %{bid} kan också skicka e-fakturor; be om dem.',
    'Virksomheten %{bid} kan også sende e-fakturaer; be om dem.',
    'Virksomheden %{bid} kan også sende e-fakturaer; bed om dem.',
    'Het bedrijf %{bid} kan ook e-facturen versturen; vraag erom.',
  ),
  COMPANY_CAN_ONLY_SEND_SCAN: ok(
    'We know of no e-invoices from the company %{bid}.',
    'Yritykseltä %{bid} ei tiedetä tulleen verkkolaskuja.',
    'Vi känner inte till några e-fakturor från företaget %{bid}.',
    'Vi kjenner ikke til e-fakturaer fra virksomheten %{bid}.',
    'Vi kender ikke til e-fakturaer fra virksomheden %{bid}.',
    'Er zijn ons geen e-facturen van het bedrijf %{bid} bekend.',
  ),
};

const bankAccountChanged = {
  ...common,
  INVALID_INPUT: warning(
    'The invoice says too little to be checked: it names neither the business id nor the name of the sender.',
    'Laskulla on liian vähän tietoja tarkistukseen: lähettäjän yritystunnus ja nimi puuttuvat.',
    'Fakturan har för få uppgifter för kontrollen: avsändarens organisationsnummer och namn saknas.',
    'Fakturaen har for få opplysninger til kontrollen: avsenderens organisasjonsnummer og navn mangler.',
    'Fakturaen har for få oplysninger til kontrollen: afsenderens virksomhedsnummer og navn mangler.',
    'De factuur bevat te weinig gegevens voor de controle: nummer en naam van de afzender ontbreken.',
  ),
  NO_BANK_ACCOUNTS: notApplicable(
    'The invoice names no bank account.',
    'Laskulla ei ole tilinumeroa.',
    'Fakturan anger inget bankkonto.',
    'Fakturaen oppgir ingen bankkonto.',
    'Fakturaen angiver ingen bankkonto.',
    'De factuur vermeldt geen bankrekening.',
  ),
  UNKNOWN: warning(
    'This is the first invoice from the sender %{bid} that names a bank account; compare %{bank_account} with another source.',
    'Tämä on lähettäjän %{bid} ensimmäinen lasku, jolla on tilinumero; vertaa tiliä %{bank_account} toiseen lähteeseen.',
    'Detta är den första fakturan från %{bid} som anger ett bankkonto; jämför %{bank_account} med en annan källa.',
    'Dette er den første fakturaen fra %{bid} som oppgir en bankkonto; sammenlign %{bank_account} med en annen kilde.',
    'Dette er den første faktura fra %{bid}, som angiver en bankkonto; sammenlign %{bank_account} med en anden kilde.',
    'Dit is de eerste factuur van %{bid} met een bankrekening; vergelijk %{bank_account} met een andere bron.',
  ),
  CHANGED: warning(
    'The sender %{bid} has not used the bank account %{bank_account} on its earlier invoices.',
    'Lähettäjä %{bid} ei ole käyttänyt tiliä %{bank_account} aiemmilla laskuillaan.',
    'Avsändaren %{bid} har inte använt bankkontot %{bank_account} på sina tidigare fakturor.',
    'Avsenderen %{bid} har ikke brukt bankkontoen %{bank_account} på tidligere fakturaer.',
    'Afsenderen %{bid} har ikke brugt bankkontoen %{bank_account} på tidligere fakturaer.',
    'De afzender %{bid} heeft de bankrekening %{bank_account} niet op eerdere facturen gebruikt.',
  ),
  NOT_CHANGED: ok(
    'The sender %{bid} has used the bank account %{bank_account} before.',
    'Lähettäjä %{bid} on käyttänyt tiliä %{bank_account} aiemmin.',
    'Avsändaren %{bid} har använt bankkontot %{bank_account} tidigare.',
    'Avsenderen %{bid} har brukt bankkontoen %{bank_account} tidligere.',
    'Afsenderen %{bid} har tidligere brugt bankkontoen %{bank_account}.',
    'De afzender %{bid} heeft de bankrekening %{bank_account} eerder gebruikt.',
  ),
};

const senderBidStatus = {
  ...common,
  COUNTRY_NOT_SUPPORTED: notApplicable(
    'Senders from %{country} cannot be checked: there is no register to ask.',
    'Maan %{country} lähettäjiä ei voi tarkistaa: kysyttävää rekisteriä ei ole.',
    'Avsändare från %{country} kan inte kontrolleras: det finns inget register att fråga.',
    'Avsendere fra %{country} kan ikke kontrolleres: det finnes ikke noe register å spørre.',
    'Afsendere fra %{country} kan ikke kontrolleres: der er intet register at spørge.',
    'Afzenders uit %{country} kunnen niet worden gecontroleerd: er is geen register om te raadplegen.',
  ),
  NOT_FOUND: warning(
    '%{registry_name} does not know the sender %{bid}.',
    '%{registry_name} ei tunne lähettäjää %{bid}.',
    '%{registry_name} känner inte till avsändaren %{bid}.',
    '%{registry_name} kjenner ikke avsenderen %{bid}.',
    '%{registry_name} kender ikke afsenderen %{bid}.',
    '%{registry_name} kent de afzender %{bid} niet.',
  ),
  INVALID_BID: warning(
    'The business id %{bid} of the sender cannot be one of %{registry_name}.',
    'Lähettäjän yritystunnus %{bid} ei voi olla rekisterissä %{registry_name}.',
    'Avsändarens organisationsnummer %{bid} kan inte finnas i %{registry_name}.',
    'Avsenderens organisasjonsnummer %{bid} kan ikke finnes i %{registry_name}.',
    'Afsenderens virksomhedsnummer %{bid} kan ikke findes i %{registry_name}.',
    'Het ondernemingsnummer %{bid} van de afzender kan niet in %{registry_name} staan.',
  ),
  NOT_FOUND_NO_BID: warning(
    'The invoice names no business id of the sender.',
    'Laskulla ei ole lähettäjän yritystunnusta.',
    'Fakturan anger inget organisationsnummer för avsändaren.',
    'Fakturaen oppgir ikke avsenderens organisasjonsnummer.',
    'Fakturaen angiver ikke afsenderens virksomhedsnummer.',
    'De factuur vermeldt geen ondernemingsnummer van de afzender.',
  ),
  INACTIVE: warning(
    'According to %{registry_name} the sender %{bid} has ceased to exist.',
    'Rekisterin %{registry_name} mukaan lähettäjä %{bid} on lakannut.',
    'Enligt %{registry_name} har avsändaren %{bid} upphört.',
    'Ifølge %{registry_name} er avsenderen %{bid} slettet.',
    'Ifølge %{registry_name} er afsenderen %{bid} ophørt.',
    'Volgens %{registry_name} bestaat de afzender %{bid} niet meer.',
  ),
  UNDER_LIQUIDATION: warning(
    'According to %{registry_name} the sender %{bid} is being liquidated.',
    'Rekisterin %{registry_name} mukaan lähettäjä %{bid} on selvitystilassa.',
    'Enligt %{registry_name} är avsändaren %{bid} i likvidation.',
    'Ifølge %{registry_name} er avsenderen %{bid} under avvikling.',
    'Ifølge %{registry_name} er afsenderen %{bid} under likvidation.',
    'Volgens %{registry_name} wordt de afzender %{bid} geliquideerd.',
  ),
  UNDER_REORGANIZATION: warning(
    'According to %{registry_name} the sender %{bid} is under restructuring.',
    'Rekisterin %{registry_name} mukaan lähettäjä %{bid} on yrityssaneerauksessa.',
    'Enligt %{registry_name} är avsändaren %{bid} under företagssanering.',
    'Ifølge %{registry_name} er avsenderen %{bid} under rekonstruksjon.',
    'Ifølge %{registry_name} er afsenderen %{bid} under rekonstruktion.',
    'Volgens %{registry_name} wordt de afzender %{bid} gereorganiseerd.',
  ),
  BANKRUPT: warning(
    'According to %{registry_name} the sender %{bid} is bankrupt.',
    'Rekisterin %{registry_name} mukaan lähettäjä %{bid} on konkurssissa.',
    'Enligt %{registry_name} är avsändaren %{bid} i konkurs.',
    'Ifølge %{registry_name} er avsenderen %{bid} konkurs.',
    'Ifølge %{registry_name} er afsenderen %{bid} konkurs.',
    'Volgens %{registry_name} is de afzender %{bid} failliet.',
  ),
  ON_HOLD: warning(
    'According to %{registry_name} the sender %{bid} has suspended its business.',
    'Rekisterin %{registry_name} mukaan lähettäjän %{bid} toiminta on keskeytetty.',
    'Enligt %{registry_name} är verksamheten hos avsändaren %{bid} vilande.',
    'Ifølge %{registry_name} er virksomheten til avsenderen %{bid} stilt i bero.',
    'Ifølge %{registry_name} er afsenderen %{bid}s virksomhed sat i bero.',
    'Volgens %{registry_name} ligt het bedrijf van de afzender %{bid} stil.',
  ),
  PREPAYMENT_REGISTER_NOT_FOUND: warning(
    '%{registry_name} knows the sender %{bid}, but it is not in the prepayment register.',
    '%{registry_name} tuntee lähettäjän %{bid}, mutta se ei ole ennakkoperintärekisterissä.',
    '%{registry_name} känner till avsändaren %{bid}, men den finns inte i förskottsuppbördsregistret.',
    '%{registry_name} kjenner avsenderen %{bid}, men den står ikke i det finske forskuddsregisteret.',
    '%{registry_name} kender afsenderen %{bid}, men den står ikke i det finske forskudsregister.',
    '%{registry_name} kent de afzender %{bid}, maar die staat niet in het Finse voorheffingsregister.',
  ),
  PREPAYMENT_REGISTER_FOUND: ok(
    '%{registry_name} knows the sender %{bid}, and it is in the prepayment register.',
    '%{registry_name} tuntee lähettäjän %{bid}, ja se on ennakkoperintärekisterissä.',
    '%{registry_name} känner till avsändaren %{bid}, och den finns i förskottsuppbördsregistret.',
    '%{registry_name} kjenner avsenderen %{bid}, og den står i det finske forskuddsregisteret.',
    '%{registry_name} kender afsenderen %{bid}, og den står i det finske forskudsregister.',
    '%{registry_name} kent de afzender %{bid}, en die staat in het Finse voorheffingsregister.',
  ),
  FOUND: ok(
    '%{registry_name} knows the sender %{bid}.',
    '%{registry_name} tuntee lähettäjän %{bid}.',
    '%{registry_name} känner till avsändaren %{bid}.',
    '%{registry_name} kjenner avsenderen %{bid}.',
    '%{registry_name} kender afsenderen %{bid}.',
    '%{registry_name} kent de afzender %{bid}.',
  ),
};

const senderWarningList = {
  ...common,
  INVALID_INPUT: bankAccountChanged.INVALID_INPUT,
  NOT_FOUND: ok(
    'The sender %{bid} is on no warning list.',
    'Lähettäjä %{bid} ei ole varoituslistalla.',
    'Avsändaren %{bid} finns inte på någon varningslista.',
    'Avsenderen %{bid} står ikke på noen varselliste.',
    'Afsenderen %{bid} står ikke på nogen advarselsliste.',
    'De afzender %{bid} staat op geen waarschuwingslijst.',
  ),
  FOUND: warning(
    'The sender %{name} (%{bid}) is on the warning list %{list}.',
    'Lähettäjä %{name} (%{bid}) on varoituslistalla %{list}.',
    'Avsändaren %{name} (%{bid}) finns på varningslistan %{list}.',
    'Avsenderen %{name} (%{bid}) står på varsellisten %{list}.',
    'Afsenderen %{name} (%{bid}) står på advarselslisten %{list}.',
    'De afzender %{name} (%{bid}) staat op de waarschuwingslijst %{list}.',
  ),
  USER_REPORTED_FOUND: warning(
    'Several receivers have reported the sender %{name} (%{bid}) for attempted fraud.',
    'Useat vastaanottajat ovat ilmoittaneet lähettäjän %{name} (%{bid}) petosyrityksestä.',
    'Flera mottagare har anmält avsändaren %{name} (%{bid}) för bedrägeriförsök.',
    'Flere mottakere har meldt avsenderen %{name} (%{bid}) for svindelforsøk.',
    'Flere modtagere har anmeldt afsenderen %{name} (%{bid}) for svindelforsøg.',
    'Meerdere ontvangers hebben de afzender %{name} (%{bid}) gemeld wegens poging tot fraude.',
  ),
};

const vat = {
  ...common,
  INVALID_INPUT: warning(
    'The invoice charges VAT, but names no VAT number of the sender that a register could be asked for.',
    'Laskulla on arvonlisäveroa, mutta ei lähettäjän ALV-numeroa, jota voisi kysyä rekisteristä.',
    'Fakturan har moms, men inget momsnummer för avsändaren som ett register kan tillfrågas om.',
    'Fakturaen har merverdiavgift, men ikke noe avgiftsnummer for avsenderen som et register kan spørres om.',
    'Fakturaen har moms, men intet momsnummer for afsenderen, som et register kan spørges om.',
    'De factuur bevat btw, maar geen btw-nummer van de afzender dat in een register kan worden opgezocht.',
  ),
  COMPANY_NOT_REGISTERED: warning(
    'The invoice charges VAT, but %{registry_name} does not know the sender as liable to VAT (%{vat_number}).',
    'Laskulla on arvonlisäveroa, mutta lähettäjä (%{vat_number}) ei ole arvonlisäverovelvollinen: %{registry_name}.',
    'Fakturan har moms, men avsändaren (%{vat_number}) är inte momsregistrerad enligt %{registry_name}.',
    'Fakturaen har merverdiavgift, men avsenderen (%{vat_number}) er ikke avgiftsregistrert ifølge %{registry_name}.',
    'Fakturaen har moms, men afsenderen (%{vat_number}) er ikke momsregistreret ifølge %{registry_name}.',
    'De factuur bevat btw, maar de afzender (%{vat_number}) is volgens %{registry_name} niet btw-plichtig.',
  ),
  NO_VAT_CHARGED: notApplicable(
    'The invoice charges no VAT to speak of.',
    'Laskulla ei ole mainittavasti arvonlisäveroa.',
    'Fakturan har ingen moms att tala om.',
    'Fakturaen har ingen merverdiavgift å snakke om.',
    'Fakturaen har ingen moms af betydning.',
    'De factuur bevat geen btw van betekenis.',
  ),
  COMPANY_REGISTERED: ok(
    'The sender is registered for VAT (%{vat_number}, %{registry_name}).',
    'Lähettäjä on arvonlisäverovelvollisten rekisterissä (%{vat_number}, %{registry_name}).',
    'Avsändaren är momsregistrerad (%{vat_number}, %{registry_name}).',
    'Avsenderen er registrert i Merverdiavgiftsregisteret (%{vat_number}, %{registry_name}).',
    'Afsenderen er momsregistreret (%{vat_number}, %{registry_name}).',
    'De afzender is voor de btw geregistreerd (%{vat_number}, %{registry_name}).',
  ),
};

/** Every way in which a check can end, by the end of its reason code (contract 11). The wordings are our own. */
export const reasons = {
  SUPPLIER_ACTIVATION: supplierActivation,
  BANK_ACCOUNT_CHANGED: bankAccountChanged,
  SENDER_BID_STATUS: senderBidStatus,
  SENDER_WARNING_LIST: senderWarningList,
  VAT: vat,
} as const satisfies Record<CheckName, Record<string, Reason>>;

/** Ends of the reason codes of a check. */
export type ReasonOf<C extends CheckName> = keyof (typeof reasons)[C] & string;

/** The reason of a check's reason code; undefined when it has none of that name. */
export const reasonOf = (check: CheckName, reason: string): Reason | undefined =>
  (reasons[check] as Readonly<Record<string, Reason>>)[reason];
