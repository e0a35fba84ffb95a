import { hotspotPages } from '../../../model/catalogue/hotspotPages.ts';
import { reporting } from '../../../model/catalogue/reporting.ts';
import type { Both } from '../pageData.ts';

/** Words that the pages share. */
const SHARED = [
  'language',
  'print',
  'figures',
  'zoom-in',
  'zoom-out',
  'zoom-all',
  'north',
  'north-letter',
  'layers',
  'legend',
  'colour-by',
  'metres',
  'kilometres',
  'details',
  'close',
  'rows-shown',
  'show-all',
  'table-parameters',
  'table-inputs',
  'column-parameter',
  'column-value',
  'column-role',
  'column-file',
  'column-bytes',
] as const;

/** The texts of a page on hotspots by key, without their prefixes. */
export function hotspotPageWords(): Record<string, Both> {
  const words: Record<string, Both> = {};
  for (const key of SHARED) {
    const { en, zh } = reporting[`report-${key}`];
    words[key] = [en.text, zh.text];
  }
  for (const [code, { en, zh }] of Object.entries(hotspotPages)) {
    words[code.slice('hotspot-page-'.length)] = [en.text, zh.text];
  }
  return words;
}
