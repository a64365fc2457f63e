import { Kbd, Modal } from '@mantine/core';
import { useWords } from '../i18n/words';
import { common } from '../parts/words';
import { SCREENS } from './screens';
import css from './shell.module.css';
import { shell } from './words';

/** The list of keys. */
export function Help({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const say = useWords(shell);
  const all = useWords(common);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<strong>{say('help')}</strong>}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': all('close') }}
    >
      <dl className={css.keys}>
        {SCREENS.map(({ name, key }) => (
          <div key={name}>
            <dt>
              <Kbd>g</Kbd> <Kbd>{key}</Kbd>
            </dt>
            <dd>{say('help.go', say(name))}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Kbd>/</Kbd>
          </dt>
          <dd>{say('help.search')}</dd>
        </div>
        <div>
          <dt>
            <Kbd>←</Kbd> <Kbd>→</Kbd> <Kbd>+</Kbd> <Kbd>−</Kbd>
          </dt>
          <dd>{say('help.move')}</dd>
        </div>
        <div>
          <dt>
            <Kbd>?</Kbd>
          </dt>
          <dd>{say('help.this')}</dd>
        </div>
        <div>
          <dt>
            <Kbd>Esc</Kbd>
          </dt>
          <dd>{say('help.close')}</dd>
        </div>
      </dl>
    </Modal>
  );
}
