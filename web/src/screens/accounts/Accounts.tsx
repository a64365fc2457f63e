import { useState } from 'react';
import { HOUR, type Figures } from '../../api/figures';
import type { Findings } from '../../api/findings';
import { figures as askFigures, findings as askFindings } from '../../api/queries';
import { useWords } from '../../i18n/words';
import { Asked, useCaseId } from '../../parts/Asked';
import { EventList } from '../../parts/events/EventList';
import { Page, Panel } from '../../parts/Page';
import css from '../../parts/parts.module.css';
import { Empty } from '../../parts/States';
import { brief } from '../../parts/unseen';
import { common } from '../../parts/words';
import { AccountTable } from './AccountTable';
import { Curves } from './Curves';
import { Daily } from './Daily';
import { StageTable } from './StageTable';
import { TryFigure } from './TryFigure';
import { UseFigure } from './UseFigure';
import { accountWords } from './words';

/** Which accounts somebody else used and when, and how IDs and passwords were tried. */
export default function Accounts() {
  const id = useCaseId();
  const say = useWords(accountWords);
  const all = useWords(common);
  return (
    <Page title={say('title')} about={say('about')}>
      <Asked of={askFindings(id)} what={all('waiting.findings')}>
        {(findings) =>
          findings.accounts ? (
            <Asked of={askFigures(id)} what={all('waiting.figures')}>
              {(figures) => <Told figures={figures} findings={findings} />}
            </Asked>
          ) : (
            <Empty title={say('none')} why={say('none.why')} />
          )
        }
      </Asked>
    </Page>
  );
}

function Told({ figures, findings }: { readonly figures: Figures; readonly findings: Findings }) {
  const say = useWords(accountWords);
  const [picked, pick] = useState<{ readonly account: string; readonly at: number } | null>(null);
  const { uses, tries, series } = figures;
  const { gaps, stages = [], changes = [], accounts = [] } = findings;
  const sources = [...new Set(series.map((one) => one.source))];
  return (
    <>
      <Panel title={say('uses')}>
        <p className={css.about}>{say('uses.about')}</p>
        {uses.points.length === 0 ? (
          <p>{say('uses.none')}</p>
        ) : (
          <UseFigure uses={uses} stages={stages} gaps={gaps} onPick={(account, at) => pick({ account, at })} />
        )}
      </Panel>
      {picked && (
        <Panel title={say('detail', brief(picked.account))} flush>
          <EventList
            kind="signin"
            fields={{ user_name: picked.account }}
            from={new Date(picked.at - HOUR).toISOString()}
            to={new Date(picked.at + HOUR).toISOString()}
            height="18rem"
          />
        </Panel>
      )}
      <Panel title={say('stages')} flush={stages.length > 0}>
        {stages.length > 0 ? <StageTable stages={stages} /> : <p>{say('stages.none')}</p>}
      </Panel>
      {series.length === 0 && tries.length === 0 && <p>{say('tries.none')}</p>}
      {sources.map((source) => (
        <Panel key={source} title={say('daily', source)}>
          <p className={css.about}>{say('daily.about')}</p>
          <Daily source={source} series={series.filter((one) => one.source === source)} changes={changes} />
        </Panel>
      ))}
      {tries.map((one) => (
        <Panel key={one.source} title={say('dots', one.source)}>
          <p className={css.about}>{say('dots.about')}</p>
          <TryFigure tries={one} gaps={gaps} />
        </Panel>
      ))}
      {tries.map((one) => (
        <Panel key={one.source} title={say('curves', one.source)}>
          <p className={css.about}>{say('curves.about')}</p>
          <Curves tries={one} />
        </Panel>
      ))}
      <Panel title={say('table')} flush>
        <AccountTable accounts={accounts} />
      </Panel>
    </>
  );
}
