import { Type } from 'typebox';
import type { ProfileExtensions } from '../../../accounts/profiles/network-registration.js';
import type { Profile } from '../../../accounts/profiles/profile.js';
import { nullable } from '../nullable.js';
import { apiTime } from '../time.js';

/** Networks of the API; SCAN_DOCUMENTS is the page's name of VISMASCANNER (contract 5.2). */
export const networkNames = [
  'VISMA',
  'PEPPOL',
  'NEMHANDEL',
  'AISPROOM',
  'BANK',
  'SCAN',
  'INEXCHANGE',
  'VISMASCANNER',
  'SCAN_DOCUMENTS',
  'RECEIVABLES',
] as const;

const status = Type.Enum(['active', 'pending', 'error']);
export const ProfileWithExtensions = Type.Object(
  { profile_name: Type.String(), extensions: Type.String() },
  { $id: 'CompanyProfileProfilesWithExtensions' },
);

export const ProfileEvent = Type.Object(
  { message: Type.String(), created_at: Type.String({ format: 'date-time' }) },
  { $id: 'CompanyProfileEvent', description: 'Why the status is error' },
);

/** The last event of a registration, when there was one. */
export const presentLastEvent = (registration: {
  readonly lastEventMessage: string | null;
  readonly lastEventAt: Date | null;
}) =>
  registration.lastEventMessage !== null &&
  registration.lastEventAt !== null && {
    last_event: { message: registration.lastEventMessage, created_at: apiTime(registration.lastEventAt) },
  };

/** The extensions of a registration, when it has any. */
export const presentExtensions = ({ extensions }: { readonly extensions: ProfileExtensions | null }) =>
  extensions !== null && {
    profiles_with_extensions: Object.entries(extensions)
      .filter(([, names]) => names.length > 0)
      .map(([profile_name, names]) => ({ profile_name, extensions: names.join(',') })),
  };

/** A registration in a network. */
export const CompanyProfile = Type.Object(
  {
    id: Type.String(),
    status,
    last_event: Type.Optional(ProfileEvent),
    profile: Type.String({ description: 'Deprecated: the first of profiles' }),
    profiles: Type.Array(Type.String()),
    profile_version: nullable(Type.String()),
    endpoint_id: Type.String(),
    scheme: Type.String(),
    network: Type.String(),
    profiles_with_extensions: Type.Optional(Type.Array(ProfileWithExtensions)),
    network_settings: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  { $id: 'CompanyProfile' },
);

/** As the public page shows it. */
export const presentProfile = (profile: Profile) => ({
  id: profile.profileId,
  status: profile.status as 'active' | 'pending' | 'error',
  ...presentLastEvent(profile),
  profile: profile.profiles[0] ?? '',
  profiles: profile.profiles,
  profile_version: profile.profileVersion,
  endpoint_id: profile.endpointId,
  scheme: profile.scheme,
  network: profile.network,
  ...presentExtensions(profile),
  ...(profile.networkSettings !== null && { network_settings: profile.networkSettings as Record<string, unknown> }),
});
