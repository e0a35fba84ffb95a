import { readingFiles } from './readingFiles.ts';
import { readingGeoJson } from './readingGeoJson.ts';
import { readingIncidents } from './readingIncidents.ts';
import { readingInstances } from './readingInstances.ts';
import { readingPlaces } from './readingPlaces.ts';
import { readingShapes } from './readingShapes.ts';
import { readingTables } from './readingTables.ts';
import { readingTexts } from './readingTexts.ts';

/** All messages of reading, one file a subject. */
export const reading = {
  ...readingFiles,
  ...readingGeoJson,
  ...readingIncidents,
  ...readingInstances,
  ...readingPlaces,
  ...readingShapes,
  ...readingTables,
  ...readingTexts,
} as const;
