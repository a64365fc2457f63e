import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useAct } from '../../api/actions';
import { ofCase, send } from '../../api/http';
import { me, notes } from '../../api/queries';
import { useWords } from '../../i18n/words';
import { useCaseId } from '../Asked';
import { Moment } from '../Moment';
import { Raw } from '../Raw';
import { brief } from '../unseen';
import { common } from '../words';
import { NoteButton } from './NoteButton';
import { markWords } from './words';

/** The notes on a finding, an observable or a line, and the button that adds one. */
export function Notes({ about }: { readonly about: string }) {
  const id = useCaseId();
  const say = useWords(markWords);
  const all = useWords(common);
  const { data } = useQuery(notes(id));
  const { data: reader } = useQuery(me());
  const remove = useAct(
    (note: string) => send('DELETE', ofCase(id, `/notes/${encodeURIComponent(note)}`)),
    [['case', id, '/notes']],
  );
  const mine = data?.filter((note) => note.about === about) ?? [];
  return (
    <section className="stack">
      <div className="row">
        <h3>{say('notes')}</h3>
        <NoteButton about={about} />
      </div>
      <ul className="plain">
        {mine.map((note) => (
          <li key={note.id}>
            <span className="quiet">
              <Moment at={note.at} /> · {note.who}
            </span>{' '}
            <Raw text={note.text} />
            {note.who === reader?.name && (
              <ActionIcon
                variant="subtle"
                size="xs"
                aria-label={`${all('remove')}: ${brief(note.text, 40)}`}
                title={all('remove')}
                onClick={() => remove.mutate(note.id)}
              >
                ×
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
