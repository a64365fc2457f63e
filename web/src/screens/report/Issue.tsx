import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/actions';
import { ofCase, send } from '../../api/http';
import type { Language } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Ask } from '../../parts/Ask';
import { useCaseId } from '../../parts/Asked';
import { reportWords } from './words';

/** Issues the report under the next number. */
export function Issue(props: { readonly opened: boolean; readonly onClose: () => void; readonly lang: Language }) {
  const { opened, onClose, lang } = props;
  const id = useCaseId();
  const say = useWords(reportWords);
  const [note, setNote] = useState('');
  const act = useAct(
    () => send('POST', ofCase(id, '/issued'), { language: lang, note }),
    [['jobs', id]],
    () => {
      setNote('');
      onClose();
    },
  );
  return (
    <Ask
      opened={opened}
      onClose={onClose}
      title={`${say('issue.title')} (${say(lang)})`}
      act={act}
      input={undefined}
      ready
      label={say('issue')}
    >
      <p>{say('issue.about')}</p>
      <Textarea
        label={say('issue.note')}
        rows={3}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus
      />
    </Ask>
  );
}
