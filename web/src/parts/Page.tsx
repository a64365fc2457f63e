import { useEffect, type ReactNode } from 'react';
import css from './parts.module.css';

interface PageProps {
  readonly title: string;
  readonly about?: ReactNode;
  readonly side?: ReactNode;
  readonly children: ReactNode;
}

/** A screen: its title, a sentence about it, what can be done, and its panels. */
export function Page({ title, about, side, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} – Ashiato`;
  }, [title]);
  return (
    <div className={css.page}>
      <header>
        <div>
          <h1>{title}</h1>
          {about && <p className={css.about}>{about}</p>}
        </div>
        {side && <div className="row">{side}</div>}
      </header>
      {children}
    </div>
  );
}

interface PanelProps {
  readonly title: ReactNode;
  readonly side?: ReactNode;
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A framed part of a screen with a heading. */
export function Panel({ title, side, flush = false, children }: PanelProps) {
  return (
    <section className={css.panel}>
      <header>
        <h2>{title}</h2>
        {side}
      </header>
      <div className={flush ? css.flush : css.body}>{children}</div>
    </section>
  );
}
