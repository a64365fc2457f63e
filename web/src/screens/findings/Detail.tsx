import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { GradeBadge } from '../../parts/GradeBadge';
import { Citations } from '../../parts/Judged';
import { Notes } from '../../parts/marks/Notes';
import { Span } from '../../parts/Moment';
import { Statement } from '../../parts/Statement';
import { Subject } from '../../parts/Subject';
import { common } from '../../parts/words';
import css from './findings.module.css';
import type { Listed } from './listed';
import { Verdict } from './Verdict';
import { findingWords } from './words';

/** A finding with what it rests on, the verdict on it, and the notes. */
export function Detail({ item }: { readonly item: Listed }) {
  const say = useWords(findingWords);
  const all = useWords(common);
  const { finding } = item;
  return (
    <article className="stack">
      <header className="row">
        <h2>
          {item.own ? say('own') : all('finding')} {finding.id}
        </h2>
        <GradeBadge grade={finding.grade} />
        <span className="quiet">{all(`${finding.grade}.about`)}</span>
      </header>
      <p className={css.said}>
        <Statement said={finding.statement} />
      </p>
      <Verdict item={item} />
      <dl className={css.facts}>
        <Fact name={say('when')}>
          <Span from={finding.from} to={finding.to} />
        </Fact>
        <Fact name={say('subjects')}>
          <span className="row">
            {finding.subjects.slice(0, 60).map((subject) => (
              <Subject key={subject} id={subject} />
            ))}
            {finding.subjects.length > 60 && `+${finding.subjects.length - 60}`}
          </span>
        </Fact>
        {finding.analysis && (
          <Fact name={say('analysis')}>
            <code>{finding.analysis}</code> · <code>{finding.key}</code>
          </Fact>
        )}
        {finding.for.length > 0 && (
          <Fact name={say('for', finding.for.length)}>
            <Citations of={finding.for} most={40} />
          </Fact>
        )}
        {finding.against.length > 0 && (
          <Fact name={say('against', finding.against.length)}>
            <Citations of={finding.against} most={40} />
          </Fact>
        )}
        {finding.lacking.length > 0 && <Fact name={say('lacking')}>{finding.lacking.join(', ')}</Fact>}
      </dl>
      <Notes about={finding.id} />
    </article>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
