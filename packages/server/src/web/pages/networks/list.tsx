import { listProfiles, type Profile } from '../../../accounts/profiles/profile.js';
import { registerProfile } from '../../../accounts/profiles/register-profile.js';
import { Refusal } from '../../../platform/errors.js';
import { Check, Field, Form, Select, Submit } from '../../components/form.js';
import { Offer } from '../../components/offer.js';
import { Card, Empty, Notice, PageHead, State } from '../../components/parts.js';
import { Table } from '../../components/table.js';
import { notFound, type PageRequest, page, redirect, view } from '../../framework/page.js';
import type { Texts } from '../../texts/texts.js';
import { type NetworkOffer, offerKey, offersFor } from './offers.js';

type Request = PageRequest<'company'> | PageRequest<'admin'>;

/** A network's name in words. */
export const networkName = (texts: Texts, network: string): string =>
  texts.networks.names[network as keyof Texts['networks']['names']] ?? network;

function Registrations({ profiles, texts }: { readonly profiles: readonly Profile[]; readonly texts: Texts }) {
  const t = texts.networks;
  if (profiles.length === 0) {
    return (
      <Empty title={t.empty}>
        <p>{t.emptyLead}</p>
      </Empty>
    );
  }
  return (
    <Table heads={[t.network, t.takes, t.address, t.state]}>
      {profiles.map((profile) => (
        <tr key={profile.profileId}>
          <td>
            <a href={`/ui/networks/${profile.profileId}`}>
              <strong>{networkName(texts, profile.network)}</strong>
            </a>
          </td>
          <td class="small">{profile.profiles.join(', ')}</td>
          <td>
            <code>
              {profile.scheme}:{profile.endpointId}
            </code>
          </td>
          <td>
            <State state={profile.status} texts={texts} />
            {profile.lastEventMessage ? <p class="muted small">{profile.lastEventMessage}</p> : null}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** What was refused of one offer. */
interface Wrong {
  readonly key: string;
  readonly details: readonly string[];
}

function NetworkChoice({ offer, request, wrong }: { offer: NetworkOffer; request: Request; wrong: Wrong | undefined }) {
  const { texts, csrfToken, form } = request;
  const t = texts.networks;
  const key = offerKey(offer);
  const isWrong = wrong?.key === key;
  const chosen = isWrong ? form.all('profiles') : offer.versions ? [] : offer.profiles.slice(0, 1);
  const name = networkName(texts, offer.network);
  return (
    <Offer
      id={key}
      name={offer.versions ? `${name}: ${texts.common.nav.documents}` : name}
      about={t.about[offer.network]}
      open={isWrong}
    >
      <Form class="form" action={`/ui/networks#${key}`} csrfToken={csrfToken}>
        <input type="hidden" name="offer" value={key} />
        {isWrong ? <Notice kind="bad">{wrong.details.join(' ')}</Notice> : null}
        <fieldset>
          <legend>{t.takes}</legend>
          {offer.profiles.map((profile) => (
            <Check
              key={profile}
              name="profiles"
              value={profile}
              label={profile}
              checked={chosen.includes(profile) || offer.profiles.length === 1}
            />
          ))}
        </fieldset>
        {offer.versions ? (
          <Select
            name="version"
            id={`${key}-version`}
            label={t.version}
            value={isWrong ? form.text('version') : undefined}
            options={offer.versions.map((version) => [version, version])}
          />
        ) : null}
        <details open={isWrong && form.text('endpoint') !== ''}>
          <summary>{t.ownAddress}</summary>
          <p class="hint">{t.ownAddressLead}</p>
          <div class="form-row">
            <Field
              name="scheme"
              id={`${key}-scheme`}
              label={t.scheme}
              value={isWrong ? form.text('scheme') : ''}
              maxlength={20}
            />
            <Field
              name="endpoint"
              id={`${key}-endpoint`}
              label={t.endpoint}
              value={isWrong ? form.text('endpoint') : ''}
              maxlength={128}
            />
          </div>
        </details>
        <Submit>{t.submit(name)}</Submit>
      </Form>
    </Offer>
  );
}

async function networksPage(request: Request, wrong?: Wrong) {
  const { ctx, company, texts } = request;
  const t = texts.networks;
  const profiles = await listProfiles(ctx, company.companyId, {});
  return view(
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Registrations profiles={profiles} texts={texts} />
      {company.role === 'ADMIN' ? (
        <Card title={t.open}>
          <p class="muted">{t.openLead}</p>
          {offersFor(company.country).map((offer) => (
            <NetworkChoice key={offerKey(offer)} offer={offer} request={request} wrong={wrong} />
          ))}
        </Card>
      ) : null}
    </>,
    wrong ? { status: 422 } : {},
  );
}

const showNetworks = page({
  method: 'GET',
  path: '/networks',
  access: 'company',
  handle: (request) => networksPage(request),
});

const openNetwork = page({
  method: 'POST',
  path: '/networks',
  access: 'admin',
  handle: async (request) => {
    const { ctx, company, form, texts } = request;
    const offer = offersFor(company.country).find((known) => offerKey(known) === form.text('offer'));
    if (!offer) return notFound;
    const profiles = form.all('profiles');
    if (profiles.length === 0) return networksPage(request, { key: offerKey(offer), details: [texts.common.required] });
    try {
      const { profileId } = await registerProfile(ctx, company.companyId, {
        network: offer.network,
        profiles,
        profileVersion: form.text('version') || undefined,
        scheme: form.text('scheme') || undefined,
        endpointId: form.text('endpoint') || undefined,
        networkSettings: undefined,
        extensions: {},
      });
      return redirect(`/ui/networks/${profileId}`, { toast: { kind: 'good', text: texts.networks.opened } });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'not_found') throw error;
      return networksPage(request, { key: offerKey(offer), details: error.details });
    }
  },
});

/** The networks of the company, and opening one. */
export const networkListPages = [showNetworks, openNetwork];
