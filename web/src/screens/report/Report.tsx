import { Button, SegmentedControl, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useAct } from '../../api/actions';
import { ofCase, query, send } from '../../api/http';
import { caseOf, findings as askFindings, wording as askWording } from '../../api/queries';
import type { Wording } from '../../api/workspace';
import { useLanguage, type Language } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Asked, useCaseId } from '../../parts/Asked';
import { useMay } from '../../parts/me';
import { Page, Panel } from '../../parts/Page';
import { useParam } from '../../parts/params';
import { common } from '../../parts/words';
import { Chosen } from './Chosen';
import { Issue } from './Issue';
import { Issued } from './Issued';
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
  const [lang, setLang] = useParam('language', mine);
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
          <Asked of={askWording(id, lang)} what={say('wording')}>
            {(wording) => (
              <div className={css.two}>
                <Preview lang={lang} wording={wording} />
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
                    <Saving wording={wording}>
                      {(save, busy) => <Wordings wording={wording} save={save} busy={busy} />}
                    </Saving>
                  </Tabs.Panel>
                  <Tabs.Panel value="chosen">
                    <Saving wording={wording}>
                      {(save) => <Chosen wording={wording} findings={told.findings} save={save} />}
                    </Saving>
                  </Tabs.Panel>
                </Tabs>
              </div>
            )}
          </Asked>
        )}
      </Asked>
      <Issue opened={issuing} onClose={issue.close} lang={lang as Language} />
    </Page>
  );
}

/** The draft as the server makes it. It holds what logs held, so it may run nothing and reach nothing of the page. */
function Preview({ lang, wording }: { readonly lang: string; readonly wording: Wording }) {
  const id = useCaseId();
  const say = useWords(reportWords);
  const { data } = useQuery(caseOf(id));
  // What the draft is made of, so that it is fetched anew when that changed, and only then.
  const draft = `${data?.head ?? ''}.${JSON.stringify(wording).length}`;
  const [seen, see] = useState('');
  const source = `/api/v1${ofCase(id, '/report')}${query({ lang, draft })}`;
  return (
    <Panel title={say('preview')} flush>
      <iframe
        key={source}
        className={css.paper}
        title={say('preview.of', say(lang === 'en' ? 'en' : 'ja'))}
        src={source}
        sandbox=""
        data-ready={seen === source}
        onLoad={() => see(source)}
      />
    </Panel>
  );
}

interface SavingProps {
  readonly wording: Wording;
  readonly children: (save: (part: Partial<Wording>) => void, busy: boolean) => ReactNode;
}

/** Saves a part of the wording, leaving the rest as it is. */
function Saving({ wording, children }: SavingProps) {
  const id = useCaseId();
  const [lang] = useParam('language', useLanguage());
  const act = useAct(
    (part: Partial<Wording>) => send('PUT', ofCase(id, '/wording') + query({ lang }), { ...wording, ...part }),
    [['case', id]],
  );
  return children((part) => act.mutate(part), act.isPending);
}
