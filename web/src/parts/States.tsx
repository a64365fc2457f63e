import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { Refusal } from '../api/http';
import { useWords } from '../i18n/words';
import css from './parts.module.css';
import { Raw } from './Raw';
import { common } from './words';

/** Says what is waited for. */
export function Waiting({ what }: { readonly what: string }) {
  const say = useWords(common);
  return (
    <div className={css.inlineState} role="status">
      <span className="row">
        <Loader size="xs" type="bars" aria-hidden="true" />
        {say('waiting', what)}
      </span>
    </div>
  );
}

/** Says plainly that there is nothing, and why. */
export function Empty({
  title,
  why,
  children,
}: {
  readonly title: string;
  readonly why?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={css.state}>
      <h2>{title}</h2>
      {why && <p className="quiet">{why}</p>}
      {children}
    </div>
  );
}

/** What the server said when it refused, in sentences: what, and what to do about it. */
export function useProblem(error: unknown): { readonly what: string; readonly remedy: string } {
  const say = useWords(common);
  if (!(error instanceof Refusal)) {
    return { what: error instanceof Error ? error.message : String(error), remedy: '' };
  }
  const { status, detail, remedy, retryAfter } = error.problem;
  if (detail) return { what: detail, remedy: remedy ?? '' };
  if (status === 0) return { what: say('problem.reach'), remedy: say('problem.reach.remedy') };
  if (status === 403) return { what: say('problem.role'), remedy: '' };
  if (status === 429) return { what: say('problem.many', retryAfter ?? 60), remedy: '' };
  return { what: say('problem.other', status), remedy: '' };
}

/** Shows a refusal, with a way to try again where there is one. */
export function Problem({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const say = useWords(common);
  const { what, remedy } = useProblem(error);
  return (
    <div className={`${css.state} ${css.problem}`} role="alert">
      <h2>{say('problem')}</h2>
      <p>
        <Raw text={what} />
      </p>
      {remedy && (
        <p className="quiet">
          <Raw text={remedy} />
        </p>
      )}
      {again && (
        <Button mt="sm" size="xs" variant="default" onClick={again}>
          {say('again')}
        </Button>
      )}
    </div>
  );
}
