import type { Language } from '../builtin/notation.js';
import type { Plan } from '../packs/registry.js';
import type { Part } from './parts.js';
import type { ReportFinding } from './report.js';

/** By the specification that the document names, and the layers that ran. */
const WORDS: Readonly<Record<Language, (names: string, checked: string) => string>> = {
  en: (names, checked) =>
    `The document names the specification ${names}, whose own rules are neither built in nor installed; checked was: ${checked}.`,
  fi: (names, checked) =>
    `Asiakirja nimeää määrityksen ${names}, jonka omia sääntöjä ei ole valmiina eikä asennettuna; tarkistettu on: ${checked}.`,
  sv: (names, checked) =>
    `Dokumentet anger specifikationen ${names}, vars egna regler varken är inbyggda eller installerade; kontrollerat är: ${checked}.`,
  no: (names, checked) =>
    `Dokumentet oppgir spesifikasjonen ${names}, som det verken finnes innebygde eller installerte regler for; kontrollert er: ${checked}.`,
  da: (names, checked) =>
    `Dokumentet angiver specifikationen ${names}, hvis egne regler hverken er indbygget eller installeret; kontrolleret er: ${checked}.`,
  nl: (names, checked) =>
    `Het document noemt de specificatie ${names}, waarvan de eigen regels niet zijn ingebouwd of geïnstalleerd; gecontroleerd is: ${checked}.`,
};

const isKnown = (language: string): language is Language => Object.hasOwn(WORDS, language);

/**
 * Says so, in a language (ISO 639-1), when a document names a specification whose own rules are neither built in nor
 * installed, so that only its structure or the standard beneath was checked: such a document is not called valid without
 * a remark.
 */
export function uncheckedRules(
  { document, identification }: Part,
  { fit, layers }: Plan,
  language = 'en',
): ReportFinding[] {
  const names = identification?.customizationId;
  if (names === undefined || fit === undefined || fit === 'own' || layers.length === 0) return [];
  const checked = layers.map(({ layer }) => layer.name).join(', ');
  return [
    {
      layer: 'rules',
      id: 'PACK',
      severity: 'WARNING',
      message: WORDS[isKnown(language) ? language : 'en'](names, checked),
      location: document.root.path,
      line: document.root.line,
      column: document.root.column,
      test: '',
      node: document.root.node,
      outcome: 'failed',
    },
  ];
}
