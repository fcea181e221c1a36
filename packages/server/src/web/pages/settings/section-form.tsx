import type { VNode } from 'preact';
import type { Settings } from '../../../accounts/settings/sections.js';
import { Check, Field, Form, Select, Submit, TextArea } from '../../components/form.js';
import { Card, Facts } from '../../components/parts.js';
import type { PageRequest } from '../../framework/page.js';
import type { SettingField } from './fields.js';
import { sectionFields } from './fields.js';
import { shownValue, valueAt } from './values.js';

export type FormSection = keyof typeof sectionFields;

interface InputProps {
  readonly field: SettingField;
  readonly section: FormSection;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly request: PageRequest<'company'> | PageRequest<'admin'>;
}

function Input({ field, section, value, error, request }: InputProps): VNode {
  const name = field.path;
  // Sections have fields of the same names.
  const id = `${section}-${name}`;
  const t = request.texts.settings;
  const label = t.fields[field.path];
  const text = shownValue(value);
  const hint = t.hints[field.path as keyof typeof t.hints];
  switch (field.kind) {
    case 'check':
      return <Check name={name} label={label} checked={value === true} hint={hint} />;
    case 'select':
      return (
        <Select
          name={name}
          id={id}
          label={label}
          value={text}
          error={error}
          hint={hint}
          options={(field.options ?? []).map((key) => [key, t.options[key as keyof typeof t.options]])}
        />
      );
    case 'area':
    case 'lines':
    case 'words':
      return <TextArea name={name} id={id} label={label} value={text} rows={3} hint={hint} error={error} />;
    case 'days':
      return <Field name={name} id={id} label={label} type="number" value={text} hint={hint} error={error} />;
    case 'email':
      return <Field name={name} id={id} label={label} type="email" value={text} hint={hint} error={error} />;
    default:
      return <Field name={name} id={id} label={label} value={text} hint={hint} error={error} />;
  }
}

/** One section of the settings as a card; who is no admin reads it. `wrong` has what is wrong by field. */
export function SectionCard({
  section,
  settings,
  request,
  wrong,
}: {
  readonly section: FormSection;
  readonly settings: Settings;
  readonly request: PageRequest<'company'> | PageRequest<'admin'>;
  readonly wrong: ReadonlyMap<string, string> | undefined;
}) {
  const { texts, csrfToken, company, form } = request;
  const t = texts.settings;
  const fields = sectionFields[section];
  const shown = (field: SettingField): unknown => {
    if (!wrong || field.kind === 'fixed') return valueAt(settings[section], field.path);
    return field.kind === 'check' ? form.ticked(field.path) : form.text(field.path);
  };
  const facts = fields.filter(({ kind }) => kind === 'fixed');
  return (
    <Card title={t.sections[section]} id={section}>
      {facts.length > 0 ? (
        <Facts facts={facts.map((field) => [t.fields[field.path], shownValue(shown(field)) || '–'])} />
      ) : null}
      <Form class="form" action={`/ui/settings/${section}#${section}`} csrfToken={csrfToken}>
        <fieldset disabled={company.role !== 'ADMIN'}>
          <legend class="visually-hidden">{t.sections[section]}</legend>
          {fields
            .filter(({ kind }) => kind !== 'fixed')
            .map((field) => (
              <Input
                key={field.path}
                field={field}
                section={section}
                value={shown(field)}
                error={wrong?.get(field.path)}
                request={request}
              />
            ))}
          {company.role === 'ADMIN' ? <Submit kind="plain">{texts.common.save}</Submit> : null}
        </fieldset>
      </Form>
    </Card>
  );
}
