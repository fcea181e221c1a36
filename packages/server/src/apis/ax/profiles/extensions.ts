import { Type } from 'typebox';
import { Refusal } from '../../../platform/errors.js';

/** Extensions of profiles as requests name them. */
export const profilesWithExtensions = Type.Array(
  Type.Union([
    Type.String({ description: 'NAME:EXTENSION' }),
    Type.Object({
      profile_name: Type.String({ maxLength: 100 }),
      extensions: Type.Union([Type.String({ maxLength: 200 }), Type.Array(Type.String({ maxLength: 50 }))]),
    }),
  ]),
  { maxItems: 50 },
);

type Extended = string | { readonly profile_name: string; readonly extensions: string | readonly string[] };

/** The contract types the members as strings and shows objects in replies: both are taken. */
export function extensionsOf(members: readonly Extended[]): Record<string, string[]> {
  const extensions: Record<string, string[]> = {};
  for (const member of members) {
    const [profile = '', list = ''] =
      typeof member === 'string' ? member.split(':') : [member.profile_name, member.extensions];
    const names = typeof list === 'string' ? list.split(',') : list;
    const given = names.map((name) => name.trim()).filter(Boolean);
    if (given.length === 0) throw new Refusal('invalid_parameters', ['profiles_with_extensions: name an extension.']);
    extensions[profile] = [...(extensions[profile] ?? []), ...given];
  }
  return extensions;
}
