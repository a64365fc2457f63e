import { Autocomplete } from '@mantine/core';

const ZONES = Intl.supportedValuesOf('timeZone');

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (zone: string) => void;
}

/** A field for a time zone (IANA name), offered as one types. */
export function ZoneInput({ label, description, value, onChange }: Props) {
  return (
    <Autocomplete
      label={label}
      {...(description ? { description } : {})}
      data={ZONES}
      limit={30}
      value={value}
      onChange={onChange}
    />
  );
}
