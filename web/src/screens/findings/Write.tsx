import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/actions';
import { accuses, GRADES, type Grade } from '../../api/findings';
import { ofCase, send } from '../../api/http';
import { useWords } from '../../i18n/words';
import { Ask } from '../../parts/Ask';
import { useCaseId } from '../../parts/Asked';
import { MomentInput } from '../../parts/MomentInput';
import { readMoment } from '../../parts/readMoment';
import { useZone } from '../../parts/zone';
import { common } from '../../parts/words';
import { findingWords } from './words';

const BLANK = { ja: '', en: '', grade: 'possible' as Grade, from: '', to: '', subjects: '', refs: '' };

const list = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Writes a finding by hand, with its citations. */
export function Write({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const id = useCaseId();
  const zone = useZone();
  const say = useWords(findingWords);
  const all = useWords(common);
  const [form, set] = useState(BLANK);
  const put = (part: Partial<typeof BLANK>) => set((before) => ({ ...before, ...part }));
  const from = readMoment(form.from, zone);
  const to = readMoment(form.to, zone);
  const cited = list(form.refs);
  const act = useAct(
    () =>
      send('POST', ofCase(id, '/own'), {
        statement: { ja: form.ja, en: form.en },
        grade: form.grade,
        subjects: list(form.subjects),
        from,
        to,
        references: cited,
      }),
    [['case', id, '/own']],
    () => {
      set(BLANK);
      onClose();
    },
  );
  const said = form.ja.trim() !== '' && form.en.trim() !== '';
  const ready = said && from !== null && to !== null && (!accuses(form.grade) || cited.length > 0);
  return (
    <Ask
      opened={opened}
      onClose={onClose}
      title={say('write')}
      act={act}
      input={undefined}
      ready={ready}
      label={all('save')}
    >
      <Textarea
        label={say('ja')}
        lang="ja"
        rows={2}
        value={form.ja}
        onChange={(e) => put({ ja: e.currentTarget.value })}
      />
      <Textarea
        label={say('en')}
        lang="en"
        rows={2}
        value={form.en}
        onChange={(e) => put({ en: e.currentTarget.value })}
      />
      <Select
        label={say('grade')}
        description={say('write.about')}
        data={GRADES.map((grade) => ({ value: grade, label: all(grade) }))}
        value={form.grade}
        allowDeselect={false}
        onChange={(grade) => put({ grade: (grade ?? 'possible') as Grade })}
      />
      <MomentInput label={say('from')} value={form.from} onChange={(text) => put({ from: text })} />
      <MomentInput
        label={say('to')}
        placeholder="2015-05-22 09:00"
        value={form.to}
        onChange={(text) => put({ to: text })}
      />
      <Textarea
        label={say('subjects')}
        description={say('subjects.about')}
        rows={2}
        value={form.subjects}
        onChange={(e) => put({ subjects: e.currentTarget.value })}
      />
      <Textarea
        label={say('refs')}
        description={say('refs.about')}
        rows={2}
        value={form.refs}
        onChange={(e) => put({ refs: e.currentTarget.value })}
      />
    </Ask>
  );
}
