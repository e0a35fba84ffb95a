import { MapLibreOverlay, type MapLibreOverlayProps } from '@deck.gl/maplibre';
import { Map as MapLibre, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { EditActions } from '../state/editing.ts';
import { useFigures } from '../state/figures.ts';
import type { Camera, State } from '../state/store.ts';
import { say } from '../words/words.ts';
import { analysisLayers } from './analysisLayers.ts';
import { type Box, boxOfPoints } from './boxes.ts';
import { drawingOf, isLarge, shapesOf } from './drawing.ts';
import { drawsInSoftware } from './drawsInSoftware.ts';
import { atomsOfSite, editLayers, pickedSite } from './editLayers.ts';
import { drawnPlaces } from './households.ts';
import { paintOf } from './paint.ts';
import { pickedMicrogrid, planLayers } from './planLayers.ts';
import { Sketch } from './Sketch.tsx';
import { Thinned } from './Thinned.tsx';
import { tipOf } from './tip.ts';
import { townDrawingOf, townLayers } from './townLayers.ts';
import { useBasemap } from './useBasemap.ts';
import { useSteady } from './useSteady.ts';
import { boxToDraw } from './windows.ts';

setWorkerUrl(workerUrl);

/** What others may ask of the map. */
export interface MapHandle {
  /** Moves the map to a box; one that is not the whole leaves room for the card that tells of it. */
  fly(box: Box, whole?: boolean): void;

  zoom(by: number): void;
}

interface Props {
  readonly state: State;
  readonly edits: EditActions;
  readonly onSelect: (microgrid: number) => void;
  readonly onReady: (handle: MapHandle) => void;
  /** Told when the map has come to rest. */
  readonly onLook: (camera: Camera) => void;
}

/** Pixels of the card of what was chosen, at the right of the map. */
const CARD = 300;

const paper = (dark: boolean) => (dark ? '#12161b' : '#f2f0ea');

/** The map: an empty style under deck.gl's layers, so that it needs no tiles, fonts or network. */
export function MapCanvas({ state: now, edits, onSelect, onReady, onLook }: Props) {
  const state = useSteady(now);
  const holder = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre | null>(null);
  const overlay = useRef<MapLibreOverlay | null>(null);
  /** In half steps, so that labels are not chosen anew at every frame. */
  const [zoom, setZoom] = useState(0);
  /** Of a large plan only what lies in this box is drawn. */
  const [within, setWithin] = useState<Box | null>(null);
  /** What was drawn first has been. */
  const [labelled, setLabelled] = useState(false);
  /** What the last picture held. */
  const seen = useRef<'none' | 'plan'>('none');
  const section = useRef<HTMLElement>(null);
  /** Where a link says to look, until there is something to see. */
  const given = useRef(state.camera);
  const tip = useRef<HTMLDivElement>(null);
  const { view, town, dark, tilt, lang, editing, analysis, colourBy, basemap, layers, places } = state;
  const ground = useMemo(() => (town && !view ? townDrawingOf(town) : null), [town, view]);
  const shapes = useMemo(() => (view ? shapesOf(view) : null), [view]);
  const large = view !== null && isLarge(view);
  const drawing = useMemo(
    () => (shapes && (within || !large) ? drawingOf(shapes, large ? within : null) : null),
    [shapes, large, within],
  );
  const households = useMemo(
    () =>
      layers.households && view && places?.plan === view.plan
        ? drawnPlaces(places.positions, large ? within : null)
        : null,
    [layers.households, view, places, large, within],
  );
  const figures = useFigures(state);
  const paint = useMemo(() => (view ? paintOf(view, colourBy, figures) : null), [view, colourBy, figures]);
  const calm = useMemo(() => matchMedia('(prefers-reduced-motion: reduce)').matches, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; later changes reach it below
  useEffect(() => {
    const own = new MapLibre({
      container: holder.current!,
      style: {
        version: 8,
        sources: {},
        layers: [{ id: 'paper', type: 'background', paint: { 'background-color': paper(dark) } }],
      },
      center: [105, 35],
      zoom: 3,
      maxPitch: 70,
      attributionControl: false,
      // All that it draws is paper.
      canvasContextAttributes: { antialias: false },
    });
    own.addControl(new ScaleControl({ maxWidth: 120, unit: 'metric' }), 'bottom-left');
    // Without a graphics card four samples a pixel cost more than all else; lines are smooth by themselves.
    const soft = drawsInSoftware(own.getCanvas());
    const deck = new MapLibreOverlay({
      interleaved: false,
      layers: [],
      ...(soft ? { useDevicePixels: 1, deviceProps: { webgl: { antialias: false } } } : {}),
    } as MapLibreOverlayProps);
    own.addControl(deck);
    own.on('zoom', () => setZoom(Math.round(2 * own.getZoom()) / 2));
    const looks = () => {
      const bounds = own.getBounds();
      const seen: Box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
      setWithin((before) => boxToDraw(before, seen));
    };
    own.on('move', looks);
    own.on('moveend', () => {
      const { lng, lat } = own.getCenter();
      const camera = { lon: lng, lat, zoom: own.getZoom(), pitch: own.getPitch(), bearing: own.getBearing() };
      if (!given.current) onLook(camera);
    });
    map.current = own;
    overlay.current = deck;
    onReady({
      fly: (box, whole = false) => {
        const wide = own.getContainer().clientWidth;
        const sides = wide < 560 ? 24 : 60;
        const card = whole || wide < 900 ? 0 : CARD;
        const padding = { top: sides, left: sides, right: sides + card, bottom: sides };
        own.fitBounds([box[0], box[1], box[2], box[3]], { padding, maxZoom: 18, animate: !calm });
      },
      zoom: (by) => own.zoomTo(own.getZoom() + by, { animate: !calm }),
    });
    return () => {
      own.remove();
      map.current = null;
    };
  }, []);

  useBasemap(map, basemap, layers.basemap, dark);

  /** As text, so that the plan of a town that is in view already does not move the map. */
  const box = view || town ? JSON.stringify((view ?? town)!.box) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only whether there is a plan counts, not which
  useEffect(() => {
    if (!box) return;
    // A link says where to look first.
    const camera = given.current;
    if (view || !camera) given.current = null;
    if (camera) map.current?.jumpTo({ ...camera, center: [camera.lon, camera.lat] });
    else map.current?.fitBounds(JSON.parse(box), { padding: 40, animate: false });
  }, [box, view === null]);

  // A grid that is opened to be changed is seen as a whole.
  const changed = editing?.view.grid ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only which grid counts, not its steps
  useEffect(() => {
    if (!editing) return;
    const box = boxOfPoints(editing.view.ground.positions);
    map.current?.fitBounds([...box] as [number, number, number, number], { padding: 40, animate: !calm });
  }, [changed]);

  // Without a plan the map goes where the incidents are.
  const incidents = analysis?.incidents;
  useEffect(() => {
    if (!incidents || view || incidents.length === 0 || given.current) return;
    const box = boxOfPoints(incidents.positions);
    map.current?.fitBounds([...box] as [number, number, number, number], { padding: 40, animate: false });
  }, [incidents, view]);

  useEffect(() => {
    const own = map.current;
    if (!own) return;
    const paint = () => own.setPaintProperty('paper', 'background-color', paper(dark));
    if (own.isStyleLoaded()) paint();
    else own.once('load', paint);
  }, [dark]);

  useEffect(() => {
    if (!given.current) map.current?.easeTo({ pitch: tilt ? 55 : 0, animate: !calm });
  }, [tilt, calm]);

  useEffect(() => {
    const planned =
      drawing && paint
        ? planLayers(drawing, state, paint, editing ? editLayers(editing, state) : [], {
            zoom,
            within: large ? within : null,
            households,
            labelled,
            // Where the map has just been told to look elsewhere, the next picture counts.
            onDrawn: (at) => {
              if (Math.abs(at - (map.current?.getZoom() ?? at)) < 0.01) seen.current = 'plan';
            },
          })
        : [];
    overlay.current?.setProps({
      layers: [
        ...planned.filter(({ id }) => id !== 'labels'),
        ...(ground ? townLayers(ground, dark) : []),
        ...(analysis && !editing ? analysisLayers(analysis, dark) : []),
        // Names are read through nothing.
        ...planned.filter(({ id }) => id === 'labels'),
      ],
      onClick: (info, event) => {
        if (!editing) return onSelect(pickedMicrogrid(info));
        const site = pickedSite(info);
        if (site < 0) return;
        const atoms = atomsOfSite(editing.view, site);
        const slot = editing.view.atoms.slot[atoms[0] ?? 0]!;
        const twice = 'tapCount' in event && event.tapCount === 2;
        if (editing.tool === 'paint') {
          if (editing.slot < 0) edits.point(slot);
          else void edits.paint(atoms, editing.slot);
        } else if (twice || editing.tool === 'cut') {
          edits.clear();
          edits.point(slot);
        } else edits.toggle(atoms);
      },
      onAfterRender: () => {
        // The first pictures may be made before the canvas has its size.
        const wide = holder.current?.clientWidth ?? 0;
        const sized = [...(holder.current?.querySelectorAll('canvas') ?? [])].every(({ width }) => width >= wide);
        if (!sized) return;
        const drawn = seen.current;
        seen.current = 'none';
        if (section.current && section.current.dataset.drawn !== drawn) section.current.dataset.drawn = drawn;
        if (drawing && !labelled && (drawn === 'plan' || !state.layers.microgrids)) setTimeout(() => setLabelled(true));
      },
      onHover: (info) => {
        const element = tip.current;
        if (!element) return;
        const text = tipOf(info, state, figures);
        element.hidden = text === null;
        element.textContent = text;
        // To the side that has more room.
        const left = info.x > (holder.current?.clientWidth ?? 0) / 2;
        element.style.transform = `translate(${info.x + (left ? -14 : 14)}px, ${info.y - 12}px) translateX(${left ? '-100%' : '0'})`;
      },
      getCursor: ({ isDragging, isHovering }) => (isDragging ? 'grabbing' : isHovering ? 'pointer' : 'grab'),
    });
  }, [
    drawing,
    households,
    ground,
    state,
    paint,
    figures,
    onSelect,
    editing,
    edits,
    zoom,
    analysis,
    dark,
    large,
    within,
    labelled,
  ]);

  const drawn = (points: readonly [number, number][]) => {
    const own = map.current;
    if (!own || !editing) return;
    if (editing.tool === 'cut') {
      const line = points
        .filter((_, i) => i === 0 || i === points.length - 1 || i % 8 === 0)
        .map((point): [number, number] => {
          const { lng, lat } = own.unproject(point as [number, number]);
          return [lng, lat];
        });
      if (editing.slot >= 0) void edits.split(editing.slot, line);
      return;
    }
    const { places, atoms } = editing.view;
    const inside = [...atoms.site.keys()].filter((atom) => {
      const site = atoms.site[atom]!;
      const { x, y } = own.project([places[2 * site]!, places[2 * site + 1]!]);
      return holds(points, x, y);
    });
    edits.toggle(inside);
  };

  return (
    <section
      ref={section}
      className="map"
      aria-label={say(lang, 'map')}
      data-ground={view ? 'plan' : town ? 'town' : analysis ? 'incidents' : 'none'}
    >
      <div ref={holder} className="canvas" />
      {editing && (editing.tool === 'lasso' || editing.tool === 'cut') && (
        <Sketch closed={editing.tool === 'lasso'} label={say(lang, `tool-${editing.tool}-hint`)} onDrawn={drawn} />
      )}
      {drawing && <Thinned lang={lang} drawing={drawing} every={households?.every ?? 1} wanted={layers} />}
      {basemap && layers.basemap && basemap.credit !== '' && <p className="credit">{basemap.credit}</p>}
      <div ref={tip} className="tip" hidden />
    </section>
  );
}

/** Whether a drawn shape holds a point, by the number of its sides to the right. */
function holds(shape: readonly [number, number][], x: number, y: number): boolean {
  let inside = false;
  shape.forEach(([ax, ay], i) => {
    const [bx, by] = shape[(i + 1) % shape.length]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}
