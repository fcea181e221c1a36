import type { Texts } from '../texts.js';

/** API-avaimet ja mitä ohjelmat niiden lisäksi tarvitsevat. */
export const keys: Texts['keys'] = {
  title: 'API-avaimet',
  lead: 'Mitä ohjelma tarvitsee toimiakseen tämän yrityksen puolesta.',
  companyId: 'Yrityksen UUID (client_id)',
  yours: 'Omat API-avaimesi (client_secret)',
  yoursLead: 'Avain on sinun ja avaa jokaisen yrityksen, johon kuulut.',
  vendor: 'Ohjelmistoavaimet',
  vendorLead:
    'Ohjelmistoavain kertoo, mikä ohjelmisto kutsuu. Kumppaniyritykset tekevät niitä omille ohjelmistoilleen.',
  name: 'Nimi',
  nameHint: 'Mihin avain on, esimerkiksi ohjelma tai palvelin.',
  create: 'Luo avain',
  created: 'Luotu',
  lastUsed: 'Käytetty viimeksi',
  never: 'Ei koskaan',
  revoke: 'Peru avain',
  revokeQuestion: 'Avainta käyttävät ohjelmat lakkaavat toimimasta heti. Perutaanko se?',
  revoked: 'Avain on peruttu.',
  empty: 'Ei vielä avaimia',
  once: 'Kopioi avain nyt: se näytetään vain tämän kerran, eikä sitä voi lukea uudelleen.',
  tokenTitle: 'Tunnisteen hakeminen',
  tokenLead: 'Täytä avaimesi ja liitä tämä päätteeseen:',
};
