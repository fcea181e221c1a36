import type { Settings } from '../../../accounts/settings/sections.js';
import { changeSettings } from '../../../accounts/settings/settings.js';
import { Refusal } from '../../../platform/errors.js';
import { Form, Submit } from '../../components/form.js';
import { Card } from '../../components/parts.js';
import { type PageReply, type PageRequest, page, redirect } from '../../framework/page.js';

type Logo = 'pdf' | 'email_header';
const kinds: readonly Logo[] = ['pdf', 'email_header'];

const mediaType = (base64: string): string => (base64.startsWith('iVBOR') ? 'image/png' : 'image/jpeg');

/** The images of the company, with what is wrong with one that was sent. */
export function LogosCard({
  settings,
  request,
  wrong,
}: {
  readonly settings: Settings;
  readonly request: PageRequest<'company'> | PageRequest<'admin'>;
  readonly wrong: ReadonlyMap<string, string> | undefined;
}) {
  const { texts, csrfToken, company } = request;
  const t = texts.settings;
  return (
    <Card title={t.sections.logos} id="logos">
      {kinds.map((kind) => {
        const content = settings.logos?.[kind]?.content;
        const id = `logo-${kind}`;
        return (
          <section key={kind} class="stack">
            <h3>{t.logos[kind]}</h3>
            {content ? (
              <img class="logo" src={`data:${mediaType(content)};base64,${content}`} alt={t.logos[kind]} />
            ) : (
              <p class="muted">{t.logos.none}</p>
            )}
            {company.role === 'ADMIN' ? (
              <>
                <Form class="row" action={`/ui/settings/logos/${kind}#logos`} csrfToken={csrfToken} files>
                  <label class="visually-hidden" for={id}>
                    {t.logos[kind]}
                  </label>
                  <input
                    id={id}
                    type="file"
                    name="file"
                    accept={kind === 'pdf' ? 'image/png,image/jpeg' : 'image/png'}
                    required
                  />
                  <Submit kind="plain">{t.logos.upload}</Submit>
                </Form>
                {content ? (
                  <Form action={`/ui/settings/logos/${kind}/remove#logos`} csrfToken={csrfToken}>
                    <Submit kind="plain">{t.logos.remove}</Submit>
                  </Form>
                ) : null}
              </>
            ) : null}
            {wrong?.has(`${kind}.content`) ? (
              <p class="error" role="alert">
                {wrong.get(`${kind}.content`)}
              </p>
            ) : null}
          </section>
        );
      })}
    </Card>
  );
}

/** Pages that save images; `refused` shows the settings with what was wrong. */
export const logoPages = (refused: (request: PageRequest<'admin'>, error: Refusal) => Promise<PageReply>) => {
  const save = async (request: PageRequest<'admin'>, content: string): Promise<PageReply> => {
    const kind = kinds.find((name) => name === request.params.kind);
    if (!kind) return { kind: 'notFound' };
    try {
      await changeSettings(request.ctx, request.company.companyId, { logos: { [kind]: { content } } });
      return redirect('/ui/settings#logos', { toast: { kind: 'good', text: request.texts.common.saved } });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'invalid_parameters') throw error;
      return refused(request, error);
    }
  };
  return [
    page({
      method: 'POST',
      path: '/settings/logos/:kind',
      access: 'admin',
      handle: (request) => {
        const [file] = request.form.files;
        return file ? save(request, file.bytes.toString('base64')) : Promise.resolve(redirect('/ui/settings#logos'));
      },
    }),
    page({
      method: 'POST',
      path: '/settings/logos/:kind/remove',
      access: 'admin',
      handle: (request) => save(request, ''),
    }),
  ];
};
