/** A projected reference system as proj4 takes it, and the extent that its eastings and northings lie in (metres). */
export interface Projected {
  readonly definition: string;
  readonly east: readonly [number, number];
  readonly north: readonly [number, number];
}

/** Codes whose coordinates are degrees that agree with WGS 84 to well under a metre: WGS 84, CGCS2000, ETRS89. */
const DEGREES: ReadonlySet<number> = new Set([4326, 4490, 4258]);

const GRS80 = '+ellps=GRS80 +units=m +no_defs';
/** Half the width that a transverse Mercator zone is believed, metres. */
const HALF_ZONE = 700_000;

/** Whether an EPSG code stands for plain degrees. */
export function isDegrees(code: number): boolean {
  return DEGREES.has(code);
}

/**
 * The 6° Gauss–Krüger zones of CGCS2000 (EPSG 4491–4512). They are for maps of 1:25 000 and smaller, and 4509/4510 cut
 * Yancheng in two along 120° E (DOMAIN rule 12): not accepted.
 */
export function isSixDegreeZone(code: number): boolean {
  return code >= 4491 && code <= 4512;
}

/** The projected system of an EPSG code; null where it is not known here. */
export function projected(code: number): Projected | null {
  if (code >= 4513 && code <= 4533) return gauss((code - 4513 + 25) * 3, (code - 4513 + 25) * 1e6 + 500_000);
  if (code >= 4534 && code <= 4554) return gauss((code - 4534 + 25) * 3, 500_000);
  if (code >= 32601 && code <= 32660) return utm(code - 32600, '+ellps=WGS84', false);
  if (code >= 32701 && code <= 32760) return utm(code - 32700, '+ellps=WGS84', true);
  if (code >= 25828 && code <= 25838) return utm(code - 25800, '+ellps=GRS80', false);
  return NATIONAL[code] ?? null;
}

/** A 3° Gauss–Krüger zone of CGCS2000. */
function gauss(meridian: number, falseEasting: number): Projected {
  return {
    definition: `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${falseEasting} +y_0=0 ${GRS80}`,
    east: [falseEasting - HALF_ZONE, falseEasting + HALF_ZONE],
    north: [0, 6_700_000],
  };
}

function utm(zone: number, ellipsoid: string, south: boolean): Projected {
  return {
    definition: `+proj=utm +zone=${zone} ${south ? '+south ' : ''}${ellipsoid} +units=m +no_defs`,
    east: [500_000 - HALF_ZONE, 500_000 + HALF_ZONE],
    north: south ? [1_000_000, 10_000_000] : [0, 9_500_000],
  };
}

const MERCATOR_EDGE = 20_037_508.35;

/** Web Mercator and the national grids met with so far. */
const NATIONAL: Readonly<Record<number, Projected>> = {
  3857: {
    definition:
      '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
    east: [-MERCATOR_EDGE, MERCATOR_EDGE],
    north: [-MERCATOR_EDGE, MERCATOR_EDGE],
  },
  // RGF93 / Lambert-93 (France)
  2154: {
    definition: `+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000 ${GRS80}`,
    east: [-400_000, 1_600_000],
    north: [5_800_000, 7_300_000],
  },
  // CH1903+ / LV95 (Switzerland, Liechtenstein)
  2056: {
    definition:
      '+proj=somerc +lat_0=46.9524055555556 +lon_0=7.43958333333333 +k_0=1 +x_0=2600000 +y_0=1200000 +ellps=bessel +towgs84=674.374,15.056,405.346,0,0,0,0 +units=m +no_defs',
    east: [2_400_000, 2_900_000],
    north: [1_000_000, 1_400_000],
  },
  // OSGB36 / British National Grid, by the seven parameters (about 5 m)
  27700: {
    definition:
      '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs',
    east: [0, 800_000],
    north: [0, 1_300_000],
  },
  // SVY21 (Singapore)
  3414: {
    definition:
      '+proj=tmerc +lat_0=1.36666666666667 +lon_0=103.833333333333 +k=1 +x_0=28001.642 +y_0=38744.572 +ellps=WGS84 +units=m +no_defs',
    east: [0, 60_000],
    north: [0, 60_000],
  },
};
