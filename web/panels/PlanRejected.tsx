import type { PlanView } from '../engine/planView.ts';
import type { OpenActions } from '../state/opening.ts';
import type { State } from '../state/store.ts';
import { say } from '../words/words.ts';
import { RejectedRows } from './guide/Outcome.tsx';

interface Props {
  readonly state: State;
  readonly view: PlanView;
  readonly open: OpenActions;
}

/** Rows of the inputs that are not in the plan. */
export function PlanRejected({ state: { lang }, view, open }: Props) {
  const { rejections } = view;
  if (rejections.length === 0) return null;
  const rows = rejections.map(({ file, row, said }) => ({ file, row, ...said[lang] }));
  return (
    <details className="panel">
      <summary>{say(lang, 'plan-rejected', { n: rows.length })}</summary>
      <RejectedRows lang={lang} rows={rows} onSave={(all) => open.saveRejected('plan', all)} />
    </details>
  );
}
