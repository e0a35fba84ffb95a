import { auditing } from './auditing.ts';
import { batching } from './batching.ts';
import { commanding } from './commanding.ts';
import { comparing } from './comparing.ts';
import { covering } from './covering.ts';
import { editing } from './editing.ts';
import type { Entry } from './entry.ts';
import { exporting } from './exporting.ts';
import { hotspotPages } from './hotspotPages.ts';
import { hotspotQuestions } from './hotspotQuestions.ts';
import { hotspots } from './hotspots.ts';
import { levelling } from './levelling.ts';
import { locating } from './locating.ts';
import { pairing } from './pairing.ts';
import { planning } from './planning.ts';
import { reading } from './reading.ts';
import { redrawing } from './redrawing.ts';
import { reporting } from './reporting.ts';
import { solving } from './solving.ts';
import { storing } from './storing.ts';
import { synthesizing } from './synthesizing.ts';
import { viewing } from './viewing.ts';

/** Every message of Gridloom. Files of this folder hold one subject each; codes are unique over all. */
export const CATALOGUE = {
  ...auditing,
  ...batching,
  ...comparing,
  ...levelling,
  ...pairing,
  ...commanding,
  ...covering,
  ...editing,
  ...exporting,
  ...hotspotPages,
  ...hotspotQuestions,
  ...hotspots,
  ...locating,
  ...planning,
  ...reading,
  ...redrawing,
  ...reporting,
  ...solving,
  ...storing,
  ...synthesizing,
  ...viewing,
} as const satisfies Record<string, Entry>;

export type NoteCode = keyof typeof CATALOGUE;
