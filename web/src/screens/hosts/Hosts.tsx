import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Figures } from '../../api/figures';
import type { Findings } from '../../api/findings';
import { figures as askFigures, findings as askFindings } from '../../api/queries';
import { useWords } from '../../i18n/words';
import { Asked, useCaseId } from '../../parts/Asked';
import { EventList } from '../../parts/events/EventList';
import { Page, Panel } from '../../parts/Page';
import { useParam } from '../../parts/params';
import { Empty } from '../../parts/States';
import { brief } from '../../parts/unseen';
import { common } from '../../parts/words';
import { HostTable } from './HostTable';
import { Legend } from './Legend';
import { Matrix, type Picked } from './Matrix';
import { hostWords } from './words';

/** Which terminals contacted what, when. */
export default function Hosts() {
  const id = useCaseId();
  const say = useWords(hostWords);
  const all = useWords(common);
  return (
    <Page title={say('title')} about={say('about')}>
      <Asked of={askFindings(id)} what={all('waiting.findings')}>
        {(findings) => (
          <>
            <Asked of={askFigures(id)} what={all('waiting.figures')}>
              {(figures) => <Figure figures={figures} findings={findings} />}
            </Asked>
            {findings.hosts.length > 0 && (
              <Panel title={say('table')} flush>
                <HostTable hosts={findings.hosts} />
              </Panel>
            )}
          </>
        )}
      </Asked>
    </Page>
  );
}

function Figure({ figures, findings }: { readonly figures: Figures; readonly findings: Findings }) {
  const say = useWords(hostWords);
  const [filter, setFilter] = useParam('host');
  const [picked, pick] = useState<Picked | null>(null);
  if (figures.matrix.cells.length === 0) return <Empty title={say('none')} why={say('none.why')} />;
  return (
    <>
      <Panel
        title={say('figure')}
        side={
          <TextInput
            size="xs"
            type="search"
            aria-label={say('filter')}
            placeholder={say('filter')}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        }
      >
        <Matrix matrix={figures.matrix} gaps={findings.gaps} filter={filter} onPick={pick} />
        <Legend matrix={figures.matrix} />
      </Panel>
      {picked && (
        <Panel title={say('detail.of', brief(picked.host))} flush>
          <EventList
            kind="contact"
            fields={{ host: picked.host }}
            from={new Date(picked.from).toISOString()}
            to={new Date(picked.to).toISOString()}
            height="18rem"
          />
        </Panel>
      )}
    </>
  );
}
