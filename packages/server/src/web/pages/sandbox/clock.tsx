import { changeClock, clockOf } from '../../../sandbox/clock.js';
import { Field, Form, Select, Submit } from '../../components/form.js';
import { Card, Notice } from '../../components/parts.js';
import { notFound, type PageReply, type PageRequest, redirect } from '../../framework/page.js';
import type { Texts } from '../../texts/texts.js';
import { sandboxPage, sandboxView } from './frame.js';

const UNITS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;
type Unit = keyof typeof UNITS;
const isUnit = (text: string): text is Unit => Object.hasOwn(UNITS, text);

/** How far the clock is from the machine's, in words. */
function distance(ms: number, { sandbox: { clock: t } }: Texts): string {
  const minutes = Math.round(Math.abs(ms) / UNITS.minutes);
  if (minutes === 0) return t.asMachine;
  const parts = [
    [t.days, Math.floor(minutes / 1440)],
    [t.hours, Math.floor(minutes / 60) % 24],
    [t.minutes, minutes % 60],
  ] as const;
  const words = parts.flatMap(([say, count]) => (count > 0 ? [say(String(count))] : [])).join(' ');
  return ms > 0 ? t.ahead(words) : t.behind(words);
}

function Face({ request }: { request: PageRequest<'user'> }) {
  const { ctx, texts, language } = request;
  const t = texts.sandbox.clock;
  const { now, isFrozen, aheadMs } = clockOf(ctx);
  const locale = language === 'en' ? 'en-GB' : language;
  const { timeZone } = ctx.config;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(now);
  return (
    <div class="clock-face">
      <p class="muted">{t.now}</p>
      <p>
        <time dateTime={now.toISOString()}>
          <strong>{format({ timeStyle: 'medium' })}</strong> {format({ dateStyle: 'full' })}
        </time>
      </p>
      <p class="row">
        <span class={`badge badge-${aheadMs === 0 || Math.abs(aheadMs) < 30_000 ? 'plain' : 'busy'}`}>
          {distance(aheadMs, texts)}
        </span>
        {isFrozen ? <span class="badge badge-bad">{t.frozen}</span> : null}
      </p>
    </div>
  );
}

function Controls({ request, wrong }: { request: PageRequest<'user'>; wrong?: string | undefined }) {
  const { ctx, texts, csrfToken, form } = request;
  const t = texts.sandbox.clock;
  const { isFrozen } = clockOf(ctx);
  return (
    <div class="stack">
      <Form action="/ui/sandbox/clock" csrfToken={csrfToken} class="row">
        {(['hour', 'day', 'week'] as const).map((span) => (
          <Submit key={span} name="advance" value={span}>
            + {t[span]}
          </Submit>
        ))}
      </Form>
      <Form action="/ui/sandbox/clock" csrfToken={csrfToken} class="filters">
        <Field
          name="amount"
          label={t.amount}
          type="number"
          inputmode="numeric"
          value={form.text('amount')}
          error={wrong}
          required
        />
        <Select
          name="unit"
          label={t.unit}
          value={form.text('unit') || 'hours'}
          options={(Object.keys(UNITS) as Unit[]).map((unit) => [unit, t.units[unit]])}
        />
        <Submit kind="plain" name="advance" value="custom">
          {t.advance}
        </Submit>
      </Form>
      <Form action="/ui/sandbox/clock" csrfToken={csrfToken} class="row">
        <Submit kind="plain" name="change" value={isFrozen ? 'go' : 'freeze'}>
          {isFrozen ? t.go : t.freeze}
        </Submit>
        <Submit kind="plain" name="change" value="machine">
          {t.machine}
        </Submit>
      </Form>
    </div>
  );
}

function clockPage(request: PageRequest<'user'>, wrong?: string): PageReply {
  const t = request.texts.sandbox.clock;
  return sandboxView(
    request,
    'clock',
    <Card>
      <div class="stack">
        <Face request={request} />
        <p class="muted">{t.lead}</p>
        {request.ctx.config.sandboxControls ? (
          <Controls request={request} wrong={wrong} />
        ) : (
          <Notice kind="info">{t.closed}</Notice>
        )}
      </div>
    </Card>,
    wrong === undefined ? undefined : 422,
  );
}

const showClock = sandboxPage({
  method: 'GET',
  path: '/sandbox',
  access: 'user',
  handle: async (request) => clockPage(request),
});

/** What the form asks for, in milliseconds; undefined when it is no number. */
function spanOf({ form }: PageRequest): number | undefined {
  const spans: Readonly<Record<string, number>> = { hour: UNITS.hours, day: UNITS.days, week: 7 * UNITS.days };
  const fixed = spans[form.text('advance')];
  if (fixed !== undefined) return fixed;
  const amount = form.text('amount');
  const unit = form.text('unit');
  if (!/^[1-9]\d{0,4}$/.test(amount) || Number(amount) > 10_000 || !isUnit(unit)) return undefined;
  return Number(amount) * UNITS[unit];
}

const moveClock = sandboxPage({
  method: 'POST',
  path: '/sandbox/clock',
  access: 'user',
  handle: async (request) => {
    const { ctx, form, texts } = request;
    if (!ctx.config.sandboxControls) return notFound;
    const change = form.text('change');
    if (change === 'freeze' || change === 'go' || change === 'machine') await changeClock(ctx, { kind: change });
    else {
      const ms = spanOf(request);
      if (ms === undefined) return clockPage(request, texts.sandbox.clock.badAmount);
      await changeClock(ctx, { kind: 'advance', ms });
    }
    return redirect('/ui/sandbox', { toast: { kind: 'good', text: texts.sandbox.clock.changed } });
  },
});

/** The sandbox's clock. */
export const clockPages = [showClock, moveClock];
