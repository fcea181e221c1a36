import type { Texts } from '../texts.js';

/** Tiedostojen lähettäminen. */
export const send: Texts['send'] = {
  title: 'Lähetä laskuja',
  lead: 'Jokainen tiedosto luetaan, tarkistetaan ja lähetetään erikseen.',
  notVerified: 'Yritystäsi ei ole vielä vahvistettu, joten se ei voi lähettää.',
  notVerifiedAction: 'Siirry asetuksiin',
  drop: 'Pudota laskutiedostot tähän',
  choose: 'Laskutiedostot',
  accepted:
    'XML missä tahansa täällä luettavassa muodossa, PDF jonka sisällä on lasku, JSON, tai ZIP jossa on lasku liitteineen.',
  submit: 'Lähetä',
  options: 'Näiden tiedostojen asetukset',
  optionsHint: 'Tyhjäksi jätetty otetaan asiakirjoista ja asetuksistasi.',
  eia: 'Lähetä verkkolaskuosoitteeseen',
  operator: 'Osoitteen operaattori',
  comment: 'Viesti vastaanottajalle',
  hold: 'Säilytä lähettämättä',
  results: 'Tulokset',
  noFiles: 'Valitse ainakin yksi tiedosto.',
  taken: (number, name) => `Lasku ${number} vastaanottajalle ${name} on matkalla.`,
  open: 'Avaa lasku',
  refused: (filename) => `${filename} ei lähtenyt`,
  line: (line) => `rivi ${line}`,
  moreFindings: (count) => `ja ${count} muuta`,
  sending: 'Lähetetään',
  failed: 'Yhteys katkesi. Yritä tätä tiedostoa uudelleen.',
  documents: {
    title: 'Lähetä asiakirjoja',
    lead: 'Tilauksia, lähetyslistoja ja muuta, mikä ei ole lasku. Jokainen tiedosto on oma asiakirjansa ja lähtee sellaisenaan.',
    drop: 'Pudota asiakirjatiedostot tähän',
    choose: 'Asiakirjatiedostot',
    accepted:
      'Peppol BIS- tai EHF-muotoinen UBL; kuitit, tositteet, skannatut asiakirjat ja pankkiaineistot missä muodossa tahansa, kun asetuksissa sanotaan, mitä ne ovat.',
    optionsHint: 'Tyhjäksi jätetty otetaan asiakirjoista. Tiedosto, josta se ei selviä, tarvitsee lajin ja osoitteen.',
    type: 'Asiakirjojen laji',
    asTold: 'Kuten asiakirja kertoo',
    name: 'Vastaanottajan nimi',
    taken: (what, name) => `${what} vastaanottajalle ${name} on matkalla.`,
    open: 'Avaa asiakirja',
  },
};
