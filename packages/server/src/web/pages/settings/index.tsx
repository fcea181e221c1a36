import { changeSettings, getSettings } from '../../../accounts/settings/settings.js';
import { Refusal } from '../../../platform/errors.js';
import { PageHead } from '../../components/parts.js';
import { notFound, type PageReply, type PageRequest, page, redirect, view } from '../../framework/page.js';
import { sectionFields, sectionsShown } from './fields.js';
import { LogosCard, logoPages } from './logos.js';
import { type FormSection, SectionCard } from './section-form.js';
import { findingsByPath, readSection } from './values.js';
import { verificationPages } from './verification.js';

type Request = PageRequest<'company'> | PageRequest<'admin'>;
/** What is wrong in one section. */
interface Wrong {
  readonly section: string;
  readonly findings: ReadonlyMap<string, string>;
}

async function settingsPage(request: Request, wrong?: Wrong): Promise<PageReply> {
  const { ctx, company, texts } = request;
  const t = texts.settings;
  const settings = await getSettings(ctx, company.companyId);
  const findingsOf = (section: string) => (wrong?.section === section ? wrong.findings : undefined);
  return view(
    t.title,
    <>
      <PageHead title={t.title} lead={company.name}>
        <a class="button button-plain" href="/ui/verification">
          {t.verification.title}
        </a>
      </PageHead>
      <nav class="tabs" aria-label={t.title}>
        {sectionsShown.map((section) => (
          <a key={section} href={`#${section}`}>
            {t.sections[section]}
          </a>
        ))}
      </nav>
      {company.role === 'ADMIN' ? null : <p class="muted">{t.readOnly}</p>}
      {sectionsShown.map((section) =>
        section === 'logos' ? (
          <LogosCard key={section} settings={settings} request={request} wrong={findingsOf(section)} />
        ) : (
          <SectionCard
            key={section}
            section={section}
            settings={settings}
            request={request}
            wrong={findingsOf(section)}
          />
        ),
      )}
    </>,
    wrong ? { status: 422, toast: { kind: 'bad', text: t.refused } } : {},
  );
}

const showSettings = page({
  method: 'GET',
  path: '/settings',
  access: 'company',
  handle: (request) => settingsPage(request),
});

const isFormSection = (name: string): name is FormSection => Object.hasOwn(sectionFields, name);

const saveSection = page({
  method: 'POST',
  path: '/settings/:section',
  access: 'admin',
  handle: async (request) => {
    const { ctx, company, params, form, texts } = request;
    const section = params.section ?? '';
    if (!isFormSection(section)) return notFound;
    try {
      await changeSettings(ctx, company.companyId, readSection(section, form, sectionFields[section]));
      return redirect(`/ui/settings#${section}`, { toast: { kind: 'good', text: texts.common.saved } });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'invalid_parameters') throw error;
      return settingsPage(request, { section, findings: findingsByPath(section, error.details) });
    }
  },
});

/** Settings of the company and its verification. */
export const settingsPages = [
  showSettings,
  saveSection,
  ...logoPages((request, error) =>
    settingsPage(request, { section: 'logos', findings: findingsByPath('logos', error.details) }),
  ),
  ...verificationPages,
];
