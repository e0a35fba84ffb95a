import { expect, it } from 'vitest';
import { sortFound } from './sortFound.ts';

const found = (...paths: string[]) => paths.map((path) => ({ path, file: new Blob([path]) }));

it('keeps every file of several folders, those of one name too', () => {
  const { inputs, plans } = sortFound(found('north/households.csv', 'south/households.csv', 'grids.geojson'));
  expect(inputs.map(({ name }) => name)).toEqual(['households.csv', 'households (2).csv', 'grids.geojson']);
  expect(plans).toEqual([]);
});

it('tells a plan by its files, and its households from those that it was made from', () => {
  const { inputs, plans } = sortFound(
    found('plan/report.json', 'plan/microgrids.geojson', 'plan/households.csv', 'plan/.DS_Store', 'households.csv'),
  );
  expect(plans.map(({ name, files }) => [name, files.map((file) => file.name)])).toEqual([
    ['plan', ['report.json', 'microgrids.geojson', 'households.csv']],
  ]);
  expect(inputs.map(({ name }) => name)).toEqual(['households.csv']);
});

it('takes a GeoPackage for a plan', () => {
  const { plans } = sortFound(found('plan.gpkg'));
  expect(plans.map(({ name }) => name)).toEqual(['plan.gpkg']);
});
