import { ofCase } from '../../api/http';
import { issued } from '../../api/queries';
import { useWords } from '../../i18n/words';
import { Asked, useCaseId } from '../../parts/Asked';
import { Moment } from '../../parts/Moment';
import { Raw } from '../../parts/Raw';
import { Empty } from '../../parts/States';
import css from './report.module.css';
import { reportWords } from './words';

const FORMS = ['html', 'pdf', 'docx'] as const;

/** The versions that were issued, the latest first, with their hashes. */
export function Issued() {
  const id = useCaseId();
  const say = useWords(reportWords);
  return (
    <Asked of={issued(id)} what={say('issued')}>
      {(versions) =>
        versions.length === 0 ? (
          <Empty title={say('issued.none')} />
        ) : (
          <ul className="plain stack">
            {versions.toReversed().map((version) => (
              <li key={version.number} className={css.version}>
                <strong>
                  {say('number')} {version.number}
                </strong>{' '}
                {version.language.toLowerCase() === 'en' ? say('en') : say('ja')} · <Moment at={version.at} /> ·{' '}
                {version.who}
                {version.note && (
                  <div>
                    <Raw text={version.note} />
                  </div>
                )}
                <table>
                  <caption className="unseen">{`${say('files')} ${version.number}`}</caption>
                  <tbody>
                    {FORMS.filter((form) => version.files[form]).map((form) => (
                      <tr key={form}>
                        <td>
                          <a
                            href={`/api/v1${ofCase(id, `/issued/${version.number}/${form}`)}`}
                            download={`${id}-${version.number}.${form}`}
                          >
                            {form.toUpperCase()}
                          </a>
                        </td>
                        <td>
                          <code className={css.hash}>{version.files[form]}</code>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </li>
            ))}
          </ul>
        )
      }
    </Asked>
  );
}
