import type { Texts } from '../texts.js';

/** Ohjeiden ympärillä; ohjeet itse ovat englanniksi. */
export const docs: Texts['docs'] = {
  title: 'Ohjeet',
  contents: 'Sisällys',
  onThisPage: 'Tällä sivulla',
  search: 'Hae ohjeista',
  found: (count, words) => `${count} kohtaa haulle ”${words}”`,
  nothing: 'Mitään ei löytynyt. Kokeile vähemmillä tai muilla sanoilla.',
  previous: 'Edellinen',
  next: 'Seuraava',
};
