import { useEffect, useMemo, useState } from 'react';
import type { PlanView } from '../engine/planView.ts';
import { offer } from '../files/offer.ts';
import { hasClasses, paintOf } from '../map/paint.ts';
import { classesCsv } from '../state/classesCsv.ts';
import { faultText } from '../state/faultText.ts';
import { useFigures } from '../state/figures.ts';
import type { State } from '../state/store.ts';
import type { TakeAway } from '../state/takeAway.ts';
import { CLASSES, DOTS, FORMATS, PAPERS, type What, type Wish } from '../state/wish.ts';
import { say, type WordKey } from '../words/words.ts';
import { Choice } from './Choice.tsx';
import { CommandLine } from './CommandLine.tsx';
import { Fold } from './Fold.tsx';

interface Props {
  readonly state: State;
  readonly view: PlanView;
  readonly takeAway: TakeAway;
}

const SCALES = [500, 1000, 1500, 2000, 2500, 5000, 10000, 25000, 50000];
/** Milliseconds of rest before the preview is drawn anew. */
const REST = 350;

type Which = 'all' | 'grid' | 'one';

/** Sheets to print and tables of the plan on screen. */
export function TakeAwayPanel({ state, view, takeAway }: Props) {
  const { lang, selected, task, colourBy } = state;
  const figures = useFigures(state);
  const [which, setWhich] = useState<Which>('all');
  const [form, setForm] = useState<Omit<Wish, 'codes' | 'classes' | 'legendTitle'>>({
    what: 'map',
    format: 'pdf',
    paper: 'A4',
    scale: null,
    title: '',
    date: today(),
    reviewNumber: '',
    dots: 300,
  });
  const [told, setTold] = useState<{ readonly text: string; readonly bad: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const one = view.microgrids[selected];
  const asked = one ? which : 'all';
  const codes = useMemo(() => codesOf(view, selected, asked), [view, selected, asked]);
  // The map is printed as it is coloured on screen.
  const classes = useMemo(
    () => (hasClasses(colourBy, figures) ? classesCsv(view, paintOf(view, colourBy, figures), lang) : null),
    [view, colourBy, figures, lang],
  );
  const legendTitle = say(lang, `colour-${colourBy}`);
  const wish: Wish = useMemo(() => ({ ...form, codes, classes, legendTitle }), [form, codes, classes, legendTitle]);
  const set = (change: Partial<Wish>) => {
    setTold(null);
    setForm({ ...form, ...change });
  };
  const sheet = form.what === 'map' || form.what === 'notice';
  const grid = view.plan.grids[view.gridOf[selected] ?? 0];

  const save = async () => {
    setBusy(true);
    setTold(null);
    try {
      const { name, bytes } = await takeAway.save(wish);
      setTold({ text: say(lang, 'taken-away', { name, size: Math.ceil(bytes.length / 1000) }), bad: false });
    } catch (error) {
      setTold({ text: faultText(error, lang), bad: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Fold title={say(lang, 'take-away')}>
      <p className="quiet">{say(lang, 'take-away-hint')}</p>
      <div className="fields">
        <Choice
          label={say(lang, 'what')}
          value={form.what}
          options={(Object.keys(FORMATS) as What[]).map((what) => [what, say(lang, `what-${what}`)])}
          onChoose={(what) => set({ what, format: FORMATS[what][0] })}
        />
        <Choice
          label={say(lang, 'file-format')}
          value={form.format}
          options={FORMATS[form.what].map((format) => [format, say(lang, `format-${format}`)])}
          onChoose={(format) => set({ format })}
        />
        <div className="wide fields-one">
          <Choice<Which>
            label={say(lang, 'which')}
            value={asked}
            options={[
              ['all', say(lang, 'which-all', { n: view.microgrids.length })],
              ...(one && grid
                ? ([
                    ['grid', say(lang, 'which-grid', { name: grid.name ?? grid.grid })],
                    ['one', say(lang, 'which-one', { code: one.code })],
                  ] as const)
                : []),
            ]}
            onChoose={setWhich}
          />
        </div>
        {sheet && (
          <>
            <Choice
              label={say(lang, 'paper')}
              value={form.paper}
              options={PAPERS.map((paper) => [paper, say(lang, `paper-${paper}`)])}
              onChoose={(paper) => set({ paper })}
            />
            <Choice
              label={say(lang, 'paper-scale')}
              value={form.scale ?? 0}
              options={[[0, say(lang, 'scale-auto')], ...SCALES.map((n) => [n, `1:${n}`] as const)]}
              onChoose={(scale) => set({ scale: scale === 0 ? null : scale })}
            />
            {form.format === 'png' && (
              <Choice<number>
                label={say(lang, 'dots')}
                value={form.dots}
                options={DOTS.map((n) => [n, say(lang, 'dots-n', { n })])}
                onChoose={(dots) => set({ dots })}
              />
            )}
            <Line label="sheet-title" value={form.title} lang={lang} onType={(title) => set({ title })} />
            <Line label="sheet-date" value={form.date} lang={lang} onType={(date) => set({ date })} />
            <Line
              label="review-number"
              value={form.reviewNumber}
              lang={lang}
              onType={(reviewNumber) => set({ reviewNumber })}
            />
          </>
        )}
      </div>
      {!one && <p className="quiet">{say(lang, 'which-hint')}</p>}
      {task === null && sheet && <Preview wish={wish} takeAway={takeAway} lang={lang} view={view} />}
      <button type="button" className="primary" disabled={busy || task !== null} onClick={() => void save()}>
        {busy ? say(lang, 'making') : say(lang, 'take-it', { what: say(lang, `what-${form.what}`) })}
      </button>
      <p role="status" className={told?.bad ? 'bad' : 'quiet'}>
        {told?.text}
      </p>
      {classes !== null && form.what === 'map' && (
        <p className="quiet">
          {say(lang, 'classes-hint', { colouring: say(lang, `colour-${colourBy}`), file: CLASSES })}{' '}
          <button type="button" className="link" onClick={() => offer(CLASSES, new TextEncoder().encode(classes))}>
            {say(lang, 'save-classes')}
          </button>
        </p>
      )}
      <CommandLine text={takeAway.commandLine(wish)} lang={lang} />
    </Fold>
  );
}

interface LineProps {
  readonly label: WordKey;
  readonly value: string;
  readonly lang: State['lang'];
  readonly onType: (text: string) => void;
}

function Line({ label, value, lang, onType }: LineProps) {
  return (
    <label className="wide">
      {say(lang, label)}
      <input type="text" value={value} onChange={(event) => onType(event.target.value)} />
    </label>
  );
}

interface PreviewProps {
  readonly wish: Wish;
  readonly takeAway: TakeAway;
  readonly lang: State['lang'];
  readonly view: PlanView;
}

/** The first sheet, drawn anew when the wish has rested; or why it cannot be drawn. */
function Preview({ wish, takeAway, lang, view }: PreviewProps) {
  const [shown, setShown] = useState<{ readonly url: string } | { readonly fault: string } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan or language gives another sheet
  useEffect(() => {
    let over = false;
    let url: string | null = null;
    const timer = setTimeout(async () => {
      try {
        const svg = await takeAway.look(wish);
        if (over || !svg) return;
        url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
        setShown({ url });
      } catch (error) {
        if (!over) setShown({ fault: faultText(error, lang) });
      }
    }, REST);
    return () => {
      over = true;
      clearTimeout(timer);
      if (url) URL.revokeObjectURL(url);
    };
  }, [wish, takeAway, lang, view]);
  if (!shown) return null;
  if ('fault' in shown) return <p className="error">{shown.fault}</p>;
  return <img className="preview" src={shown.url} alt={say(lang, 'preview')} />;
}

function codesOf({ microgrids }: PlanView, selected: number, which: Which): readonly string[] | null {
  const one = microgrids[selected];
  if (!one || which === 'all') return null;
  if (which === 'one') return [one.code];
  return microgrids.filter(({ grid }) => grid === one.grid).map(({ code }) => code);
}

/** The day on this computer's calendar: 2026-03-01. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
