import { type ComponentChildren, h } from 'preact';
import { htmx } from '../framework/htmx.js';

/** The token that every form carries. */
export const CsrfField = ({ token }: { readonly token: string }) => <input type="hidden" name="_csrf" value={token} />;

interface FieldProps {
  readonly name: string;
  /** Of the input on the page; the name when left out. */
  readonly id?: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'number' | 'date' | 'search' | 'tel';
  readonly hint?: string | undefined;
  /** What is wrong with the value. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly autocomplete?: string;
  readonly autofocus?: boolean;
  readonly minlength?: number;
  readonly maxlength?: number;
  readonly inputmode?: 'numeric' | 'email' | 'text';
  readonly disabled?: boolean;
  /** Address that checks the value as one types and answers with the error's part. */
  readonly checkAt?: string;
}

/** Has the value checked as one types; the answer takes the place of the error. */
const checking = (name: string, at: string) =>
  htmx({
    post: at,
    trigger: 'input changed delay:300ms, blur changed',
    target: `#${name}-error`,
    swap: 'outerHTML',
    include: 'closest form',
    sync: 'this:replace',
  });

/** A labelled input with its hint and error, which assistive software reads with it. */
export function Field(props: FieldProps) {
  const { name, id = name, label, value, type = 'text', hint, error, checkAt, ...rest } = props;
  const described = [hint ? `${id}-hint` : '', error || checkAt ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={id}>{label}</label>
      {h('input', {
        id,
        name,
        type,
        value,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? 'true' : undefined,
        ...rest,
        ...(checkAt ? checking(id, checkAt) : {}),
      })}
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error || checkAt ? <FieldError name={id} text={error} /> : null}
    </div>
  );
}

/** The place of a field's error, empty when there is none. */
export const FieldError = ({
  name,
  text,
  good,
}: {
  readonly name: string;
  readonly text?: string | undefined;
  readonly good?: string | undefined;
}) => (
  <p class={text ? 'error' : 'good'} id={`${name}-error`} aria-live="polite">
    {text ?? good ?? ''}
  </p>
);

interface SelectProps {
  readonly name: string;
  readonly id?: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

/** A labelled choice of one. */
export const Select = ({ name, id = name, label, value, options, hint, error, required }: SelectProps) => (
  <div class={error ? 'field field-wrong' : 'field'}>
    <label for={id}>{label}</label>
    <select
      id={id}
      name={name}
      required={required}
      aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
    >
      {options.map(([key, text]) => (
        <option key={key} value={key} selected={key === value}>
          {text}
        </option>
      ))}
    </select>
    {hint ? (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    ) : null}
    {error ? <FieldError name={id} text={error} /> : null}
  </div>
);

interface TextAreaProps {
  readonly name: string;
  readonly id?: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly maxlength?: number;
}

/** A labelled text of several lines. */
export const TextArea = ({ name, id = name, label, value, rows = 4, hint, error, ...rest }: TextAreaProps) => (
  <div class={error ? 'field field-wrong' : 'field'}>
    <label for={id}>{label}</label>
    <textarea
      id={id}
      name={name}
      rows={rows}
      aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
      {...rest}
    >
      {value}
    </textarea>
    {hint ? (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    ) : null}
    {error ? <FieldError name={id} text={error} /> : null}
  </div>
);

interface CheckProps {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly checked?: boolean;
  readonly hint?: string | undefined;
  readonly required?: boolean;
}

/** A labelled check box. */
export const Check = ({ name, label, value = 'true', checked, hint, required }: CheckProps) => (
  <div class="check">
    <label>
      <input type="checkbox" name={name} value={value} checked={checked} required={required} />
      <span>{label}</span>
    </label>
    {hint ? <p class="hint">{hint}</p> : null}
  </div>
);

interface FormProps {
  readonly action: string;
  readonly csrfToken: string;
  readonly children: ComponentChildren;
  readonly method?: 'post' | 'get';
  /** Files are sent. */
  readonly files?: boolean;
  readonly class?: string;
  readonly id?: string;
}

/** A form with its token. */
export const Form = ({ action, csrfToken, children, method = 'post', files, ...rest }: FormProps) => (
  <form action={action} method={method} enctype={files ? 'multipart/form-data' : undefined} {...rest}>
    {method === 'post' ? <CsrfField token={csrfToken} /> : null}
    {children}
  </form>
);

/** The button that sends a form; one primary button a form. */
export const Submit = ({
  children,
  kind = 'primary',
  name,
  value,
}: {
  readonly children: ComponentChildren;
  readonly kind?: 'primary' | 'plain' | 'danger';
  readonly name?: string;
  readonly value?: string;
}) => (
  <button type="submit" class={`button button-${kind}`} name={name} value={value}>
    {children}
  </button>
);
