// biome-ignore-all format: one line a phrase
import type { Six } from '../../en16931/messages/six.js';

/** Between whom a national rule holds. */
export const PARTIES = {
  norwegianSeller: ['Norwegian seller', 'Norjalainen myyjä', 'Norsk säljare', 'Norsk selger', 'Norsk sælger', 'Noorse verkoper'],
  danishSeller: ['Danish seller', 'Tanskalainen myyjä', 'Dansk säljare', 'Dansk selger', 'Dansk sælger', 'Deense verkoper'],
  danish: ['Danish seller and buyer', 'Tanskalainen myyjä ja ostaja', 'Dansk säljare och köpare', 'Dansk selger og kjøper', 'Dansk sælger og køber', 'Deense verkoper en koper'],
  italianSeller: ['Italian seller', 'Italialainen myyjä', 'Italiensk säljare', 'Italiensk selger', 'Italiensk sælger', 'Italiaanse verkoper'],
  swedishSeller: ['Swedish seller', 'Ruotsalainen myyjä', 'Svensk säljare', 'Svensk selger', 'Svensk sælger', 'Zweedse verkoper'],
  swedish: ['Swedish seller and buyer', 'Ruotsalainen myyjä ja ostaja', 'Svensk säljare och köpare', 'Svensk selger og kjøper', 'Svensk sælger og køber', 'Zweedse verkoper en koper'],
  greekSeller: ['Greek seller', 'Kreikkalainen myyjä', 'Grekisk säljare', 'Gresk selger', 'Græsk sælger', 'Griekse verkoper'],
  greek: ['Greek seller and buyer', 'Kreikkalainen myyjä ja ostaja', 'Grekisk säljare och köpare', 'Gresk selger og kjøper', 'Græsk sælger og køber', 'Griekse verkoper en koper'],
  icelandicSeller: ['Icelandic seller', 'Islantilainen myyjä', 'Isländsk säljare', 'Islandsk selger', 'Islandsk sælger', 'IJslandse verkoper'],
  icelandic: ['Icelandic seller and buyer', 'Islantilainen myyjä ja ostaja', 'Isländsk säljare och köpare', 'Islandsk selger og kjøper', 'Islandsk sælger og køber', 'IJslandse verkoper en koper'],
  dutchSeller: ['Dutch seller', 'Hollantilainen myyjä', 'Nederländsk säljare', 'Nederlandsk selger', 'Hollandsk sælger', 'Nederlandse verkoper'],
  dutch: ['Dutch seller and buyer', 'Hollantilainen myyjä ja ostaja', 'Nederländsk säljare och köpare', 'Nederlandsk selger og kjøper', 'Hollandsk sælger og køber', 'Nederlandse verkoper en koper'],
  german: ['German seller and buyer', 'Saksalainen myyjä ja ostaja', 'Tysk säljare och köpare', 'Tysk selger og kjøper', 'Tysk sælger og køber', 'Duitse verkoper en koper'],
} as const satisfies Readonly<Record<string, Six>>;

export type Parties = keyof typeof PARTIES;
