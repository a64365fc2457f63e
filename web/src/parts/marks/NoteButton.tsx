import { Button, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useAct } from '../../api/actions';
import { ofCase, send } from '../../api/http';
import { useWords } from '../../i18n/words';
import { useCaseId } from '../Asked';
import { Ask } from '../Ask';
import { useMay } from '../me';
import { brief } from '../unseen';
import { common } from '../words';
import { markWords } from './words';

/** Writes a note on a finding, an observable or a line. */
export function NoteButton({ about }: { readonly about: string }) {
  const id = useCaseId();
  const may = useMay();
  const say = useWords(markWords);
  const all = useWords(common);
  const [opened, dialog] = useDisclosure(false);
  const [text, setText] = useState('');
  const write = useAct(
    () => send('POST', ofCase(id, '/notes'), { about, text }),
    [['case', id, '/notes']],
    () => {
      setText('');
      dialog.close();
    },
  );
  if (!may('work')) return null;
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={dialog.open}>
        {say('note')}
      </Button>
      <Ask
        opened={opened}
        onClose={dialog.close}
        title={say('note.title', brief(about))}
        act={write}
        input={undefined}
        ready={text.trim() !== ''}
        label={all('save')}
      >
        <Textarea
          label={say('note.text')}
          description={say('note.about')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          rows={4}
          data-autofocus
        />
      </Ask>
    </>
  );
}
