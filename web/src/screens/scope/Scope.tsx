import { findings as ask } from '../../api/queries';
import { accuses, type Findings } from '../../api/findings';
import { useWords } from '../../i18n/words';
import { Asked, useCaseId } from '../../parts/Asked';
import { Page, Panel } from '../../parts/Page';
import { common } from '../../parts/words';
import { Changed } from './Changed';
import { Counts } from './Counts';
import { Facts } from './Facts';
import { Surest } from './Surest';
import css from './scope.module.css';
import { Unknown } from './Unknown';
import { scopeWords } from './words';

/** What happened, on one page. */
export default function Scope() {
  const id = useCaseId();
  const say = useWords(scopeWords);
  const all = useWords(common);
  return (
    <Page title={say('title')} about={say('about')}>
      <Asked of={ask(id)} what={all('waiting.findings')}>
        {(findings) => <Known findings={findings} />}
      </Asked>
    </Page>
  );
}

function Known({ findings }: { readonly findings: Findings }) {
  const say = useWords(scopeWords);
  return (
    <>
      <Facts findings={findings} />
      <div className={css.two}>
        <div className="stack">
          <Panel title={say('counts')}>
            <Counts findings={findings} />
          </Panel>
          <Panel title={say('changed')}>
            <Changed />
          </Panel>
        </div>
        <Panel title={say('unknown')}>
          <Unknown findings={findings} />
        </Panel>
      </div>
      <Panel title={say('surest')}>
        <Surest
          findings={findings.findings.filter((finding) => accuses(finding.grade))}
          of={findings.findings.length}
        />
      </Panel>
    </>
  );
}
