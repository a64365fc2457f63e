import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useAct } from '../../api/actions';
import { ofCase, query, send } from '../../api/http';
import { caseOf, jobs } from '../../api/queries';
import type { Job } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { useCaseId } from '../../parts/Asked';
import { useMay } from '../../parts/me';
import { Panel } from '../../parts/Page';
import { Problem } from '../../parts/States';
import css from './report.module.css';
import { reportWords } from './words';

/** The draft as the server drew it last. It quotes logs, so it stands shut off from the page. */
export function Preview({ lang }: { readonly lang: 'ja' | 'en' }) {
  const id = useCaseId();
  const say = useWords(reportWords);
  const may = useMay();
  const { data: told } = useQuery(caseOf(id));
  const { data: all } = useQuery(jobs(id));
  const drafts = all?.filter((job) => job.kind === 'draft') ?? [];
  const drawn = drafts.filter((job) => job.state === 'done').map((job) => job.id);
  const drawing = drafts.some((job) => job.state === 'waiting' || job.state === 'working');
  const draw = useAct(() => send<Job>('POST', ofCase(id, '/draft')), [['jobs', id]]);
  // Named by what it was drawn of, so that it is fetched anew when that changed, and only then.
  const draft = `${told?.head.slice(0, 12) ?? ''}-${Math.max(0, ...drawn)}`;
  const side = may('work') && (
    <Button size="compact-xs" variant="default" loading={drawing} onClick={() => draw.mutate(undefined)}>
      {say('draw')}
    </Button>
  );
  return (
    <Panel title={say('preview')} side={side} flush>
      {draw.isError && <Problem error={draw.error} />}
      <iframe
        key={draft + lang}
        className={css.paper}
        title={say('preview.of', say(lang))}
        src={`/api/v1${ofCase(id, '/report')}${query({ lang, draft })}`}
        sandbox="allow-scripts"
      />
    </Panel>
  );
}
