import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ofCase } from '../../api/http';
import { columns as askColumns } from '../../api/queries';
import { useStream } from '../../api/useStream';
import type { Value } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { Asked, useCaseId } from '../../parts/Asked';
import { useOpenLines } from '../../parts/lines/open';
import { Panel } from '../../parts/Page';
import { useParam } from '../../parts/params';
import parts from '../../parts/parts.module.css';
import { Raw } from '../../parts/Raw';
import { Empty, Problem } from '../../parts/States';
import { Table, type Shown } from '../../parts/table/Table';
import { Editor } from './Editor';
import { searchWords } from './words';

const MAX = 100_000;
type Row = readonly Value[];
const rowOf = (line: unknown) => (line as { readonly row: Row }).row;

/** SQL for who wants it: reads only, rows as they come. */
export function SqlSearch() {
  const id = useCaseId();
  const say = useWords(searchWords);
  const [kept, keep] = useParam('sql');
  const [text, setText] = useState(kept);
  const { state, rows, columns, more, error, run, stop } = useStream<Row>(rowOf);
  const ask = () => {
    keep(text);
    void run(ofCase(id, '/query'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ sql: text, max: MAX }),
    });
  };
  return (
    <div className="stack">
      <Asked of={askColumns(id)} what={say('columns')}>
        {(known) => <Editor columns={known} text={text} onText={setText} onRun={ask} />}
      </Asked>
      <div className="row">
        <Button size="sm" disabled={text.trim() === ''} onClick={ask}>
          {say('run')}
        </Button>
        {state === 'running' && (
          <Button size="sm" variant="default" onClick={stop}>
            {say('stop')}
          </Button>
        )}
        <span className="quiet" role="status">
          {state !== 'idle' && state !== 'failed' && say(more ? 'found.more' : 'found', rows.length)}
        </span>
      </div>
      {state === 'idle' && <Empty title={say('query.start')} why={say('query.start.why')} />}
      {state === 'failed' && <Problem error={error} />}
      {state === 'done' && rows.length === 0 && <Empty title={say('query.none')} />}
      {rows.length > 0 && (
        <Panel title={say('rows')} flush>
          <Rows names={columns} rows={rows} />
        </Panel>
      )}
    </div>
  );
}

function Rows({ names, rows }: { readonly names: readonly string[]; readonly rows: readonly Row[] }) {
  const say = useWords(searchWords);
  const open = useOpenLines();
  // The first row tells which columns are numbers; later rows do not change it.
  const [first] = rows;
  const shown = useMemo<readonly Shown<Row>[]>(
    () =>
      names.map((name, at) => ({
        id: `${at}`,
        title: name,
        by: (row) => (typeof row[at] === 'number' ? row[at] : String(row[at] ?? '')),
        number: typeof first?.[at] === 'number',
        cell: (row) => {
          const value = row[at] ?? null;
          if (value === null) return <span className="quiet">NULL</span>;
          if (name === 'ref')
            return (
              <button type="button" className={parts.inline} onClick={() => open(String(value))}>
                <code>{String(value)}</code>
              </button>
            );
          return <Raw text={String(value)} most={200} />;
        },
      })),
    [names, first, open],
  );
  return <Table label={say('rows')} columns={shown} rows={rows} height="calc(100vh - 26rem)" />;
}
