import {
  changeExtensions,
  changeNetworkSettings,
  getProfile,
  type Profile,
  profileHistory,
  removeProfile,
} from '../../../accounts/profiles/profile.js';
import { Refusal } from '../../../platform/errors.js';
import { Check, Form, Submit, TextArea } from '../../components/form.js';
import { Card, Copyable, Facts, Notice, PageHead, State } from '../../components/parts.js';
import { Moment } from '../../components/time.js';
import { type PageReply, type PageRequest, page, redirect, view } from '../../framework/page.js';
import { networkName } from './list.js';

type Request = PageRequest<'company'> | PageRequest<'admin'>;

const gAccount = { profileName: 'INVOICE_AND_CREDIT_NOTE', extension: 'GACCOUNT10' } as const;
const hasGAccount = (profile: Profile): boolean =>
  ((profile.extensions as Record<string, string[]> | null)?.[gAccount.profileName] ?? []).includes(gAccount.extension);

async function History({ profile, request }: { profile: Profile; request: Request }) {
  const { ctx, texts, language } = request;
  const t = texts.networks;
  const events = await profileHistory(ctx, profile.companyId, profile.profileId);
  return (
    <Card title={t.history}>
      <ol class="timeline">
        {events.map(({ name, happenedAt }) => {
          const outcome = name.split('.').at(-1) as keyof typeof t.outcomes;
          return (
            <li key={name + happenedAt.toISOString()} class={outcome === 'ENABLED' ? 'good-step' : undefined}>
              <strong>{t.outcomes[outcome] ?? name}</strong>
              <p class="muted small">
                <Moment at={happenedAt} language={language} timeZone={ctx.config.timeZone} />
              </p>
            </li>
          );
        })}
        {profile.status === 'error' && profile.lastEventMessage ? (
          <li class="bad-step">
            <strong>{profile.lastEventMessage}</strong>
            {profile.lastEventAt ? (
              <p class="muted small">
                <Moment at={profile.lastEventAt} language={language} timeZone={ctx.config.timeZone} />
              </p>
            ) : null}
          </li>
        ) : null}
      </ol>
      {profile.status === 'pending' ? <Notice kind="info">{t.pendingLead}</Notice> : null}
    </Card>
  );
}

function Changes({ profile, request, wrong }: { profile: Profile; request: Request; wrong: string | undefined }) {
  const { texts, csrfToken, form, company } = request;
  const t = texts.networks;
  const at = `/ui/networks/${profile.profileId}`;
  const stored = profile.networkSettings === null ? '' : JSON.stringify(profile.networkSettings, null, 2);
  return (
    <>
      <Card title={t.settings}>
        <Form class="form" action={`${at}/settings`} csrfToken={csrfToken}>
          <TextArea
            name="settings"
            label={t.settings}
            hint={t.settingsLead}
            value={wrong === undefined ? stored : form.text('settings')}
            error={wrong}
          />
          <Submit kind="plain">{texts.common.save}</Submit>
        </Form>
        {profile.network === 'PEPPOL' && company.country === 'NL' && profile.profiles.includes(gAccount.profileName) ? (
          <Form class="form" action={`${at}/extensions`} csrfToken={csrfToken}>
            <Check name="extension" value={gAccount.extension} label={t.extensions} checked={hasGAccount(profile)} />
            <Submit kind="plain">{texts.common.save}</Submit>
          </Form>
        ) : null}
      </Card>
      <Card title={t.remove}>
        <p class="muted">{t.removeLead}</p>
        <form method="post" action={`${at}/remove`} data-confirm={t.removeQuestion}>
          <input type="hidden" name="_csrf" value={csrfToken} />
          <Submit kind="danger">{t.remove}</Submit>
        </form>
      </Card>
    </>
  );
}

async function profilePage(request: Request, wrong?: string): Promise<PageReply> {
  const { ctx, company, params, texts } = request;
  const t = texts.networks;
  const profile = await getProfile(ctx, company.companyId, params.id ?? '');
  const name = networkName(texts, profile.network);
  return view(
    name,
    <>
      <PageHead title={name} lead={<a href="/ui/networks">{t.title}</a>} />
      <Card>
        <Facts
          facts={[
            [t.state, <State key="state" state={profile.status} texts={texts} />],
            [t.address, <Copyable key="address" text={`${profile.scheme}:${profile.endpointId}`} texts={texts} />],
            [t.takes, profile.profiles.join(', ')],
            ...(profile.profileVersion ? [[t.version, profile.profileVersion] as const] : []),
          ]}
        />
      </Card>
      {await History({ profile, request })}
      {company.role === 'ADMIN' ? <Changes profile={profile} request={request} wrong={wrong} /> : null}
    </>,
    wrong ? { status: 422 } : {},
  );
}

const showProfile = page({
  method: 'GET',
  path: '/networks/:id',
  access: 'company',
  handle: (request) => profilePage(request),
});

function parseSettings(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text || '{}');
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const saveSettings = page({
  method: 'POST',
  path: '/networks/:id/settings',
  access: 'admin',
  handle: async (request) => {
    const { ctx, company, params, form, texts } = request;
    const settings = parseSettings(form.text('settings'));
    if (!settings) return profilePage(request, texts.networks.badJson);
    try {
      await changeNetworkSettings(ctx, company.companyId, params.id ?? '', settings);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'invalid_parameters') throw error;
      return profilePage(request, error.details.join(' '));
    }
    return redirect(`/ui/networks/${params.id}`, { toast: { kind: 'good', text: texts.common.saved } });
  },
});

const saveExtensions = page({
  method: 'POST',
  path: '/networks/:id/extensions',
  access: 'admin',
  handle: async ({ ctx, company, params, form, texts }) => {
    const extensions = form.ticked('extension') ? [gAccount.extension] : [];
    await changeExtensions(ctx, company.companyId, params.id ?? '', { profileName: gAccount.profileName, extensions });
    return redirect(`/ui/networks/${params.id}`, { toast: { kind: 'good', text: texts.common.saved } });
  },
});

const remove = page({
  method: 'POST',
  path: '/networks/:id/remove',
  access: 'admin',
  handle: async ({ ctx, company, params, texts }) => {
    try {
      await removeProfile(ctx, company.companyId, params.id ?? '');
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'profile_deletion_not_allowed') throw error;
      return redirect(`/ui/networks/${params.id}`, { toast: { kind: 'bad', text: error.details.join(' ') } });
    }
    return redirect('/ui/networks', { toast: { kind: 'good', text: texts.networks.removed } });
  },
});

/** One registration: state, history, settings, removal. */
export const networkPages = [showProfile, saveSettings, saveExtensions, remove];
