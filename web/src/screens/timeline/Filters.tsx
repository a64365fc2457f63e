import { MultiSelect, Switch, TextInput } from '@mantine/core';
import { GRADES } from '../../api/findings';
import { useWords } from '../../i18n/words';
import { useListParam, useParam } from '../../parts/params';
import { common } from '../../parts/words';
import { KINDS } from './happened';
import { timeWords } from './words';

/** By what the timeline is narrowed; all of it stands in the address. */
export function Filters({ shown, of }: { readonly shown: number; readonly of: number }) {
  const say = useWords(timeWords);
  const all = useWords(common);
  const [text, setText] = useParam('text');
  const [kinds, setKinds] = useListParam('kind');
  const [grades, setGrades] = useListParam('grade');
  const [from, setFrom] = useParam('from');
  const [to, setTo] = useParam('to');
  const [starred, setStarred] = useParam('starred');
  return (
    <div className="row">
      <TextInput
        size="xs"
        type="search"
        aria-label={say('text')}
        placeholder={say('text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <MultiSelect
        size="xs"
        aria-label={say('kinds')}
        placeholder={kinds.length === 0 ? say('kinds') : ''}
        data={KINDS.map((kind) => ({ value: kind, label: say(kind) }))}
        value={[...kinds]}
        onChange={setKinds}
        clearable
      />
      <MultiSelect
        size="xs"
        aria-label={all('grade')}
        placeholder={grades.length === 0 ? all('grade') : ''}
        data={GRADES.map((grade) => ({ value: grade, label: all(grade) }))}
        value={[...grades]}
        onChange={setGrades}
        clearable
      />
      <TextInput
        size="xs"
        aria-label={say('from')}
        placeholder={`${say('from')}: 2015-05-20 15:54`}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        aria-label={say('to')}
        placeholder={`${say('to')}: 2015-05-22`}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Switch
        size="xs"
        label={say('starred')}
        checked={starred !== ''}
        onChange={(event) => setStarred(event.currentTarget.checked ? '1' : '')}
      />
      <span className="quiet" role="status">
        {all('rowsOf', shown, of)}
      </span>
    </div>
  );
}
