import { useEffect, useRef } from 'react';
import { type OpenActions, surveyRole } from '../../state/opening.ts';
import { AS_FOUND } from '../../state/readings.ts';
import type { Role } from '../../state/role.ts';
import type { ChosenFile, Look, State } from '../../state/store.ts';
import { say } from '../../words/words.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { DatumQuestion } from './DatumQuestion.tsx';
import { EncodingQuestion } from './EncodingQuestion.tsx';
import { Fault, Outcome } from './Outcome.tsx';
import { RoleSelect } from './RoleSelect.tsx';

interface Props {
  readonly state: State;
  readonly open: OpenActions;
}

const NOTHING: Look = { busy: false, survey: null, tried: null, fault: null };

/** File by file: what it holds, how it is read, and what comes of it. */
export function Guide({ state, open }: Props) {
  const { lang, files, guide, looks, readings } = state;
  const title = useRef<HTMLHeadingElement>(null);
  const at = files.findIndex(({ name }) => name === guide);
  const file = files[at];
  useEffect(() => {
    // A new step begins at its title, for those who read by ear too.
    if (guide !== null) title.current?.focus();
  }, [guide]);
  if (!file) return null;
  const look = looks[file.name] ?? NOTHING;
  const role = surveyRole(file.role);
  const others = files.filter((f) => f.role === file.role);
  const to = (step: number) => open.guide(files[at + step]?.name ?? null);
  return (
    <section className="guide" aria-labelledby="guide-title">
      <div className="guide-head">
        <h2 id="guide-title" ref={title} tabIndex={-1}>
          {say(lang, 'how-read-of', { file: file.name })}
        </h2>
        <span className="quiet">{say(lang, 'guide-step', { n: at + 1, all: files.length })}</span>
      </div>
      <div className="guide-body">
        <div className="questions">
          <div className="line">
            <span>{say(lang, 'role')}</span>
            <RoleSelect lang={lang} file={file} onChange={(next: Role) => open.reassign(file.name, next)} />
          </div>
          {role !== null && look.survey?.kind !== 'columns' && (
            <>
              <DatumQuestion
                lang={lang}
                look={look}
                crs={(readings[role] ?? AS_FOUND).crs}
                onChange={(crs) => open.read(role, { crs })}
              />
              {isTable(file, look) && (
                <EncodingQuestion
                  lang={lang}
                  look={look}
                  encoding={(readings[role] ?? AS_FOUND).encoding}
                  onChange={(encoding) => open.read(role, { encoding })}
                />
              )}
            </>
          )}
        </div>
        {role !== null && others.length > 1 && (
          <p className="quiet">
            {say(lang, 'guide-shared', {
              role: say(lang, `role-${role}`),
              files: others.map(({ name }) => name).join(', '),
            })}
          </p>
        )}
        {role === null ? (
          <p>{say(lang, 'not-used')}</p>
        ) : (
          <>
            <Fault lang={lang} look={look} />
            {look.survey && (
              <ColumnTable
                lang={lang}
                survey={look.survey}
                onRead={(column, before, field) => open.column(role, column, before, field)}
              />
            )}
            <Outcome lang={lang} look={look} onSave={(rows) => open.saveRejected(file.name, rows)} />
          </>
        )}
      </div>
      <div className="guide-foot">
        <button type="button" disabled={at === 0} onClick={() => to(-1)}>
          {say(lang, 'guide-back')}
        </button>
        {at + 1 < files.length && (
          <button type="button" onClick={() => to(1)}>
            {say(lang, 'guide-next')}
          </button>
        )}
        <button type="button" className="accent" onClick={() => open.guide(null)}>
          {say(lang, 'guide-done')}
        </button>
      </div>
    </section>
  );
}

/** JSON is UTF-8 by its standard: nobody needs to be asked. */
function isTable({ name }: ChosenFile, { survey, fault }: Look): boolean {
  if (survey) return survey.kind === 'table' || survey.guessed;
  return /\.(csv|tsv|txt)(\.gz)?$/i.test(name) || (fault?.code?.startsWith('encoding') ?? false);
}
