import { expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import { reading } from './reading.ts';
import { readingFiles } from './readingFiles.ts';
import { readingGeoJson } from './readingGeoJson.ts';
import { readingIncidents } from './readingIncidents.ts';
import { readingInstances } from './readingInstances.ts';
import { readingPlaces } from './readingPlaces.ts';
import { readingShapes } from './readingShapes.ts';
import { readingTables } from './readingTables.ts';
import { readingTexts } from './readingTexts.ts';

const argsOf = (entry: Entry, lang: 'en' | 'zh') =>
  [...new Set(`${entry[lang].text} ${entry[lang].remedy ?? ''}`.match(/\{\w+\}/g) ?? [])].sort();

it.each(Object.entries(reading) as [string, Entry][])('%s says the same in both languages', (_, entry) => {
  expect(argsOf(entry, 'zh')).toEqual(argsOf(entry, 'en'));
  expect(entry.zh.remedy === undefined).toBe(entry.en.remedy === undefined);
});

it('has no code twice', () => {
  const parts = [
    readingFiles,
    readingGeoJson,
    readingIncidents,
    readingInstances,
    readingPlaces,
    readingShapes,
    readingTables,
    readingTexts,
  ];
  expect(Object.keys(reading)).toHaveLength(parts.reduce((sum, part) => sum + Object.keys(part).length, 0));
});
