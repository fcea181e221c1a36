import type { VNode } from 'preact';
import { Card, PageHead } from '../../components/parts.js';
import { page, view } from '../../framework/page.js';
import type { Texts } from '../../texts/texts.js';
import * as parts from './components-view.js';
import { Colours, Contrasts, Spaces, Types } from './tokens-view.js';

type Props = { readonly texts: Texts };
type Section = Exclude<keyof Texts['design'], 'title' | 'lead' | 'contents'>;

const SECTIONS: Readonly<Record<Section, (props: Props) => VNode>> = {
  colours: Colours,
  contrast: Contrasts,
  type: Types,
  space: Spaces,
  buttons: parts.Buttons,
  badges: parts.Badges,
  forms: parts.Forms,
  messages: parts.Messages,
  tables: parts.Tables,
  empty: parts.EmptyState,
  facts: parts.FactList,
  timeline: parts.TimeLine,
  steps: parts.StepList,
  offers: parts.Offers,
  tabs: parts.Tabs,
  code: parts.Code,
};

/** GET /ui/design: the design system, drawn with itself. */
const showDesign = page({
  method: 'GET',
  path: '/design',
  access: 'anyone',
  handle: async ({ texts }) => {
    const t = texts.design;
    return view(
      t.title,
      <>
        <PageHead title={t.title} lead={t.lead} />
        <nav class="row design-contents" aria-label={t.contents}>
          {(Object.keys(SECTIONS) as Section[]).map((name) => (
            <a key={name} href={`#${name}`}>
              {t[name].title}
            </a>
          ))}
        </nav>
        {(Object.entries(SECTIONS) as [Section, (typeof SECTIONS)[Section]][]).map(([name, Part]) => (
          <Card key={name} id={name} title={t[name].title}>
            <div class="stack">
              <p class="muted">{t[name].text}</p>
              <Part texts={texts} />
            </div>
          </Card>
        ))}
      </>,
      { wide: true },
    );
  },
});

/** The page of the design system. */
export const designPages = [showDesign];
