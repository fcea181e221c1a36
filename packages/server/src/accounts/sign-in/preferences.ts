import type { Context } from '../../platform/context.js';
import { updateCredential } from './queries.js';

/** Remembers the language (ISO 639-1) that a user wants pages and mail in. */
export const chooseLanguage = (ctx: Context, userId: string, language: string): Promise<void> =>
  updateCredential(ctx.db, userId, { language });
