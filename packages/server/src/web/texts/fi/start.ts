import type { Texts } from '../texts.js';

/** Ensimmäiset askeleet. */
export const start: Texts['start'] = {
  title: 'Aloitus',
  hello: (name) => (name ? `Tervetuloa, ${name}` : 'Tervetuloa'),
  lead: 'Viisi askelta ensimmäiseen laskuun.',
  done: 'Tehty',
  open: 'Tekemättä',
  steps: {
    address: { title: 'Vahvista osoitteesi', text: 'Avaa linkki, jonka lähetimme sinulle.' },
    verify: { title: 'Todenna yritys', text: 'Joku, joka voi allekirjoittaa sen puolesta, vahvistaa tilin.' },
    receive: { title: 'Avaa vastaanotto', text: 'Valitse verkot, joista laskut tulevat sinulle.' },
    key: { title: 'Luo API-avain', text: 'Ohjelmat lähettävät ja noutavat laskuja sillä.' },
    send: { title: 'Lähetä ensimmäinen lasku', text: 'Pudota tiedosto sivulle tai lähetä se rajapinnasta.' },
  },
  go: 'Jatka',
  inbox: 'Saapuneisiin',
};
