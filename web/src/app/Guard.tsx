import { Component, type ReactNode } from 'react';
import { useWords } from '../i18n/words';
import { Raw } from '../parts/Raw';
import { Empty } from '../parts/States';
import { common } from '../parts/words';

/** Keeps a fault of one screen to that screen, and says what it was. */
export class Guard extends Component<{ readonly children: ReactNode }, { readonly fault: Error | null }> {
  override state = { fault: null as Error | null };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override render() {
    return this.state.fault ? <Fault fault={this.state.fault} /> : this.props.children;
  }
}

function Fault({ fault }: { readonly fault: Error }) {
  const say = useWords(common);
  return (
    <Empty title={say('problem.page')} why={say('problem.page.remedy')}>
      <Raw text={fault.stack ?? fault.message} />
    </Empty>
  );
}
