import { Button, Modal } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words';
import { Problem } from './States';
import { common } from './words';

interface Props<In, Out> {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly act: UseMutationResult<Out, Error, In>;
  readonly input: In;
  readonly ready: boolean;
  readonly label: string;
  readonly children: ReactNode;
}

/** A dialog that asks for what an act needs, does it, and says so where the server refuses. */
export function Ask<In, Out>({ opened, onClose, title, act, input, ready, label, children }: Props<In, Out>) {
  const say = useWords(common);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<strong>{title}</strong>}
      size="lg"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) act.mutate(input);
        }}
      >
        {children}
        {act.isError && <Problem error={act.error} />}
        <div className="row">
          <Button type="submit" size="sm" disabled={!ready} loading={act.isPending}>
            {label}
          </Button>
          <Button variant="default" size="sm" onClick={onClose}>
            {say('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
