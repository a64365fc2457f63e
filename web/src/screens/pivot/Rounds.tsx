import { Button, Slider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/words';
import css from './pivot.module.css';
import type { Thing } from './things';
import { pivotWords } from './words';

interface Props {
  readonly of: number;
  readonly things: readonly Thing[];
  readonly round: string;
  readonly onRound: (round: string) => void;
}

/** Replays the rounds of the closure: what was in after the first, the second … */
export function Rounds({ of, things, round, onRound }: Props) {
  const say = useWords(pivotWords);
  const [playing, play] = useState(false);
  const now = round === '' ? of : Number(round);
  useEffect(() => {
    if (!playing) return undefined;
    const next = setTimeout(() => {
      if (now >= of) {
        play(false);
        onRound('');
      } else onRound(String(now + 1));
    }, 900);
    return () => clearTimeout(next);
  }, [playing, now, of, onRound]);
  if (of < 2) return null;
  const start = () => {
    onRound('1');
    play(true);
  };
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => (playing ? play(false) : start())}>
        {say(playing ? 'stop' : 'play')}
      </Button>
      <Slider
        className={css.slider ?? ''}
        size="sm"
        min={1}
        max={of}
        step={1}
        label={null}
        value={now}
        onChange={(value) => onRound(value === of ? '' : String(value))}
        marks={Array.from({ length: of }, (_, index) => ({ value: index + 1 }))}
        thumbLabel={say('rounds')}
      />
      <span className="quiet">
        {say('rounds.of', now, of)} · {say('rounds.added', things.filter((thing) => thing.round === now).length)}
      </span>
    </>
  );
}
