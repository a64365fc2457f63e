import { useWords } from '../i18n/words';
import { Empty } from '../parts/States';
import { shell } from './words';

/** What stands at an address that leads nowhere. */
export function Nowhere() {
  const say = useWords(shell);
  return <Empty title={say('nowhere')} why={say('nowhere.why')} />;
}
