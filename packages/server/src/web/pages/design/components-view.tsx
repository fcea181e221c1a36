import { Check, Field, FieldError, Select, Submit, TextArea } from '../../components/form.js';
import { Offer } from '../../components/offer.js';
import { Copyable, Empty, Facts, Notice, Pager, State } from '../../components/parts.js';
import { Step, Steps } from '../../components/steps.js';
import type { Texts } from '../../texts/texts.js';

type Props = { readonly texts: Texts };

export const Buttons = ({ texts: { design } }: Props) => {
  const t = design.buttons;
  return (
    <div class="row">
      <Submit>{t.primary}</Submit>
      <Submit kind="plain">{t.plain}</Submit>
      <Submit kind="danger">{t.danger}</Submit>
      <button type="button" class="button button-plain button-small">
        {t.small}
      </button>
      <button type="button" class="button button-primary" disabled>
        {t.disabled}
      </button>
      <button type="button" class="link">
        {t.link}
      </button>
    </div>
  );
};

export const Badges = ({ texts }: Props) => (
  <p class="row">
    {Object.keys(texts.common.states).map((state) => (
      <State key={state} state={state} texts={texts} />
    ))}
    <span class="badge badge-new">{texts.design.badges.fresh}</span>
    <span class="badge badge-sandbox">{texts.common.sandbox}</span>
  </p>
);

export const Forms = ({ texts: { design } }: Props) => {
  const t = design.forms;
  return (
    <div class="form">
      <div class="form-row">
        <Field name="design-name" label={t.name} hint={t.nameHint} value="Kaisla Ohjelmistot Oy" />
        <Field name="design-mail" label={t.mail} type="email" value="anna" error={t.mailError} />
        <div class="field">
          <label for="design-bid">{t.bid}</label>
          <input id="design-bid" value="3104826-9" aria-describedby="design-bid-error" />
          <FieldError name="design-bid" good={t.bidGood} />
        </div>
      </div>
      <div class="form-row">
        <Select
          name="design-country"
          label={t.country}
          value="FI"
          options={[
            ['FI', 'Suomi'],
            ['SE', 'Sverige'],
          ]}
        />
        <TextArea name="design-note" label={t.note} rows={2} />
      </div>
      <Check name="design-agree" label={t.agree} hint={t.agreeHint} checked />
      <div class="drop">
        <label for="design-file">{t.drop}</label>
        <input id="design-file" type="file" />
      </div>
    </div>
  );
};

export const Messages = ({ texts: { design } }: Props) => {
  const t = design.messages;
  return (
    <div class="stack">
      <p class="toast toast-good">{t.toastGood}</p>
      <p class="toast toast-bad">{t.toastBad}</p>
      <Notice kind="info">{t.info}</Notice>
      <Notice kind="good">{t.good}</Notice>
      <Notice kind="bad">{t.bad}</Notice>
      <div class="banner">
        <span>{t.banner}</span>
        <button type="button" class="link">
          {t.bannerAction}
        </button>
      </div>
    </div>
  );
};

const ROWS = [
  ['1042', 'Pohjanlumo Tukku Oyj', 'DELIVERED', '1 240.00'],
  ['1043', 'Taloushallinto Talvio Oy', 'PENDING', '86.40'],
  ['1044', 'Kaisla Ohjelmistot Oy', 'FAILED', '12 000.00'],
] as const;

export const Tables = ({ texts }: Props) => {
  const t = texts.design.tables;
  return (
    <div>
      <div class="filters">
        <Field name="design-search" label={texts.common.search} type="search" />
        <button type="button" class="button button-plain">
          {texts.common.search}
        </button>
      </div>
      <div class="table-frame">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.number}</th>
              <th scope="col">{t.recipient}</th>
              <th scope="col">{t.state}</th>
              <th scope="col" class="number">
                {t.sum}
              </th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map(([number, recipient, state, sum]) => (
              <tr key={number}>
                <td>
                  <a href="#tables">{number}</a>
                </td>
                <td>{recipient}</td>
                <td>
                  <State state={state} texts={texts} />
                </td>
                <td class="number">{sum}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager page={2} pages={5} query={new URLSearchParams()} path="/ui/design" texts={texts} />
    </div>
  );
};

export const EmptyState = ({ texts: { design } }: Props) => (
  <Empty title={design.empty.nothing}>
    <p>{design.empty.next}</p>
    <p>
      <a class="button button-primary" href="/ui/design">
        {design.empty.action}
      </a>
    </p>
  </Empty>
);

export const FactList = ({ texts }: Props) => {
  const t = texts.design.facts;
  return (
    <Facts
      facts={[
        [t.id, <Copyable key="id" text="0198f0aa-5a2b-7c11-9a3e-1f6d8b2c4e70" texts={texts} />],
        [t.bid, '3104826-9'],
      ]}
    />
  );
};

export const TimeLine = ({ texts: { design } }: Props) => {
  const t = design.timeline;
  return (
    <ol class="timeline">
      <li>{t.created}</li>
      <li>{t.sent}</li>
      <li class="good-step">{t.delivered}</li>
      <li class="bad-step">{t.failed}</li>
    </ol>
  );
};

export const StepList = ({ texts: { design } }: Props) => {
  const t = design.steps;
  return (
    <Steps>
      <Step title={t.first} text={t.firstText} done>
        <span class="badge badge-good">{t.done}</span>
      </Step>
      <Step title={t.second} text={t.secondText} done={false}>
        <a class="button button-primary" href="#steps">
          {t.go}
        </a>
      </Step>
      <Step title={t.third} text={t.thirdText} done={false}>
        <a class="button button-plain" href="#steps">
          {t.go}
          <span class="visually-hidden">: {t.third}</span>
        </a>
      </Step>
    </Steps>
  );
};

export const Offers = ({ texts: { design } }: Props) => {
  const t = design.offers;
  return (
    <div>
      <Offer id="design-offer-open" name={t.first} about={t.firstAbout} open>
        <div class="form">
          <fieldset>
            <legend>{t.takes}</legend>
            <Check name="design-takes" label={t.invoices} checked />
          </fieldset>
          <div class="row">
            <Submit>{t.submit}</Submit>
          </div>
        </div>
      </Offer>
      <Offer id="design-offer" name={t.second} about={t.secondAbout}>
        <p class="muted">{t.secondAbout}</p>
      </Offer>
    </div>
  );
};

export const Tabs = ({ texts: { design } }: Props) => (
  <nav class="tabs" aria-label={design.tabs.title}>
    <a href="#tabs" aria-current="page">
      {design.tabs.first} <span class="tab-count">3</span>
    </a>
    <a href="#tabs">{design.tabs.second}</a>
    <a href="#tabs">{design.tabs.third}</a>
  </nav>
);

export const Code = ({ texts: { design } }: Props) => (
  <div class="stack">
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
    <pre class="code" tabIndex={0}>
      {'curl http://localhost:4000/v1/invoices -H "Authorization: Bearer $TOKEN" -F file=@invoice.xml'}
    </pre>
    <progress aria-label={design.code.sending} value={40} max={100} />
  </div>
);
