import { expect, it } from 'vitest';
import { encodeUtf8 } from '../io/text/textCoding.ts';
import type { Note } from '../model/note.ts';
import * as options from './incidentOptions.ts';
import { openIncidents } from './openIncidents.ts';
import type { Platform } from './platform.ts';

const FILES: Readonly<Record<string, string>> = {
  'a.csv': 'lon,lat,time,sort\n1,2,3/5/2026,noise\n1,2,,water\n',
  'b.csv': 'lon,lat,time,sort\n1,2,3/6/2026,noise\n',
  'classes.csv': 'class,group\nnoise,1\nwater,2\n',
};

it('opens several files as one table, says what is wrong, and keeps checksums', async () => {
  const said: Note[] = [];
  const platform = {
    readInput: async (name: string) => ({ name, bytes: encodeUtf8(FILES[name]!), sha256: `of ${name}` }),
    findInputs: async (path: string) => [{ path, name: path }],
    say: (message: Note) => said.push(message),
  } as unknown as Platform;
  const { incidents, inputs } = await openIncidents(platform, {
    incidents: options.incidents.parse(['a.csv', 'b.csv']),
    classes: options.classes.parse('classes.csv'),
    zone: options.zone.parse(undefined),
    dateOrder: options.dateOrder.parse('dmy'),
    crs: 'households=gcj02,incidents=wgs84',
    encoding: null,
    map: ['incidents.category=sort,households.id=x'],
    maxRejected: 0.2,
  });
  expect(inputs.map(({ role, file, sha256 }) => [role, file, sha256])).toEqual([
    ['classes', 'classes.csv', 'of classes.csv'],
    ['incidents', 'a.csv', 'of a.csv'],
    ['incidents', 'b.csv', 'of b.csv'],
  ]);
  expect([...incidents.table.group]).toEqual([0, 1, 0]);
  expect(new Date(incidents.table.start[2]!).toISOString().slice(0, 10)).toBe('2026-06-03');
  expect(said.map(({ code }) => code)).toContain('incidents-no-time');
});
