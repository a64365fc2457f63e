import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Findings } from '../../api/findings';
import {
  decisions as askDecisions,
  findings as ask,
  notes as askNotes,
  own as askOwn,
  stars as askStars,
} from '../../api/queries';
import { fixed, whole } from '../../i18n/numbers';
import { fill, useWords } from '../../i18n/words';
import { Asked, useCaseId } from '../../parts/Asked';
import { Page, Panel } from '../../parts/Page';
import { useListParam, useParam } from '../../parts/params';
import { readMoment } from '../../parts/readMoment';
import { Empty } from '../../parts/States';
import { common } from '../../parts/words';
import { useZone } from '../../parts/zone';
import { accountWords } from '../accounts/words';
import { Filters } from './Filters';
import { fits, happened, type Sentences } from './happened';
import { Rows } from './Rows';
import { timeWords } from './words';

const both = (key: keyof (typeof timeWords)['ja'], ...values: readonly string[]) => ({
  ja: fill(timeWords.ja[key], values),
  en: fill(timeWords.en[key], values),
});

const SENTENCES: Sentences = {
  stage: ({ number, kind, accounts, new_accounts }) => {
    const counts = [whole(accounts.length), whole(new_accounts.length)] as const;
    return {
      ja: fill(timeWords.ja['stage.said'], [`${number}`, accountWords.ja[kind], ...counts]),
      en: fill(timeWords.en['stage.said'], [`${number}`, accountWords.en[kind], ...counts]),
    };
  },
  gap: (source, confidence) => both('gap.said', source, fixed(confidence, 2)),
  decision: ({ observable, bad, why }) => both(bad ? 'decided.bad' : 'decided.innocent', observable, why),
  note: ({ text }) => ({ ja: text, en: text }),
};

/** What happened and what was found, in order. */
export default function Timeline() {
  const id = useCaseId();
  const say = useWords(timeWords);
  const all = useWords(common);
  return (
    <Page title={say('title')} about={`${say('about')} ${say('work.times')}`}>
      <Asked of={ask(id)} what={all('waiting.findings')}>
        {(findings) => <Told findings={findings} />}
      </Asked>
    </Page>
  );
}

function Told({ findings }: { readonly findings: Findings }) {
  const id = useCaseId();
  const zone = useZone();
  const say = useWords(timeWords);
  const { data: decisions } = useQuery(askDecisions(id));
  const { data: notes } = useQuery(askNotes(id));
  const { data: own } = useQuery(askOwn(id));
  const { data: stars } = useQuery(askStars(id));
  const [text] = useParam('text');
  const [kinds] = useListParam('kind');
  const [grades] = useListParam('grade');
  const [from] = useParam('from');
  const [to] = useParam('to');
  const [starred] = useParam('starred');
  const rows = useMemo(
    () => happened(findings, own ?? [], decisions ?? [], notes ?? [], SENTENCES),
    [findings, own, decisions, notes],
  );
  const shown = useMemo(() => {
    const filter = {
      text,
      kinds,
      grades,
      from: readMoment(from, zone),
      to: readMoment(to, zone),
      starred: starred ? new Set(stars) : null,
    };
    return rows.filter((row) => fits(row, filter));
  }, [rows, text, kinds, grades, from, to, zone, starred, stars]);
  return (
    <>
      <Filters shown={shown.length} of={rows.length} />
      <Panel title={say('title')} flush>
        {shown.length === 0 ? <Empty title={say('none')} why={say('none.why')} /> : <Rows rows={shown} />}
      </Panel>
    </>
  );
}
