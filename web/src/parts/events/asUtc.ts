const WRITTEN = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|\+00(?::?00)?)?$/;

/** A time of the store (UTC, with or without saying so) as ISO 8601; null where it is none. */
export function asUtc(value: string): string | null {
  const parts = WRITTEN.exec(value);
  return parts ? `${parts[1]}T${parts[2]}Z` : null;
}
