import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Findings as Told } from '../../api/findings';
import { findings as ask, own, verdicts } from '../../api/queries';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Asked, useCaseId } from '../../parts/Asked';
import { useMay } from '../../parts/me';
import { Page } from '../../parts/Page';
import { useListParam, useParam } from '../../parts/params';
import { Empty } from '../../parts/States';
import { common } from '../../parts/words';
import { Detail } from './Detail';
import { Filters } from './Filters';
import css from './findings.module.css';
import { List } from './List';
import { fits, listed } from './listed';
import { findingWords } from './words';
import { Write } from './Write';

/** Findings read, accepted, rejected and written. */
export default function Findings() {
  const id = useCaseId();
  const say = useWords(findingWords);
  const all = useWords(common);
  const may = useMay();
  const [writing, write] = useDisclosure(false);
  return (
    <Page
      title={say('title')}
      about={say('about')}
      side={
        may('work') && (
          <Button size="sm" variant="default" onClick={write.open}>
            {say('write')}
          </Button>
        )
      }
    >
      <Asked of={ask(id)} what={all('waiting.findings')}>
        {(told) => <Listing told={told} />}
      </Asked>
      <Write opened={writing} onClose={write.close} />
    </Page>
  );
}

function Listing({ told }: { readonly told: Told }) {
  const id = useCaseId();
  const say = useWords(findingWords);
  const language = useLanguage();
  const { data: mine } = useQuery(own(id));
  const { data: said } = useQuery(verdicts(id));
  const [chosen, choose] = useParam('finding');
  const [text, setText] = useParam('text');
  const [grades, setGrades] = useListParam('grade');
  const [analysis, setAnalysis] = useParam('analysis');
  const [verdict, setVerdict] = useParam('verdict');
  const items = useMemo(() => listed(told.findings, mine ?? [], said ?? []), [told, mine, said]);
  const shown = useMemo(
    () => items.filter((item) => fits(item, { text, grades, analysis, verdict }, language)),
    [items, text, grades, analysis, verdict, language],
  );
  const detail = items.find((item) => item.finding.id === chosen);
  if (items.length === 0) return <Empty title={say('none')} why={say('none.any')} />;
  return (
    <>
      <Filters
        text={text}
        onText={setText}
        grades={grades}
        onGrades={setGrades}
        analysis={analysis}
        onAnalysis={setAnalysis}
        analyses={told.methods}
        verdict={verdict}
        onVerdict={setVerdict}
        shown={shown.length}
        of={items.length}
      />
      <div className={css.two}>
        <List items={shown} chosen={chosen} onChoose={choose} />
        <section className={css.detail} aria-label={chosen || say('choose')} aria-live="polite">
          {detail ? <Detail key={detail.finding.id} item={detail} /> : <Empty title={say('choose')} />}
        </section>
      </div>
    </>
  );
}
