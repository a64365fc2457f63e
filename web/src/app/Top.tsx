import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Languages, Themes, Who } from './Tools';
import css from './shell.module.css';

/** The bar on top of every page. */
export function Top({ children, tools }: { readonly children?: ReactNode; readonly tools?: ReactNode }) {
  return (
    <header className={css.top}>
      <Link to="/cases" className={css.home}>
        <img src="/footprint.svg" alt="" width="24" height="24" />
        Ashiato
      </Link>
      <div className={children ? css.case : ''} style={children ? {} : { flex: 1 }}>
        {children}
      </div>
      {tools}
      <Languages />
      <Themes />
      <Who />
    </header>
  );
}
