import { Type } from 'typebox';
import { type Language, type Texts, textIn, translationsOf } from '../../../platform/languages.js';

/** A text in one language. */
export const TranslationEntity = Type.Object({ lang: Type.String(), value: Type.String() }, { $id: 'Translation' });

/** A named criterion, with its texts. */
export const Criteria = Type.Object(
  {
    name: Type.String(),
    friendly_name: Type.String(),
    friendly_names: Type.Array(TranslationEntity),
    text: Type.String(),
    texts: Type.Array(TranslationEntity),
  },
  { $id: 'Criteria' },
);

/** A reason for reporting a sender as the API shows it. */
export const presentCriterion = (
  name: string,
  { friendlyName, text }: { readonly friendlyName: Texts; readonly text: Texts },
  language: Language,
) => ({
  name,
  friendly_name: textIn(friendlyName, language),
  friendly_names: translationsOf(friendlyName),
  text: textIn(text, language),
  texts: translationsOf(text),
});
