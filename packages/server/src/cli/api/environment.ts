/** Variables that commands which call a server read; docs/cli.md shows them. */
export const environment = {
  AUTOINVOICE_URL: 'Base address of the API; http://127.0.0.1:4000 when neither it nor a profile says otherwise.',
  AUTOINVOICE_CLIENT_ID: 'UUID of the company. When set, no profile is read.',
  AUTOINVOICE_CLIENT_SECRET: 'API key of a user of the company.',
  AUTOINVOICE_VENDOR_API_KEY: 'Key of the software.',
  AUTOINVOICE_ACCESS_TOKEN: 'An access token, in place of the three above.',
  AUTOINVOICE_PROFILE: 'Profile to use; default when left out.',
  XDG_CONFIG_HOME: 'Folder that holds autoinvoice/profiles.json; ~/.config when left out.',
} as const;

/** A variable of the environment; empty counts as not set. */
export const variable = (name: keyof typeof environment): string | undefined => process.env[name] || undefined;
