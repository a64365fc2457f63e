import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Wording } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { useMay } from '../../parts/me';
import { common } from '../../parts/words';
import { reportWords } from './words';

interface Props {
  readonly wording: Wording;
  readonly save: (part: Partial<Wording>) => void;
  readonly busy: boolean;
}

/** Title and foreword in both languages. */
export function Wordings({ wording, save, busy }: Props) {
  const say = useWords(reportWords);
  const all = useWords(common);
  const may = useMay();
  const [title, setTitle] = useState(wording.title);
  const [foreword, setForeword] = useState(wording.foreword);
  const fixed = !may('work');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save({ title, foreword });
      }}
    >
      {(['ja', 'en'] as const).map((language) => (
        <fieldset key={language} disabled={fixed} lang={language}>
          <legend>{say(language)}</legend>
          <div className="stack">
            <TextInput
              label={say('word.title')}
              value={title[language]}
              onChange={(event) => setTitle({ ...title, [language]: event.currentTarget.value })}
            />
            <Textarea
              label={say('word.foreword')}
              rows={5}
              value={foreword[language]}
              onChange={(event) => setForeword({ ...foreword, [language]: event.currentTarget.value })}
            />
          </div>
        </fieldset>
      ))}
      {!fixed && (
        <div>
          <Button type="submit" size="sm" loading={busy}>
            {all('save')}
          </Button>
        </div>
      )}
    </form>
  );
}
