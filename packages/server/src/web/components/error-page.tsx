import type { PageReply } from '../framework/page.js';
import { type Language, textsOf } from '../texts/index.js';
import { Empty } from './parts.js';

/** What is shown when a page cannot be. */
export function errorPage(
  language: Language,
  status: number,
  details: readonly string[] = [],
  requestId?: string,
): Extract<PageReply, { kind: 'view' }> {
  const { errors } = textsOf(language).common;
  const known = (errors as Record<string, { title: string; text: string } | string>)[String(status)];
  const { title, text } = typeof known === 'object' ? known : status >= 500 ? errors.fault : errors.other;
  return {
    kind: 'view',
    title,
    status,
    body: (
      <Empty title={title}>
        <p>{text}</p>
        {status >= 500 && requestId ? <code>{requestId}</code> : null}
        {details.length > 0 ? (
          <ul>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        ) : null}
        <p>
          <a class="button button-primary" href="/ui/">
            {errors.home}
          </a>
        </p>
      </Empty>
    ),
  };
}
