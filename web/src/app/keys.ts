import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { SCREENS } from './screens';

function writing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null)
  );
}

/** Keys of a case's screens: g and a letter goes there, / searches, ? tells the keys. */
export function useKeys(base: string, help: () => void): void {
  const navigate = useNavigate();
  const leader = useRef(0);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writing(event.target)) return;
      const led = event.timeStamp - leader.current < 1500;
      leader.current = 0;
      if (event.key === '?') help();
      else if (event.key === '/') void navigate(`${base}/search#field`);
      else if (event.key === 'g' && !led) leader.current = event.timeStamp;
      else {
        const screen = led ? SCREENS.find(({ key }) => key === event.key) : undefined;
        if (!screen) return;
        void navigate(`${base}/${screen.name}`);
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [base, help, navigate]);
}
