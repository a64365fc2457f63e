import { Button, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { ofCase, query } from '../../api/http';
import { useStream } from '../../api/useStream';
import type { Found } from '../../api/workspace';
import { whole } from '../../i18n/numbers';
import { useWords } from '../../i18n/words';
import { useCaseId } from '../../parts/Asked';
import { useOpenLines } from '../../parts/lines/open';
import { Panel } from '../../parts/Page';
import { useParam } from '../../parts/params';
import parts from '../../parts/parts.module.css';
import { Raw } from '../../parts/Raw';
import { Empty, Problem } from '../../parts/States';
import { Table, type Shown } from '../../parts/table/Table';
import { searchWords } from './words';

const MAX = 5000;
const found = (line: unknown) => line as Found;

/** A word or an address in the raw lines; rows appear as they are found. */
export function RawSearch() {
  const id = useCaseId();
  const say = useWords(searchWords);
  const [term, setTerm] = useParam('term');
  const [typed, type] = useState(term);
  const place = useLocation();
  const field = useRef<HTMLInputElement>(null);
  const { state, rows, more, error, run, stop } = useStream<Found>(found);
  useEffect(() => {
    if (term) void run(ofCase(id, '/search') + query({ term, max: MAX }));
  }, [id, term, run]);
  useEffect(() => {
    if (place.hash === '#field') field.current?.focus();
  }, [place]);
  const again = () => void run(ofCase(id, '/search') + query({ term, max: MAX }));
  return (
    <div className="stack">
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed === term) again();
          else setTerm(typed);
        }}
      >
        <TextInput
          ref={field}
          type="search"
          aria-label={say('term')}
          placeholder={say('term')}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          style={{ flex: 1 }}
          spellCheck={false}
          data-autofocus
        />
        <Button type="submit" disabled={typed.trim() === ''}>
          {say('go')}
        </Button>
        {state === 'running' && (
          <Button variant="default" onClick={stop}>
            {say('stop')}
          </Button>
        )}
      </form>
      <p className={parts.about}>{say('term.about')}</p>
      {term === '' && <Empty title={say('start')} why={say('start.why')} />}
      {state === 'failed' && <Problem error={error} again={again} />}
      {state === 'done' && rows.length === 0 && <Empty title={say('none')} why={say('none.why', term)} />}
      {rows.length > 0 && (
        <Panel title={<Count state={state} rows={rows.length} more={more} />} flush>
          <Lines rows={rows} />
        </Panel>
      )}
    </div>
  );
}

function Count({ state, rows, more }: { readonly state: string; readonly rows: number; readonly more: boolean }) {
  const say = useWords(searchWords);
  const key = state === 'running' ? 'searching' : state === 'stopped' ? 'stopped' : more ? 'found.more' : 'found';
  return <span role="status">{say(key, rows)}</span>;
}

function Lines({ rows }: { readonly rows: readonly Found[] }) {
  const say = useWords(searchWords);
  const open = useOpenLines();
  const columns = useMemo<readonly Shown<Found>[]>(
    () => [
      {
        id: 'ref',
        title: say('ref'),
        cell: (row) => (
          <button type="button" className={parts.inline} onClick={() => open(row.ref)}>
            <code>{row.ref}</code>
          </button>
        ),
        width: '13rem',
      },
      { id: 'file', title: say('file'), by: (row) => row.path, cell: (row) => <Raw text={row.path} />, width: '10rem' },
      {
        id: 'number',
        title: say('number'),
        by: (row) => row.number,
        cell: (row) => whole(row.number),
        number: true,
        width: '7rem',
      },
      {
        id: 'text',
        title: say('line'),
        cell: (row) => <Raw text={row.text} most={300} />,
        width: 'minmax(24rem, 1fr)',
      },
    ],
    [say, open],
  );
  return <Table label={say('raw')} columns={columns} rows={rows} height="calc(100vh - 19rem)" />;
}
