/** Languages that codes have words in, by the names the public API uses; Italian is for FatturaPA. */
export const CODE_LANGUAGES = ['FI', 'SE', 'NO', 'DK', 'NL', 'EN', 'IT'] as const;
export type CodeLanguage = (typeof CODE_LANGUAGES)[number];
