import { Button, FileButton, Progress, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/actions';
import { upload } from '../../api/upload';
import { ofCase } from '../../api/http';
import { bytes, fixed } from '../../i18n/numbers';
import { useWords } from '../../i18n/words';
import { useCaseId } from '../../parts/Asked';
import { Raw } from '../../parts/Raw';
import { Problem } from '../../parts/States';
import { brief } from '../../parts/unseen';
import { chosen, dropped, type Chosen } from './chosen';
import css from './evidence.module.css';
import { evidenceWords } from './words';

// React's types do not know this attribute, which browsers do.
const A_FOLDER: object = { webkitdirectory: '' };

/** So many of the files to be sent are listed; a folder may hold thousands. */
const SHOWN = 50;

/** Takes in logs by dropping files or folders, with what else one was given. */
export function Intake() {
  const id = useCaseId();
  const say = useWords(evidenceWords);
  const [over, setOver] = useState(false);
  const [files, setFiles] = useState<readonly Chosen[]>([]);
  const [lists, setLists] = useState<readonly File[]>([]);
  const [org, setOrg] = useState<File | null>(null);
  const [ioc, setIoc] = useState('');
  const [share, setShare] = useState(0);
  const act = useAct(
    () => {
      const form = new FormData();
      for (const { file, path } of files) form.append('files', file, path);
      for (const file of lists) form.append('addresses', file);
      if (ioc.trim()) form.append('ioc', ioc);
      if (org) form.append('org', org);
      return upload(ofCase(id, '/intake'), form, setShare);
    },
    [['jobs', id]],
    () => {
      setFiles([]);
      setLists([]);
      setOrg(null);
      setIoc('');
    },
  );
  const add = (more: readonly Chosen[]) => {
    act.reset();
    setFiles((before) => [...before, ...more]);
  };
  const drop = useMutation({ mutationFn: dropped, onSuccess: add });
  return (
    <div className="stack">
      <div
        className={over ? css.over : css.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          drop.mutate(event.dataTransfer);
        }}
      >
        <p>{say('intake.about')}</p>
        <div className="row">
          {(['choose', 'choose.folder'] as const).map((what) => (
            <FileButton
              key={what}
              multiple
              onChange={(files) => add(chosen(files))}
              inputProps={{ 'aria-label': say(what), ...(what === 'choose.folder' && A_FOLDER) }}
            >
              {(props) => (
                <Button {...props} size="sm" variant="default">
                  {say(what)}
                </Button>
              )}
            </FileButton>
          ))}
        </div>
      </div>
      {files.length > 0 && (
        <ul className="plain">
          {files.slice(0, SHOWN).map(({ file, path }, index) => (
            <li key={`${path}:${file.size}:${file.lastModified}`} className="row">
              <Raw text={path} /> <span className="quiet">{bytes(file.size)}</span>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`${say('drop')}: ${brief(path)}`}
                onClick={() => setFiles(files.filter((_, at) => at !== index))}
              >
                {say('drop')}
              </Button>
            </li>
          ))}
          {files.length > SHOWN && <li className="quiet">{say('intake.more', files.length - SHOWN)}</li>}
        </ul>
      )}
      <Textarea
        label={say('ioc')}
        rows={2}
        value={ioc}
        onChange={(event) => setIoc(event.currentTarget.value)}
        spellCheck={false}
      />
      <div className="row">
        <Pick label={say('org')} chosen={org ? [org] : []} onChoose={(chosen) => setOrg(chosen[0] ?? null)} />
        <Pick label={say('addresses')} chosen={lists} onChoose={setLists} multiple />
      </div>
      {act.isPending && (
        <div role="status">
          {say('sending', fixed(share * 100, 0))}
          <Progress value={share * 100} aria-label={say('intake')} />
        </div>
      )}
      {drop.isError && <Problem error={drop.error} />}
      {act.isError && <Problem error={act.error} />}
      {act.isSuccess && files.length === 0 && <p role="status">{say('sent')}</p>}
      <div>
        <Button
          disabled={files.length === 0 && ioc.trim() === '' && lists.length === 0 && org === null}
          loading={act.isPending}
          onClick={() => act.mutate(undefined)}
        >
          {say('send', files.length, bytes(files.reduce((sum, { file }) => sum + file.size, 0)))}
        </Button>
      </div>
    </div>
  );
}

interface PickProps {
  readonly label: string;
  readonly chosen: readonly File[];
  readonly onChoose: (files: readonly File[]) => void;
  readonly multiple?: boolean;
}

function Pick({ label, chosen, onChoose, multiple = false }: PickProps) {
  return (
    <FileButton multiple onChange={onChoose} inputProps={{ 'aria-label': label, multiple }}>
      {(props) => (
        <Button {...props} size="compact-sm" variant="default">
          {chosen.length > 0 ? chosen.map((file) => brief(file.name)).join(', ') : label}
        </Button>
      )}
    </FileButton>
  );
}
