import type { Citation, Step, Weight } from '../api/findings';
import { reference } from '../api/findings';
import { signed } from '../i18n/numbers';
import { useWords } from '../i18n/words';
import { Moment } from './Moment';
import css from './parts.module.css';
import { Raw } from './Raw';
import { Statement } from './Statement';
import { useOpenLines } from './lines/open';
import { judged } from './judged.words';

/** What was weighed: each weight as a bar, to the right what speaks for suspicion, to the left for innocence. */
export function Weights({ weights }: { readonly weights: readonly Weight[] }) {
  const say = useWords(judged);
  if (weights.length === 0) return <p className="quiet">{say('weights.none')}</p>;
  const most = Math.max(...weights.map((weight) => Math.abs(weight.nats)), 1);
  return (
    <table className={css.weights}>
      <caption className="unseen">{say('weights')}</caption>
      <tbody>
        {weights.map((weight, index) => (
          // oxlint-disable-next-line no-array-index-key -- the same sign may stand twice
          <tr key={index}>
            <td className={css.bar}>
              <span className={css.track} aria-hidden="true">
                <i
                  className={weight.nats < 0 ? css.against : css.for}
                  style={{ width: `${(Math.abs(weight.nats) / most) * 50}%` }}
                />
              </span>
            </td>
            <td className="number">{signed(weight.nats)}</td>
            <td>
              <Statement said={weight.said} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** References that open their raw lines; beyond a few, the rest is folded. */
export function Citations({ of, most = 8 }: { readonly of: readonly (Citation | string)[]; readonly most?: number }) {
  const open = useOpenLines();
  const say = useWords(judged);
  if (of.length === 0) return null;
  return (
    <span className="row">
      {of.slice(0, most).map((citation) => {
        const ref = typeof citation === 'string' ? citation : reference(citation);
        return (
          <button key={ref} type="button" className={css.inline} onClick={() => open(ref)}>
            <code>{ref}</code>
          </button>
        );
      })}
      {of.length > most && <span className="quiet">{say('more', of.length - most)}</span>}
    </span>
  );
}

/** From which seed and through which relations a thing came in, step by step with its raw lines. */
export function Path({ steps }: { readonly steps: readonly Step[] }) {
  const say = useWords(judged);
  if (steps.length === 0) return <p className="quiet">{say('path.none')}</p>;
  return (
    <ol className={css.path}>
      {steps.map((step, index) => (
        // oxlint-disable-next-line no-array-index-key -- a step is named by its place
        <li key={index}>
          <Raw text={step.from} /> → <Raw text={step.to} />{' '}
          {step.first && step.contacts !== undefined && (
            <span className="quiet">
              <Moment at={step.first} /> · {say('contacts', step.contacts)}
            </span>
          )}
          <Citations of={step.citations} most={4} />
        </li>
      ))}
    </ol>
  );
}
