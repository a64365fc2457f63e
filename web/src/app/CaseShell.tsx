import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { useLive } from '../api/live';
import { caseOf } from '../api/queries';
import { useWords } from '../i18n/words';
import { useCaseId } from '../parts/Asked';
import { RawLines } from '../parts/lines/RawLines';
import { useMay } from '../parts/me';
import { Raw } from '../parts/Raw';
import { Problem, Waiting } from '../parts/States';
import { common } from '../parts/words';
import { Zone } from '../parts/zone';
import { Guard } from './Guard';
import { Help } from './Help';
import { Jobs } from './Jobs';
import { useKeys } from './keys';
import { SCREENS } from './screens';
import css from './shell.module.css';
import { Top } from './Top';
import { shell } from './words';

/** The frame of a case: its screens at the left, its name and its jobs on top, times in its zone. */
export function CaseShell() {
  const id = useCaseId();
  const base = `/cases/${encodeURIComponent(id)}`;
  const say = useWords(shell);
  const all = useWords(common);
  const may = useMay();
  const place = useLocation();
  const [help, helping] = useDisclosure(false);
  const { data, error, refetch } = useQuery(caseOf(id));
  useLive(id);
  useKeys(base, helping.open);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(place.pathname);
  useEffect(() => {
    if (shown.current === place.pathname) return;
    shown.current = place.pathname;
    // Whoever goes to another screen reads on from its beginning, also without seeing it.
    if (place.hash === '') main.current?.focus({ preventScroll: true });
  }, [place]);
  const screens = SCREENS.filter(({ name }) => name !== 'ledger' || may('read'));
  return (
    <Zone value={data?.zone ?? 'UTC'}>
      <div className={css.shell}>
        <a href="#main" className={css.skip}>
          {say('skip')}
        </a>
        <Top
          tools={
            <>
              <Jobs id={id} />
              <Button size="compact-sm" variant="subtle" onClick={helping.open} aria-label={say('help')}>
                ?
              </Button>
            </>
          }
        >
          <Raw text={id} /> {data?.organisation && <span className="quiet">{data.organisation}</span>}
        </Top>
        <nav className={css.side} aria-label={say('screens')}>
          {screens.map(({ name, key }) => (
            <NavLink key={name} to={`${base}/${name}`}>
              {say(name)} <kbd aria-hidden="true">g {key}</kbd>
            </NavLink>
          ))}
          {data && <div className={css.zone}>{say('zone', data.zone)}</div>}
        </nav>
        <main id="main" ref={main} className={css.main} tabIndex={-1}>
          {error ? (
            <Problem error={error} again={() => void refetch()} />
          ) : data ? (
            <Guard key={place.pathname}>
              <Suspense fallback={<Waiting what={all('waiting.answer')} />}>
                <Outlet />
              </Suspense>
            </Guard>
          ) : (
            <Waiting what={all('waiting.case')} />
          )}
        </main>
        <RawLines />
        <Help opened={help} onClose={helping.close} />
      </div>
    </Zone>
  );
}
