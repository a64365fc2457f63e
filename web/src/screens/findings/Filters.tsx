import { MultiSelect, Select, TextInput } from '@mantine/core';
import { GRADES, type Method } from '../../api/findings';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { common } from '../../parts/words';
import { findingWords } from './words';

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly grades: readonly string[];
  readonly onGrades: (grades: readonly string[]) => void;
  readonly analysis: string;
  readonly onAnalysis: (analysis: string) => void;
  readonly analyses: readonly Method[];
  readonly verdict: string;
  readonly onVerdict: (verdict: string) => void;
  readonly shown: number;
  readonly of: number;
}

/** By what the findings are narrowed; all of it stands in the address. */
export function Filters(props: Props) {
  const say = useWords(findingWords);
  const all = useWords(common);
  const language = useLanguage();
  return (
    <div className="row">
      <TextInput
        size="xs"
        type="search"
        aria-label={say('text')}
        placeholder={say('text')}
        value={props.text}
        onChange={(event) => props.onText(event.currentTarget.value)}
      />
      <MultiSelect
        size="xs"
        aria-label={say('grade')}
        placeholder={props.grades.length === 0 ? say('grade') : ''}
        data={GRADES.map((grade) => ({ value: grade, label: all(grade) }))}
        value={[...props.grades]}
        onChange={props.onGrades}
        clearable
      />
      <Select
        size="xs"
        aria-label={say('analysis')}
        placeholder={say('analysis')}
        data={props.analyses.map((method) => ({ value: method.id, label: method.title[language] }))}
        value={props.analysis || null}
        onChange={(value) => props.onAnalysis(value ?? '')}
        clearable
      />
      <Select
        size="xs"
        aria-label={say('verdict')}
        placeholder={say('verdict')}
        data={(['none', 'accepted', 'rejected'] as const).map((value) => ({ value, label: say(`verdict.${value}`) }))}
        value={props.verdict || null}
        onChange={(value) => props.onVerdict(value ?? '')}
        clearable
      />
      <span className="quiet" role="status">
        {all('rowsOf', props.shown, props.of)}
      </span>
    </div>
  );
}
