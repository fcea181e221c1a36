import type { Texts } from '../texts.js';

/** Yrityksen käyttäjät. */
export const users: Texts['users'] = {
  title: 'Käyttäjät',
  lead: (company) => `Ketkä käsittelevät yrityksen ${company} laskuja.`,
  user: 'Käyttäjä',
  role: 'Rooli',
  you: 'Sinä',
  invite: 'Kutsu joku',
  inviteLead:
    'Kutsuttu saa sähköpostilla linkin salasanan valitsemiseen. Ylläpitäjä voi muuttaa asetuksia ja käyttäjiä.',
  submit: 'Kutsu',
  mailed: (email) => `Kutsu on matkalla osoitteeseen ${email}.`,
  joined: (email) => `Käyttäjällä ${email} on jo tili. Hän näkee nyt tämän yrityksen ja saa siitä sähköpostin.`,
  member: 'Tämä henkilö on jo yrityksen käyttäjä.',
  makeAdmin: 'Tee ylläpitäjäksi',
  makeUser: 'Tee käyttäjäksi',
  roleChanged: 'Rooli on muutettu.',
  remove: 'Poista',
  removeQuestion: 'Hän ei näe tätä yritystä enää. Poistetaanko käyttäjä?',
  removed: 'Käyttäjä on poistettu yrityksestä.',
  lastAdmin: 'Yrityksellä on oltava ainakin yksi ylläpitäjä. Nimeä ensin toinen.',
};
