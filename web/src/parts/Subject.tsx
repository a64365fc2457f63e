import { Link } from 'react-router';
import { useCaseId } from './Asked';
import { Raw } from './Raw';

/** An observable, leading to why it is in or out on the pivot board. */
export function Subject({ id }: { readonly id: string }) {
  const at = useCaseId();
  return (
    <Link to={`/cases/${encodeURIComponent(at)}/pivot?observable=${encodeURIComponent(id)}`}>
      <Raw text={id} most={80} pressed />
    </Link>
  );
}

/** A finding, leading to its place among the findings. */
export function FindingLink({ id }: { readonly id: string }) {
  const at = useCaseId();
  return <Link to={`/cases/${encodeURIComponent(at)}/findings?finding=${encodeURIComponent(id)}`}>{id}</Link>;
}
