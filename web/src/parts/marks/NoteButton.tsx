import { Button, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useAct } from '../../api/actions';
import { ofCase, send } from '../../api/http';
import { useWords } from '../../i18n/words';
import { useCaseId } from '../Asked';
import { Ask } from '../Ask';
import { useMay } from '../me';
import { MomentInput } from '../MomentInput';
import { readMoment, writeMoment } from '../readMoment';
import { brief } from '../unseen';
import { common } from '../words';
import { useZone } from '../zone';
import { markWords } from './words';

interface Props {
  readonly about: string;
  /** When what the note is about happened, where that is known; the note then stands there in the timeline. */
  readonly at?: string | null | undefined;
}

/** Writes a note on a finding, an observable or a line, at a time of its own where it has one. */
export function NoteButton({ about, at }: Props) {
  const id = useCaseId();
  const may = useMay();
  const say = useWords(markWords);
  const all = useWords(common);
  const [opened, dialog] = useDisclosure(false);
  const zone = useZone();
  const [text, setText] = useState('');
  const [typed, type] = useState<string | null>(null);
  const time = typed ?? (at ? writeMoment(at, zone) : '');
  const when = readMoment(time, zone);
  const write = useAct(
    () => send('POST', ofCase(id, '/notes'), { about, text, when }),
    [['case', id, '/notes']],
    () => {
      setText('');
      type(null);
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
        ready={text.trim() !== '' && (time === '' || when !== null)}
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
        <MomentInput label={say('note.when')} description={say('note.when.about')} value={time} onChange={type} />
      </Ask>
    </>
  );
}
