import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { accuses, type Findings } from '../../api/findings';
import { caseOf } from '../../api/queries';
import { whole } from '../../i18n/numbers';
import { useWords } from '../../i18n/words';
import { useCaseId } from '../../parts/Asked';
import { Moment, Span } from '../../parts/Moment';
import css from './scope.module.css';
import { scopeWords } from './words';

/** First and last of what is held to belong to the intrusion, and what the logs cover. */
export function Facts({ findings }: { readonly findings: Findings }) {
  const say = useWords(scopeWords);
  const { data } = useQuery(caseOf(useCaseId()));
  const held = [...findings.hosts, ...(findings.accounts ?? [])].filter(({ grade }) => accuses(grade));
  const first = held.map((thing) => thing.first).sort()[0];
  const last = held
    .map((thing) => thing.last)
    .sort()
    .at(-1);
  const { case: told, evidence } = findings;
  return (
    <dl className={css.facts}>
      <Fact name={say('first')}>{first ? <Moment at={first} /> : '–'}</Fact>
      <Fact name={say('last')}>{last ? <Moment at={last} /> : '–'}</Fact>
      <Fact name={say('span')}>{told.first && told.last ? <Span from={told.first} to={told.last} /> : '–'}</Fact>
      <Fact name={say('events')}>{whole(told.events)}</Fact>
      <Fact name={say('rejects')}>{whole(told.rejects)}</Fact>
      <Fact name={say('evidence')}>{whole(evidence.length)}</Fact>
      {data?.analysed && (
        <Fact name={say('analysed')}>
          <Moment at={data.analysed} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
