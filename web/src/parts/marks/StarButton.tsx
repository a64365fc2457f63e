import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useAct } from '../../api/actions';
import { ofCase, query, send } from '../../api/http';
import { stars } from '../../api/queries';
import { useWords } from '../../i18n/words';
import { useCaseId } from '../Asked';
import { brief } from '../unseen';
import { markWords } from './words';

/** The reader's own mark on a finding, an observable or a line. */
export function StarButton({ about }: { readonly about: string }) {
  const id = useCaseId();
  const say = useWords(markWords);
  const { data } = useQuery(stars(id));
  const on = data?.includes(about) ?? false;
  const toggle = useAct(
    (set: boolean) => send(set ? 'PUT' : 'DELETE', ofCase(id, '/stars') + query({ about })),
    [['case', id, '/stars']],
  );
  return (
    <ActionIcon
      variant="subtle"
      size="sm"
      aria-pressed={on}
      aria-label={`${say('star')}: ${brief(about)}`}
      title={say(on ? 'unstar' : 'star')}
      onClick={() => toggle.mutate(!on)}
    >
      <span aria-hidden="true">{on ? '★' : '☆'}</span>
    </ActionIcon>
  );
}
