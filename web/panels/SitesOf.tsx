import type { EditView } from '../engine/editView.ts';
import type { EditActions } from '../state/editing.ts';
import type { State } from '../state/store.ts';
import { say } from '../words/words.ts';

interface Props {
  readonly lang: State['lang'];
  readonly view: EditView;
  readonly slot: number;
  readonly chosen: ReadonlySet<number>;
  readonly edits: EditActions;
}

/** The buildings of a micro-grid by name, to be chosen without a pointer. */
export function SitesOf({ lang, view: { atoms, ids }, slot, chosen, edits }: Props) {
  const own = [...atoms.slot.keys()].filter((atom) => atoms.slot[atom] === slot);
  return (
    <details>
      <summary>{say(lang, 'its-buildings', { n: own.length })}</summary>
      <div className="sites">
        {own.map((atom) => {
          const part = atoms.part[atom]!;
          return (
            <label key={atom}>
              <input type="checkbox" checked={chosen.has(atom)} onChange={() => edits.toggle([atom])} />
              {ids[atoms.site[atom]!]}
              {part > 0 && ` #${part}`}
              <b>{atoms.households[atom]}</b>
            </label>
          );
        })}
      </div>
    </details>
  );
}
