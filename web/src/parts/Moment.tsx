import { clock, day, minute, second } from '../i18n/dates';
import { useLanguage } from '../i18n/language';
import { useWords } from '../i18n/words';
import { useZone } from './zone';
import { common } from './words';

const WAYS = { day, minute, second };

/** A moment on the clock of the case's zone; the exact time in UTC shows where the pointer rests. */
export function Moment({ at, to = 'minute' }: { readonly at: string | number; readonly to?: keyof typeof WAYS }) {
  const language = useLanguage();
  const zone = useZone();
  const millis = typeof at === 'number' ? at : Date.parse(at);
  const utc = typeof at === 'number' ? new Date(at).toISOString() : at;
  return (
    <time dateTime={utc} title={utc}>
      {WAYS[to](clock(millis, zone), language)}
    </time>
  );
}

/** A stretch of time, from first to last. */
export function Span({ from, to }: { readonly from: string; readonly to: string }) {
  const say = useWords(common);
  const [before, between, after] = say('span', '\n', '\n').split('\n');
  if (from === to) return <Moment at={from} />;
  return (
    <span>
      {before}
      <Moment at={from} />
      {between}
      <Moment at={to} />
      {after}
    </span>
  );
}
