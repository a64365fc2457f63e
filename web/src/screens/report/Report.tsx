import { Button, SegmentedControl, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useAct } from '../../api/actions';
import { ofCase, send } from '../../api/http';
import { findings as askFindings, wording as askWording } from '../../api/queries';
import type { Wording } from '../../api/workspace';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Asked, useCaseId } from '../../parts/Asked';
import { useMay } from '../../parts/me';
import { Page } from '../../parts/Page';
import { useParam } from '../../parts/params';
import { Problem } from '../../parts/States';
import { common } from '../../parts/words';
import { Chosen } from './Chosen';
import { Issue } from './Issue';
import { Issued } from './Issued';
import { Preview } from './Preview';
import css from './report.module.css';
import { Wordings } from './Wordings';
import { reportWords } from './words';

const TABS = ['issued', 'wording', 'chosen'] as const;

/** The report: its draft in both languages, its words and findings, and what was issued. */
export default function Report() {
  const id = useCaseId();
  const say = useWords(reportWords);
  const all = useWords(common);
  const may = useMay();
  const mine = useLanguage();
  const [asked, setLang] = useParam('language', mine);
  const lang = asked === 'en' ? 'en' : 'ja';
  const [tab, setTab] = useParam('edit', 'issued');
  const [issuing, issue] = useDisclosure(false);
  return (
    <Page
      title={say('title')}
      about={say('about')}
      side={
        <>
          <SegmentedControl
            size="xs"
            aria-label={say('language')}
            value={lang}
            onChange={setLang}
            data={[
              { value: 'ja', label: say('ja') },
              { value: 'en', label: say('en') },
            ]}
          />
          {may('issue') && (
            <Button size="sm" onClick={issue.open}>
              {say('issue')}
            </Button>
          )}
        </>
      }
    >
      <Asked of={askFindings(id)} what={all('waiting.findings')}>
        {(told) => (
          <div className={css.two}>
            <Preview lang={lang} />
            <Tabs value={tab} onChange={(value) => setTab(value ?? 'issued')} keepMounted={false}>
              <Tabs.List mb="sm" aria-label={say('tabs')}>
                {TABS.map((name) => (
                  <Tabs.Tab key={name} value={name}>
                    {say(name)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="issued">
                <Issued />
              </Tabs.Panel>
              <Tabs.Panel value="wording">
                <Saving>{(wording, save, busy) => <Wordings wording={wording} save={save} busy={busy} />}</Saving>
              </Tabs.Panel>
              <Tabs.Panel value="chosen">
                <Saving>{(wording, save) => <Chosen wording={wording} findings={told.findings} save={save} />}</Saving>
              </Tabs.Panel>
            </Tabs>
          </div>
        )}
      </Asked>
      <Issue opened={issuing} onClose={issue.close} lang={lang} />
    </Page>
  );
}

interface SavingProps {
  readonly children: (wording: Wording, save: (part: Partial<Wording>) => void, busy: boolean) => ReactNode;
}

/** Saves a part of the wording, leaving the rest as it is. */
function Saving({ children }: SavingProps) {
  const id = useCaseId();
  const say = useWords(reportWords);
  const act = useAct((wording: Wording) => send('PUT', ofCase(id, '/wording'), wording), [['case', id, '/wording']]);
  return (
    <Asked of={askWording(id)} what={say('wording')}>
      {(wording) => (
        <>
          {children(wording, (part) => act.mutate({ ...wording, ...part }), act.isPending)}
          {act.isError && <Problem error={act.error} />}
          {act.isSuccess && <p role="status">{say('saved')}</p>}
        </>
      )}
    </Asked>
  );
}
