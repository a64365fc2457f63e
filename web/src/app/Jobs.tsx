import { Button, Popover, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { jobs } from '../api/queries';
import type { Job } from '../api/workspace';
import { useLanguage } from '../i18n/language';
import { fixed } from '../i18n/numbers';
import { useWords } from '../i18n/words';
import { Moment } from '../parts/Moment';
import { Raw } from '../parts/Raw';
import css from './shell.module.css';
import { shell } from './words';

const running = (job: Job) => job.state === 'waiting' || job.state === 'working';

/** What the server works on for this case, with how far it has come. */
export function Jobs({ id }: { readonly id: string }) {
  const say = useWords(shell);
  const { data } = useQuery(jobs(id));
  const all = data ?? [];
  const now = all.find((job) => job.state === 'working') ?? all.find(running);
  return (
    <Popover width={360} position="bottom-end" shadow="md" withArrow>
      <Popover.Target>
        <Button size="compact-sm" variant={now ? 'light' : 'subtle'}>
          {now ? (
            <span className={css.job}>
              {say('jobs.working', say(`job.${now.kind}`))}
              <Share job={now} />
            </span>
          ) : (
            say('jobs')
          )}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {all.length === 0 && <p className="quiet">{say('jobs.none')}</p>}
        <ul className={`plain ${css.jobs}`}>
          {all.slice(0, 12).map((job) => (
            <JobLine key={job.id} job={job} />
          ))}
        </ul>
      </Popover.Dropdown>
      <span className="unseen" role="status">
        {now ? say('jobs.working', say(`job.${now.kind}`)) : ''}
      </span>
    </Popover>
  );
}

function Share({ job }: { readonly job: Job }) {
  if (job.share === null) return <> …</>;
  return <> {fixed(job.share * 100, 0)} %</>;
}

function JobLine({ job }: { readonly job: Job }) {
  const say = useWords(shell);
  const language = useLanguage();
  return (
    <li>
      <div className="row">
        <strong>{say(`job.${job.kind}`)}</strong>
        <span>
          {say(`job.${job.state}`)}
          {job.state === 'working' && <Share job={job} />}
        </span>
      </div>
      {running(job) && (
        <Progress
          size="sm"
          value={(job.share ?? 1) * 100}
          animated={job.share === null}
          aria-label={say(`job.${job.kind}`)}
        />
      )}
      {job.step && running(job) && <div>{job.step[language]}</div>}
      {job.state === 'failed' && job.problem && (
        <div>
          <Raw text={job.problem.detail ?? job.problem.title ?? ''} /> <Raw text={job.problem.remedy ?? ''} />
        </div>
      )}
      <div className="quiet">
        <Moment at={job.at} /> · {say('job.by', job.by)}
      </div>
    </li>
  );
}
