import { SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import type { Findings } from '../../api/findings';
import { decisions as askDecisions, findings as ask } from '../../api/queries';
import { useWords } from '../../i18n/words';
import { Asked, useCaseId } from '../../parts/Asked';
import { Page, Panel } from '../../parts/Page';
import { Effect } from '../../parts/effect/Effect';
import { useListParam, useParam } from '../../parts/params';
import { Empty, Waiting } from '../../parts/States';
import { common } from '../../parts/words';
import { Decisions } from './Decisions';
import css from './pivot.module.css';
import { Rounds } from './Rounds';
import { roundsOf, sides, things, type Side } from './things';
import { ThingTable } from './ThingTable';
import { Why } from './Why';
import { pivotWords } from './words';

const Graph = lazy(() => import('./Graph'));

/** The closure as a table and a graph, why things are in or out, and deciding about them. */
export default function Pivot() {
  const id = useCaseId();
  const say = useWords(pivotWords);
  const all = useWords(common);
  return (
    <Page title={say('title')} about={say('about')}>
      <Asked of={ask(id)} what={all('waiting.findings')}>
        {(findings) => <Board findings={findings} />}
      </Asked>
    </Page>
  );
}

function Board({ findings }: { readonly findings: Findings }) {
  const id = useCaseId();
  const say = useWords(pivotWords);
  const all = useWords(common);
  const [chosen, choose] = useParam('observable');
  const [as, setAs] = useParam('as', 'table');
  const [list] = useParam('list');
  const [grades] = useListParam('grade');
  const [text, setText] = useParam('name');
  const [round, setRound] = useParam('round');
  const open = sides(findings);
  const [asked, setSide] = useParam('side');
  const wanted = asked || (list === 'accounts' || list === 'addresses' ? 'people' : '') || sideOf(findings, chosen);
  const side = (open.find((one) => one === wanted) ?? open[0] ?? 'terminals') satisfies Side;
  const { data: decided } = useQuery(askDecisions(id));
  const everything = useMemo(() => things(findings, side), [findings, side]);
  const shown = useMemo(
    () =>
      everything.filter(
        (thing) =>
          (list === '' || thing.list === list) &&
          (grades.length === 0 || grades.includes(thing.grade)) &&
          thing.id.toLowerCase().includes(text.toLowerCase()) &&
          (round === '' || (thing.round !== null && thing.round <= Number(round))),
      ),
    [everything, list, grades, text, round],
  );
  return (
    <>
      <div className="row">
        {open.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={say('lists')}
            value={side}
            onChange={setSide}
            data={open.map((value) => ({ value, label: say(value) }))}
          />
        )}
        <SegmentedControl
          size="xs"
          value={as}
          onChange={setAs}
          data={[
            { value: 'table', label: say('table') },
            { value: 'graph', label: say('graph') },
          ]}
        />
        <TextInput
          size="xs"
          type="search"
          aria-label={say('filter')}
          placeholder={say('filter')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span className="quiet" role="status">
          {all('rowsOf', shown.length, everything.length)}
        </span>
        <Rounds key={side} of={roundsOf(findings, side)} things={everything} round={round} onRound={setRound} />
      </div>
      <div className={css.two}>
        <Panel title={say(side)} flush>
          {everything.length === 0 ? (
            <Empty title={say('none')} why={say('none.why')} />
          ) : as === 'graph' ? (
            <Suspense fallback={<Waiting what={say('graph')} />}>
              <Graph things={shown} chosen={chosen} onChoose={choose} />
            </Suspense>
          ) : (
            <ThingTable things={shown} decisions={decided ?? []} chosen={chosen} onChoose={choose} />
          )}
        </Panel>
        <div className={css.side}>
          <Effect />
          {chosen ? (
            <Why key={chosen} observable={chosen} decision={decided?.find((one) => one.observable === chosen)} />
          ) : (
            <Empty title={say('choose')} why={say('choose.why')} />
          )}
          <Decisions decisions={decided ?? []} onChoose={choose} />
        </div>
      </div>
    </>
  );
}

function sideOf(findings: Findings, id: string): Side {
  const people = [...(findings.accounts ?? []), ...(findings.addresses ?? [])].some((thing) => thing.id === id);
  return people ? 'people' : 'terminals';
}
