import { COLOURINGS } from '../map/paint.ts';
import { type Analysis, type Camera, LAYERS, SHOWN, type State } from './store.ts';
import { hoursIn, hoursText } from './weekHours.ts';

type Linked = NonNullable<State['linked']>;

/** What a link tells of a view. */
export interface LinkedView {
  readonly camera: Camera | null;
  readonly change: Partial<Pick<State, 'colourBy' | 'layers' | 'tilt' | 'cut' | 'apart'>>;
  readonly filters: Linked;
}

/** The view as the part of an address after `#`: where the map looks, what it shows and the filters, by numbers; no data. */
export function hashOf(
  state: Pick<State, 'camera' | 'colourBy' | 'layers' | 'tilt' | 'cut' | 'apart'>,
  analysis: Pick<Analysis, 'shows' | 'category' | 'month' | 'span' | 'hours'> | null,
): string {
  const { camera, colourBy, layers, tilt, cut, apart } = state;
  const parts = new URLSearchParams();
  if (camera) {
    const { lon, lat, zoom, pitch, bearing } = camera;
    const places = [zoom.toFixed(2), lat.toFixed(6), lon.toFixed(6), bearing.toFixed(1), pitch.toFixed(0)];
    parts.set('map', places.join('/'));
  }
  if (colourBy !== 'neighbours') parts.set('by', colourBy);
  const off = LAYERS.filter((layer) => !layers[layer]);
  if (off.join() !== 'households') parts.set('off', off.join());
  if (tilt) parts.set('3d', '1');
  if (cut !== null) parts.set('floor', String(cut));
  if (apart) parts.set('apart', '1');
  if (analysis) {
    const { shows, category, month, span, hours } = analysis;
    parts.set('shows', shows);
    if (category !== null) parts.set('category', String(category));
    if (month !== null) parts.set('month', String(month));
    if (month !== null && span > 1) parts.set('months', String(span));
    if (hours !== null) parts.set('hour', hoursText(hours));
  }
  return parts.toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
}

/** The view that a hash tells; what is unknown or out of range in it is left out. */
export function viewIn(hash: string): LinkedView {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const whole = (key: string): number | null => {
    const text = parts.get(key);
    return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;
  };
  const by = COLOURINGS.find((own) => own === parts.get('by'));
  const off = parts.get('off')?.split(',');
  const layers = off
    ? (Object.fromEntries(LAYERS.map((layer) => [layer, !off.includes(layer)])) as unknown as State['layers'])
    : null;
  const shows = SHOWN.find((own) => own === parts.get('shows'));
  const filters: Partial<Record<'category' | 'month' | 'span', number>> = {};
  for (const key of ['category', 'month'] as const) {
    const value = whole(key);
    if (value !== null) filters[key] = value;
  }
  const span = whole('months');
  if (span !== null && span > 0) filters.span = span;
  const hours = hoursIn(parts.get('hour'));
  return {
    camera: cameraIn(parts.get('map')),
    change: {
      ...(by ? { colourBy: by } : {}),
      ...(layers ? { layers } : {}),
      ...(parts.get('3d') === '1' ? { tilt: true } : {}),
      ...(whole('floor') ? { cut: whole('floor') } : {}),
      ...(parts.get('apart') === '1' ? { apart: true } : {}),
    },
    // What a question found is not in the link: the incidents are shown until it is put again.
    filters: {
      ...(shows === 'heat' || shows === 'cells' || shows === 'none' ? { shows } : {}),
      ...filters,
      ...(hours ? { hours } : {}),
    },
  };
}

function cameraIn(text: string | null): Camera | null {
  const numbers = (text ?? '').split('/').map(Number);
  const [zoom, lat, lon, bearing, pitch] = numbers;
  if (numbers.length !== 5 || numbers.some((value) => !Number.isFinite(value))) return null;
  if (Math.abs(lat!) > 85 || Math.abs(lon!) > 180 || zoom! < 0 || zoom! > 24 || pitch! < 0 || pitch! > 85) return null;
  return { lon: lon!, lat: lat!, zoom: zoom!, pitch: pitch!, bearing: bearing! };
}
