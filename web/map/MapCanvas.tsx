import { MapLibreOverlay } from '@deck.gl/maplibre';
import { Map as MapLibre, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useMemo, useRef } from 'react';
import type { State } from '../state/store.ts';
import { say } from '../words/words.ts';
import { drawingOf, pickedMicrogrid, planLayers, shortCode } from './planLayers.ts';

setWorkerUrl(workerUrl);

type Box = readonly [number, number, number, number];

/** What others may ask of the map. */
export interface MapHandle {
  fly(box: Box): void;

  zoom(by: number): void;
}

interface Props {
  readonly state: State;
  readonly onSelect: (microgrid: number) => void;
  readonly onReady: (handle: MapHandle) => void;
}

const paper = (dark: boolean) => (dark ? '#12161b' : '#f2f0ea');

/** The map: an empty style under deck.gl's layers, so that it needs no tiles, fonts or network. */
export function MapCanvas({ state, onSelect, onReady }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre | null>(null);
  const overlay = useRef<MapLibreOverlay | null>(null);
  const tip = useRef<HTMLDivElement>(null);
  const { view, dark, tilt, lang } = state;
  const drawing = useMemo(() => (view ? drawingOf(view) : null), [view]);
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
      canvasContextAttributes: { antialias: true, preserveDrawingBuffer: true },
    });
    own.addControl(new ScaleControl({ maxWidth: 120, unit: 'metric' }), 'bottom-left');
    const deck = new MapLibreOverlay({ interleaved: false, layers: [] });
    own.addControl(deck);
    map.current = own;
    overlay.current = deck;
    onReady({
      fly: (box) => own.fitBounds([box[0], box[1], box[2], box[3]], { padding: 60, maxZoom: 18, animate: !calm }),
      zoom: (by) => own.zoomTo(own.getZoom() + by, { animate: !calm }),
    });
    return () => {
      own.remove();
      map.current = null;
    };
  }, []);

  useEffect(() => {
    if (view)
      map.current?.fitBounds([...view.box] as [number, number, number, number], { padding: 40, animate: false });
  }, [view]);

  useEffect(() => {
    const own = map.current;
    if (!own) return;
    const paint = () => own.setPaintProperty('paper', 'background-color', paper(dark));
    if (own.isStyleLoaded()) paint();
    else own.once('load', paint);
  }, [dark]);

  useEffect(() => {
    map.current?.easeTo({ pitch: tilt ? 55 : 0, animate: !calm });
  }, [tilt, calm]);

  useEffect(() => {
    overlay.current?.setProps({
      layers: drawing ? planLayers(drawing, state) : [],
      onClick: (info) => onSelect(pickedMicrogrid(info)),
      onHover: (info) => {
        const index = pickedMicrogrid(info);
        const element = tip.current;
        if (!element) return;
        element.hidden = index < 0 || !view;
        if (index < 0 || !view) return;
        const m = view.microgrids[index]!;
        element.textContent = `${shortCode(view, index)} · ${m.households} ${say(lang, 'households', { n: m.households })}`;
        element.style.transform = `translate(${info.x + 14}px, ${info.y - 12}px)`;
      },
      getCursor: ({ isDragging, isHovering }) => (isDragging ? 'grabbing' : isHovering ? 'pointer' : 'grab'),
    });
  }, [drawing, state, onSelect, view, lang]);

  return (
    <section className="map" aria-label={say(lang, 'map')}>
      <div ref={holder} className="canvas" />
      <div ref={tip} className="tip" hidden />
    </section>
  );
}
