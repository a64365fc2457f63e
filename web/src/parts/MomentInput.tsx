import { TextInput } from '@mantine/core';
import { useWords } from '../i18n/words';
import { readMoment } from './readMoment';
import { common } from './words';
import { useZone } from './zone';

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A field for a moment on the clock of the case's zone, which says when what stands in it is none. */
export function MomentInput({ label, value, onChange, placeholder = '2015-05-20 15:54', ...rest }: Props) {
  const zone = useZone();
  const say = useWords(common);
  return (
    <TextInput
      {...rest}
      label={`${label} (${zone})`}
      placeholder={placeholder}
      value={value}
      error={value !== '' && readMoment(value, zone) === null ? say('time.wrong') : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
