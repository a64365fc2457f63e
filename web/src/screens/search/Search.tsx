import { Tabs } from '@mantine/core';
import { useWords } from '../../i18n/words';
import { Page } from '../../parts/Page';
import { useParam } from '../../parts/params';
import { EventSearch } from './EventSearch';
import { RawSearch } from './RawSearch';
import { SqlSearch } from './SqlSearch';
import { searchWords } from './words';

const TABS = ['raw', 'events', 'sql'] as const;

/** Looks through raw lines, through events by their fields, and by SQL. */
export default function Search() {
  const say = useWords(searchWords);
  const [tab, setTab] = useParam('in', 'raw');
  return (
    <Page title={say('title')} about={say('about')}>
      <Tabs value={tab} onChange={(value) => setTab(value ?? 'raw')} keepMounted={false}>
        <Tabs.List mb="md">
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {say(name)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="raw">
          <RawSearch />
        </Tabs.Panel>
        <Tabs.Panel value="events">
          <EventSearch />
        </Tabs.Panel>
        <Tabs.Panel value="sql">
          <SqlSearch />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
