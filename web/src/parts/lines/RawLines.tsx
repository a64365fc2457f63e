import { Button, CopyButton, Drawer } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { rawLines } from '../../api/queries';
import type { RawPiece } from '../../api/workspace';
import { whole } from '../../i18n/numbers';
import { useWords } from '../../i18n/words';
import { Asked, useCaseId } from '../Asked';
import { StarButton } from '../marks/StarButton';
import { NoteButton } from '../marks/NoteButton';
import { Moment } from '../Moment';
import { Raw } from '../Raw';
import { Empty } from '../States';
import { common } from '../words';
import css from './lines.module.css';
import { LINES, useOpenLines } from './open';
import { lineWords } from './words';

/** The drawer that shows the raw lines of the reference in the address, on whatever screen. */
export function RawLines() {
  const [params] = useSearchParams();
  const ref = params.get(LINES);
  const open = useOpenLines();
  const say = useWords(lineWords);
  const close = useWords(common)('close');
  return (
    <Drawer
      opened={ref !== null}
      onClose={() => open(null)}
      position="right"
      size="min(68rem, 94vw)"
      lockScroll={false}
      title={<strong>{say('title')}</strong>}
      closeButtonProps={{ 'aria-label': close }}
    >
      {ref !== null && <Pieces key={ref} reference={ref} />}
    </Drawer>
  );
}

function Pieces({ reference }: { readonly reference: string }) {
  const id = useCaseId();
  const [around, setAround] = useState(3);
  const { data } = useQuery(rawLines(id, reference, around));
  const say = useWords(lineWords);
  const all = useWords(common);
  return (
    <div className="stack">
      <p className="quiet">{say('about')}</p>
      <div className="row">
        <code>{reference}</code>
        <CopyButton value={reference}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy}>
              {copied ? all('copied') : all('copy')}
            </Button>
          )}
        </CopyButton>
        <StarButton about={reference} />
        <NoteButton about={reference} at={data?.[0]?.at} />
      </div>
      <Asked of={rawLines(id, reference, around)} what={all('waiting.lines')}>
        {(pieces) =>
          pieces.length === 0 ? (
            <Empty title={say('none')} why={say('none.why')} />
          ) : (
            <>
              {pieces.map((piece, index) => (
                <Piece
                  key={`${piece.evidence}:${piece.cited}`}
                  piece={piece}
                  title={say('piece', index + 1, pieces.length)}
                />
              ))}
              {around < 200 && (
                <div>
                  <Button size="xs" variant="default" onClick={() => setAround(around * 4)}>
                    {say('around')}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </Asked>
    </div>
  );
}

function Piece({ piece, title }: { readonly piece: RawPiece; readonly title: string }) {
  const say = useWords(lineWords);
  return (
    <section aria-label={title} className="stack">
      <dl className={css.facts}>
        <dt>{say('file')}</dt>
        <dd>
          <Raw text={piece.path} />
        </dd>
        <dt>{say('place')}</dt>
        <dd>{say('place.said', piece.cited, piece.number)}</dd>
        {piece.at && (
          <>
            <dt>{say('time')}</dt>
            <dd>
              <Moment at={piece.at} to="second" />
            </dd>
          </>
        )}
        <dt>{say('hash')}</dt>
        <dd>
          <code>{piece.evidence}</code>
          <div className="quiet">{say('proof')}</div>
        </dd>
      </dl>
      <div className={css.scroll}>
        <table className={css.lines}>
          <thead>
            <tr>
              <th className="number">{say('offset')}</th>
              <th>{say('line')}</th>
            </tr>
          </thead>
          <tbody>
            {piece.lines.map((line) => (
              <tr key={line.offset} className={line.cited ? css.cited : undefined}>
                <th className="number" scope="row">
                  {line.cited && (
                    <span role="img" aria-label={say('cited')}>
                      ▶{' '}
                    </span>
                  )}
                  {whole(line.offset)}
                </th>
                <td>
                  <Raw text={line.text} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
