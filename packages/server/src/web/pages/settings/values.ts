import type { Settings } from '../../../accounts/settings/sections.js';
import type { Form } from '../../framework/page.js';
import type { SettingField } from './fields.js';

/** The value at a path of a section. */
export const valueAt = (section: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], section);

/** A value as the form shows it. */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return value.join('\n');
  return value === null || value === undefined ? '' : String(value);
}

/** What a form says of a field: null clears a text. A number that is none stays a text, which the check refuses. */
function readField(form: Form, { path, kind }: SettingField): unknown {
  const text = form.text(path);
  switch (kind) {
    case 'check':
      return form.ticked(path);
    case 'lines':
    case 'words':
      return text.split(/[\s,;]+/).filter(Boolean);
    case 'days':
      return text === '' ? null : Number(text);
    case 'select':
      return text;
    default:
      // Name and address of the company cannot be cleared: the check says so of an empty text.
      return text === '' && path !== 'name' && path !== 'email' ? null : text;
  }
}

/** The changes that a section's form asks for; fields that cannot be changed are left out. */
export function readSection(section: string, form: Form, fields: readonly SettingField[]): Settings {
  const changes: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.kind === 'fixed') continue;
    const keys = field.path.split('.');
    const last = keys.pop() ?? '';
    let place = changes;
    for (const key of keys) {
      place[key] ??= {};
      place = place[key] as Record<string, unknown>;
    }
    place[last] = readField(form, field);
  }
  return { [section]: changes } as Settings;
}

/** Findings `section.path[0]: words.` by the path of the field within the section. */
export function findingsByPath(section: string, details: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    details.map((detail) => {
      const [, path = '', words = detail] = /^([\w.[\]]+): (.*)$/s.exec(detail) ?? [];
      return [path.replace(`${section}.`, '').replace(/\[\d+\]$/, ''), words];
    }),
  );
}
