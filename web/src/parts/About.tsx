import { Citations } from './Judged';
import { FindingLink, Subject } from './Subject';

const FINDING = /^[AF]-\d+$/;
const REFERENCE = /^[0-9a-f]{12}:\d+$/;

/** What something is about, leading there: a finding, a raw line, or else an observable; empty where it is the case. */
export function About({ id }: { readonly id: string }) {
  if (id === '') return null;
  if (FINDING.test(id)) return <FindingLink id={id} />;
  if (REFERENCE.test(id)) return <Citations of={[id]} />;
  return <Subject id={id} />;
}
