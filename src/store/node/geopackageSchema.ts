/**
 * The tables of a plan as a GeoPackage 1.3 (OGC 12-128r18). The time of the last change is a constant: the same plan
 * gives the same bytes.
 */
export const SCHEMA = `
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT
);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]', 'longitude and latitude in degrees');
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE microgrids (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON,
  code TEXT, grid TEXT, households INTEGER, people REAL, buildings INTEGER, status TEXT, reason TEXT, stack TEXT,
  compactness REAL, border_on_barrier REAL, detached BOOLEAN
);
CREATE TABLE households (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  household TEXT, microgrid TEXT, households INTEGER, building TEXT, unit TEXT, floor TEXT
);
CREATE TABLE grids (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  grid TEXT, name TEXT, community TEXT, kind TEXT, min REAL, max REAL, target REAL, households INTEGER, people REAL,
  buildings INTEGER, sites INTEGER, microgrids INTEGER, ok INTEGER, violation REAL, objective REAL, terms TEXT,
  bound REAL, gap REAL, bound_reason TEXT, status TEXT, inner_border REAL, inner_barrier REAL, input_hash TEXT,
  task_hash TEXT, notes TEXT
);
CREATE TABLE report (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT, value TEXT);
`;

/** The table old → new, only in a plan that was redrawn. */
export const CHANGES_SCHEMA = `
CREATE TABLE changes (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  grid TEXT, microgrid TEXT, change TEXT, before INTEGER, after INTEGER, stayed INTEGER, from_others INTEGER,
  to_others INTEGER, arrived INTEGER, gone INTEGER, taken_from TEXT, given_to TEXT, reason TEXT
);
`;

/** Version 1.3.0 of the standard, and the letters GPKG. */
export const PRAGMAS = `
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
`;

/** Attribute tables with what they hold, for the list of contents. */
export const TABLES = [
  ['households', 'every row of the input with its micro-grid'],
  ['grids', 'what was solved in each grid'],
  ['report', 'parameters, inputs, counts, rejected rows, repairs and notes, as JSON'],
] as const;

export const CHANGES_TABLE = ['changes', 'what became of each micro-grid of the baseline'] as const;

export const LAST_CHANGE = '1970-01-01T00:00:00.000Z';
