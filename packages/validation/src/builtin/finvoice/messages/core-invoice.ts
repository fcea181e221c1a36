import { list, type Six, wording } from '../../en16931/messages/six.js';
import { missingOneOf } from '../../en16931/messages/templates.js';
import type { Wording, Wordings } from '../../notation.js';
import { named } from '../../peppol/messages/terms.js';

/** The document declares EN 16931, so it needs the terms. */
function declared(...terms: string[]): Wording {
  return wording(
    terms,
    [
      'The document declares EN 16931, so it needs {0}. Add it, or leave out the declaration.',
      'Asiakirja ilmoittaa noudattavansa standardia EN 16931, joten tarvitaan: {0}. Lisää tieto tai poista ilmoitus.',
      'Dokumentet anger EN 16931 och behöver därför {0}. Lägg till uppgiften eller ta bort angivelsen.',
      'Dokumentet oppgir EN 16931 og trenger derfor {0}. Legg til opplysningen, eller fjern angivelsen.',
      'Dokumentet angiver EN 16931 og skal derfor have {0}. Tilføj oplysningen, eller fjern angivelsen.',
      'Het document verklaart EN 16931 te volgen en heeft daarom {0} nodig. Voeg het toe of laat de verklaring weg.',
    ],
    list(terms.map(named)),
  );
}

const rate = (texts: Six): Wording => wording(['BT-118', 'BT-119'], texts);

/** EN-01 to EN-35: the terms of the core invoice model. */
export const CORE_INVOICE_WORDINGS: Wordings = {
  'EN-01': declared('BT-1'),
  'EN-02': declared('BT-2'),
  'EN-03': declared('BT-3'),
  'EN-04': declared('BT-27'),
  'EN-05': declared('BT-40'),
  'EN-06': declared('BT-44'),
  'EN-07': declared('BT-55'),
  'EN-08': declared('BT-106'),
  'EN-09': declared('BT-109'),
  'EN-10': declared('BT-115'),
  'EN-11': declared('BG-23'),
  'EN-12': declared('BG-25'),
  'EN-13': missingOneOf('BT-9', 'BT-20'),
  'EN-14': declared('BT-31'),
  'EN-15': declared('BT-48'),
  'EN-20': declared('BT-118'),
  'EN-21': declared('BT-116'),
  'EN-22': declared('BT-117'),
  'EN-23': declared('BT-119'),
  'EN-24': rate([
    'In this VAT category the rate is zero. Correct the category (BT-118) or the rate (BT-119).',
    'Tässä verokoodissa verokanta on nolla. Korjaa koodi (BT-118) tai verokanta (BT-119).',
    'I denna momskategori är satsen noll. Rätta kategorin (BT-118) eller satsen (BT-119).',
    'I denne mva-kategorien er satsen null. Rett kategorien (BT-118) eller satsen (BT-119).',
    'I denne momskategori er satsen nul. Ret kategorien (BT-118) eller satsen (BT-119).',
    'In deze btw-categorie is het tarief nul. Corrigeer de categorie (BT-118) of het tarief (BT-119).',
  ]),
  'EN-25': rate([
    'In VAT category S the rate is above zero. Correct the category (BT-118) or the rate (BT-119).',
    'Verokoodissa S verokanta on suurempi kuin nolla. Korjaa koodi (BT-118) tai verokanta (BT-119).',
    'I momskategori S är satsen större än noll. Rätta kategorin (BT-118) eller satsen (BT-119).',
    'I mva-kategori S er satsen større enn null. Rett kategorien (BT-118) eller satsen (BT-119).',
    'I momskategori S er satsen større end nul. Ret kategorien (BT-118) eller satsen (BT-119).',
    'In btw-categorie S is het tarief groter dan nul. Corrigeer de categorie (BT-118) of het tarief (BT-119).',
  ]),
  'EN-26': missingOneOf('BT-120', 'BT-121'),
  'EN-30': declared('BT-126'),
  'EN-31': declared('BT-129'),
  'EN-32': declared('BT-130'),
  'EN-33': declared('BT-146'),
  'EN-34': declared('BT-151'),
  'EN-35': declared('BT-153'),
};
