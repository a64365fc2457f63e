import { Autocomplete, Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { columns as ask } from '../../api/queries';
import type { Columns } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { Asked, useCaseId } from '../../parts/Asked';
import { EventList } from '../../parts/events/EventList';
import { Panel } from '../../parts/Page';
import { useListParam, useParam } from '../../parts/params';
import { readMoment } from '../../parts/readMoment';
import { seen } from '../../parts/unseen';
import { useZone } from '../../parts/zone';
import { searchWords } from './words';

/** Events of a kind, narrowed by time and by fields. */
export function EventSearch() {
  const id = useCaseId();
  const say = useWords(searchWords);
  return (
    <Asked of={ask(id)} what={say('columns')}>
      {(columns) => <Form columns={columns} />}
    </Asked>
  );
}

function Form({ columns }: { readonly columns: Columns }) {
  const say = useWords(searchWords);
  const zone = useZone();
  // The relation of who talked to whom can be asked too, though no log is of that kind.
  const kinds = [...new Set([...Object.keys(columns), 'contact'])];
  const [kind, setKind] = useParam('kind', kinds[0] ?? '');
  const [from, setFrom] = useParam('from');
  const [to, setTo] = useParam('to');
  // Each condition is field=value, made safe so that a comma in a value does not divide.
  const [where, setWhere] = useListParam('where');
  const fields = useMemo(
    () => Object.fromEntries(where.map((one) => one.split('=').map(decodeURIComponent) as [string, string])),
    [where],
  );
  const start = readMoment(from, zone);
  const end = readMoment(to, zone);
  const written = (name: string, value: string) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
  return (
    <div className="stack">
      <div className="row">
        <Select
          size="xs"
          aria-label={say('kind')}
          data={kinds}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind(value ?? '')}
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
        <Add
          names={(columns[kind] ?? []).map((column) => column.name)}
          onAdd={(name, value) => setWhere([...where, written(name, value)])}
        />
      </div>
      {where.length > 0 && (
        <div className="row">
          {Object.entries(fields).map(([name, value]) => (
            <Button
              key={name}
              size="compact-xs"
              variant="light"
              title={say('drop')}
              onClick={() => setWhere(where.filter((one) => !one.startsWith(`${encodeURIComponent(name)}=`)))}
            >
              {name.endsWith('~') ? `${name.slice(0, -1)} ∋` : `${name} =`} {seen(value)} ×
            </Button>
          ))}
        </div>
      )}
      <Panel title={kind} flush>
        <EventList
          key={kind}
          kind={kind}
          fields={fields}
          {...(start ? { from: start } : {})}
          {...(end ? { to: end } : {})}
          height="calc(100vh - 19rem)"
        />
      </Panel>
    </div>
  );
}

interface AddProps {
  readonly names: readonly string[];
  readonly onAdd: (name: string, value: string) => void;
}

/** A field, offered as one types, and the value it must have. */
function Add({ names, onAdd }: AddProps) {
  const say = useWords(searchWords);
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const [part, setPart] = useState(false);
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (!names.includes(name)) return;
        onAdd(part ? `${name}~` : name, value);
        setName('');
        setValue('');
      }}
    >
      <Autocomplete
        size="xs"
        aria-label={say('field')}
        placeholder={say('field')}
        data={[...names]}
        value={name}
        onChange={setName}
      />
      <SegmentedControl
        size="xs"
        aria-label={say('how')}
        value={part ? 'part' : 'whole'}
        onChange={(how) => setPart(how === 'part')}
        data={[
          { value: 'whole', label: say('how.whole') },
          { value: 'part', label: say('how.part') },
        ]}
      />
      <TextInput
        size="xs"
        aria-label={say('value')}
        placeholder={say('value')}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        spellCheck={false}
      />
      <Button size="xs" type="submit" variant="default" disabled={!names.includes(name) || value === ''}>
        {say('add')}
      </Button>
    </form>
  );
}
