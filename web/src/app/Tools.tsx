import { Button, Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { send } from '../api/http';
import { me } from '../api/queries';
import { useNewReader } from '../api/session';
import { useChoice, type Language } from '../i18n/language';
import { useWords } from '../i18n/words';
import { Password } from './Password';
import { shell } from './words';

/** The choice of language, kept for the next visit. */
export function Languages() {
  const { language, choose } = useChoice();
  const say = useWords(shell);
  return (
    <SegmentedControl
      size="xs"
      aria-label={say('language')}
      value={language}
      onChange={(value) => choose(value as Language)}
      data={[
        { value: 'ja', label: '日本語' },
        { value: 'en', label: 'English' },
      ]}
    />
  );
}

/** The choice of colours: light, dark, or what the system says. */
export function Themes() {
  const say = useWords(shell);
  // Without this the library writes a style element, which the security policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const marks = { light: '☀', dark: '☾', auto: '◐' };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" aria-label={say('theme')} title={say('theme')}>
          <span aria-hidden="true">{marks[colorScheme]}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['auto', 'light', 'dark'] as const).map((scheme) => (
          <Menu.Item
            key={scheme}
            leftSection={marks[scheme]}
            rightSection={scheme === colorScheme ? '✓' : undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {say(scheme)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Who is signed in, and the way out. */
export function Who() {
  const say = useWords(shell);
  const { data } = useQuery(me());
  const renew = useNewReader();
  const navigate = useNavigate();
  const [opened, password] = useDisclosure(false);
  if (!data) return null;
  const leave = async () => {
    await send('POST', '/logout');
    await renew();
    await navigate('/');
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" aria-label={say('me', data.display || data.name)}>
            {data.display || data.name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={password.open}>{say('password')}</Menu.Item>
          <Menu.Item onClick={() => void leave()}>{say('signOut')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Password opened={opened} onClose={password.close} />
    </>
  );
}
