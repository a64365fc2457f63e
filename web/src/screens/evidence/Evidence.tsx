import type { Findings } from '../../api/findings';
import { figures as askFigures, findings as askFindings } from '../../api/queries';
import { useWords } from '../../i18n/words';
import { Asked, useCaseId } from '../../parts/Asked';
import { useMay } from '../../parts/me';
import { Effect } from '../../parts/effect/Effect';
import { Page, Panel } from '../../parts/Page';
import css from '../../parts/parts.module.css';
import { Raw } from '../../parts/Raw';
import { Statement } from '../../parts/Statement';
import { common } from '../../parts/words';
import { Assumptions } from './Assumptions';
import { Heat } from './Heat';
import { Intake } from './Intake';
import { Files, Gaps, Sources } from './Tables';
import { evidenceWords } from './words';

/** The logs taken in, what they cover, and what was assumed of them. */
export default function Evidence() {
  const id = useCaseId();
  const say = useWords(evidenceWords);
  const all = useWords(common);
  const may = useMay();
  return (
    <Page title={say('title')} about={say('about')}>
      {may('work') && (
        <Panel title={say('intake')}>
          <Intake />
        </Panel>
      )}
      <Asked of={askFindings(id)} what={all('waiting.findings')}>
        {(findings) => <Told findings={findings} />}
      </Asked>
    </Page>
  );
}

function Told({ findings }: { readonly findings: Findings }) {
  const id = useCaseId();
  const say = useWords(evidenceWords);
  const all = useWords(common);
  const { coverage, gaps, evidence, refusals } = findings;
  return (
    <>
      <Panel title={say('heat')}>
        <p className={css.about}>{say('heat.about')}</p>
        <Asked of={askFigures(id)} what={all('waiting.figures')}>
          {({ sources }) => (sources.length === 0 ? <p>{say('heat.none')}</p> : <Heat sources={sources} gaps={gaps} />)}
        </Asked>
      </Panel>
      <Panel title={say('sources')} flush>
        <Sources rows={coverage} />
        {findings.case.rejects > 0 && <p className={css.inlineState}>{say('unread', findings.case.rejects)}</p>}
      </Panel>
      <Panel title={say('gaps')} flush={gaps.length > 0}>
        {gaps.length === 0 ? <p>{say('gaps.none')}</p> : <Gaps rows={gaps} />}
        {gaps.length > 0 && <p className={css.inlineState}>{say('gaps.note')}</p>}
      </Panel>
      <Effect />
      <Panel title={say('assumptions')} flush>
        <Assumptions findings={findings} />
      </Panel>
      <Panel title={say('files')} flush>
        <Files rows={evidence} />
      </Panel>
      {refusals.length > 0 && (
        <Panel title={say('refusals')}>
          <ul>
            {refusals.map((refusal) => (
              <li key={refusal.name}>
                <Raw text={refusal.name} />: <Statement said={refusal.because} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
