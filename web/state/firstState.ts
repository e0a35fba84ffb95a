import { DEFAULT_OPTIONS, type State } from './store.ts';

/** The page before anything is opened, in the browser's language and light. */
export function firstState(): State {
  return {
    lang: navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en',
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    files: [],
    options: DEFAULT_OPTIONS,
    readings: {},
    looks: {},
    guide: null,
    waiting: null,
    task: null,
    messages: [],
    errors: [],
    view: null,
    places: null,
    town: null,
    basemap: null,
    colourBy: 'neighbours',
    layers: { microgrids: true, buildings: true, households: false, barriers: true, labels: true, basemap: true },
    tilt: false,
    cut: null,
    apart: false,
    baseline: null,
    comparison: null,
    selected: -1,
    pin: null,
    sheet: false,
    editing: null,
    analysis: null,
    located: null,
    staffing: null,
    linked: null,
    camera: null,
    left: null,
  };
}
