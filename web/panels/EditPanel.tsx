import type { StateFigures, Step } from '../../src/main.ts';
import type { EditActions } from '../state/editing.ts';
import type { Editing, State, Tool } from '../state/store.ts';
import { say, type WordKey } from '../words/words.ts';
import { CommandLine } from './CommandLine.tsx';
import { SitesOf } from './SitesOf.tsx';

interface Props {
  readonly state: State;
  readonly editing: Editing;
  readonly edits: EditActions;
  readonly commandLine: string;
  readonly onKeep: () => void;
}

const TOOLS: readonly Tool[] = ['pick', 'lasso', 'paint', 'cut'];

/** Changing one grid by hand: tools, steps, figures, history. */
export function EditPanel({ state: { lang, view: plan }, editing, edits, commandLine, onKeep }: Props) {
  const { view, tool, chosen, slot, refused } = editing;
  const { figures, before, codes, locked, past, future } = view;
  const name = plan?.plan.grids.find(({ grid }) => grid === view.grid)?.name ?? view.grid;
  const short = (code: string | null | undefined) => (code ?? '').slice(view.grid.length) || (code ?? '');
  const households = [...chosen].reduce((sum, atom) => sum + view.atoms.households[atom]!, 0);
  const sources = new Set([...chosen].map((atom) => view.atoms.slot[atom]!));
  const targets = figures.slots.filter(
    (own) =>
      !(sources.size === 1 && sources.has(own.slot)) && [...sources].some((s) => view.beside[s]!.includes(own.slot)),
  );
  const pointed = figures.slots.find((own) => own.slot === slot);
  return (
    <section className="panel" aria-labelledby="edit-title">
      <h2 id="edit-title">
        {say(lang, 'edit')} · {name}
      </h2>
      <p className="quiet">
        {say(lang, 'grid')} {view.grid}
      </p>
      <div className="row" role="toolbar" aria-label={say(lang, 'tools')}>
        {TOOLS.map((own) => (
          <button key={own} type="button" aria-pressed={tool === own} onClick={() => edits.tool(own)}>
            {say(lang, `tool-${own}`)}
          </button>
        ))}
      </div>
      <p className="quiet">{say(lang, `tool-${tool}-hint`)}</p>
      {refused && (
        <div role="alert" className="refused">
          <p>{refused.text}</p>
          {refused.offer && (
            <button type="button" onClick={() => void edits.accept()}>
              {say(lang, 'do-instead')}: {stepText(refused.offer, lang)}
            </button>
          )}
        </div>
      )}
      {chosen.size > 0 && (
        <fieldset className="act">
          <legend>{say(lang, 'chosen', { n: chosen.size, households })}</legend>
          <div className="row">
            {targets.map((own) => (
              <button key={own.slot} type="button" onClick={() => void edits.move(own.slot)}>
                {say(lang, 'move-to', { code: short(own.code), households: own.households + households })}
              </button>
            ))}
            {sources.size > 1 && (
              <button type="button" onClick={() => void edits.solve([...sources])}>
                {say(lang, 'solve-these', { codes: [...sources].map((s) => short(codes[s])).join(' + ') })}
              </button>
            )}
            <button type="button" onClick={() => void edits.fresh()}>
              {say(lang, 'new-microgrid')}
            </button>
            <button type="button" onClick={() => edits.clear()}>
              {say(lang, 'let-go')}
            </button>
          </div>
        </fieldset>
      )}
      {pointed && chosen.size === 0 && (
        <fieldset className="act">
          <legend>
            {say(lang, 'microgrid')} {short(pointed.code)}
          </legend>
          <div className="row">
            <button type="button" onClick={() => void edits.split(slot, null)}>
              {say(lang, 'split')}
            </button>
            <button type="button" onClick={() => void edits.lock(slot, !locked.includes(slot))}>
              {say(lang, locked.includes(slot) ? 'unlock' : 'lock')}
            </button>
            <button type="button" onClick={() => void edits.solve([slot, ...view.beside[slot]!])}>
              {say(lang, 'solve-around')}
            </button>
            {view.beside[slot]!.map((other) => (
              <button key={other} type="button" onClick={() => void edits.merge(slot, other)}>
                {say(lang, 'merge-with', { code: short(codes[other]) })}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      {pointed && <SitesOf lang={lang} view={view} slot={slot} chosen={chosen} edits={edits} />}
      <div className="row">
        <button type="button" onClick={() => void edits.undo()} disabled={past.length === 0}>
          ↶ {say(lang, 'undo')}
        </button>
        <button type="button" onClick={() => void edits.redo()} disabled={future.length === 0}>
          ↷ {say(lang, 'redo')}
        </button>
        <button type="button" onClick={() => void edits.solve(null)}>
          {say(lang, 'solve-rest')}
        </button>
      </div>
      <Figures now={figures} before={before} lang={lang} />
      <table className="slots">
        <thead>
          <tr>
            <th scope="col">{say(lang, 'microgrid')}</th>
            <th scope="col">{say(lang, 'figure-households')}</th>
            <th scope="col">{say(lang, 'compactness')}</th>
            <th scope="col">{say(lang, 'on-barriers')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.slots.map((own) => (
            <tr key={own.slot} className={own.slot === slot ? 'pointed' : ''}>
              <th scope="row">
                <button type="button" className="link" onClick={() => edits.point(own.slot)}>
                  {short(own.code)}
                </button>
                {locked.includes(own.slot) && <small className="locked">{say(lang, 'locked')}</small>}
              </th>
              <td className={own.status === 'ok' ? '' : 'bad'}>
                {own.households}
                {own.status === 'undersize' ? ' ↓' : own.status === 'oversize' ? ' ↑' : ''}
              </td>
              <td>{own.compactness.toFixed(2)}</td>
              <td>{(100 * own.borderOnBarrier).toFixed(0)} %</td>
            </tr>
          ))}
        </tbody>
      </table>
      {(past.length > 0 || future.length > 0) && (
        <details className="history" open>
          <summary>{say(lang, 'history', { n: past.length })}</summary>
          <ol>
            {past.map((step, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a history has no other order than its own
              <li key={i}>{stepText(step, lang)}</li>
            ))}
          </ol>
          <CommandLine text={commandLine} lang={lang} />
        </details>
      )}
      <div className="row">
        <button type="button" className="primary" onClick={onKeep} disabled={past.length === 0}>
          {say(lang, 'keep')}
        </button>
        <button type="button" onClick={() => edits.close()}>
          {say(lang, 'close')}
        </button>
      </div>
    </section>
  );
}

interface FiguresProps {
  readonly now: StateFigures;
  readonly before: StateFigures;
  readonly lang: State['lang'];
}

/** The terms side by side with the plan's; less is better but for the border on barriers. */
function Figures({ now, before, lang }: FiguresProps) {
  const share = (f: StateFigures) => (f.innerBorder > 0 ? f.innerBarrier / f.innerBorder : 1);
  const pieces = ({ slots }: StateFigures) => slots.filter((own) => own.pieces > 1).length;
  const rows: readonly [WordKey, number, number, (value: number) => string][] = [
    ['term-violation', now.violation, before.violation, String],
    ['term-pieces', pieces(now), pieces(before), String],
    ['term-objective', now.objective, before.objective, (v) => v.toFixed(3)],
    ['term-compact', now.terms.compact, before.terms.compact, (v) => v.toFixed(3)],
    ['term-balance', now.terms.balance, before.terms.balance, (v) => v.toFixed(3)],
    ['on-barriers', share(now), share(before), (v) => `${(100 * v).toFixed(1)} %`],
    ['term-moved', now.moved, before.moved, String],
  ];
  return (
    <table className="terms" aria-live="polite">
      <thead>
        <tr>
          <th scope="col">{say(lang, 'term')}</th>
          <th scope="col">{say(lang, 'before')}</th>
          <th scope="col">{say(lang, 'now')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, value, was, text]) => (
          <tr key={key} data-term={key}>
            <th scope="row">{say(lang, key)}</th>
            <td>{text(was)}</td>
            <td className={value === was ? '' : value < was === (key !== 'on-barriers') ? 'good' : 'bad'}>
              {text(value)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A step as a planner would tell it. */
function stepText(step: Step, lang: State['lang']): string {
  const short = (code: string) => code.slice(step.grid.length) || code;
  const places = (list: readonly unknown[]) =>
    list
      .slice(0, 3)
      .map((place) => (Array.isArray(place) ? `${place[0]} #${place[1]}` : String(place)))
      .join(', ') + (list.length > 3 ? ` +${list.length - 3}` : '');
  if ('move' in step) return say(lang, 'step-move', { places: places(step.move), to: short(step.to) });
  if ('new' in step) return say(lang, 'step-new', { places: places(step.new) });
  if ('merge' in step) return say(lang, 'step-merge', { a: short(step.merge[0]), b: short(step.merge[1]) });
  if ('split' in step) return say(lang, step.along ? 'step-cut' : 'step-split', { code: short(step.split) });
  if ('lock' in step) return say(lang, 'step-lock', { code: short(step.lock) });
  if ('unlock' in step) return say(lang, 'step-unlock', { code: short(step.unlock) });
  if (step.solve === 'all') return say(lang, 'step-solve-all');
  return say(lang, 'step-solve', { codes: step.solve.map(short).join(', ') });
}
