import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { useWords } from '../i18n/words';
import { Waiting } from '../parts/States';
import { common } from '../parts/words';
import { Guard } from './Guard';
import css from './shell.module.css';
import { Top } from './Top';
import { shell } from './words';

/** The frame of pages outside a case. */
export function PlainShell() {
  const say = useWords(shell);
  const all = useWords(common);
  return (
    <div className={css.shell}>
      <a href="#main" className={css.skip}>
        {say('skip')}
      </a>
      <Top />
      <main id="main" className={`${css.main} ${css.plain}`} tabIndex={-1}>
        <Guard>
          <Suspense fallback={<Waiting what={all('waiting.answer')} />}>
            <Outlet />
          </Suspense>
        </Guard>
      </main>
    </div>
  );
}
