import { useRef, useState } from 'react';

interface Props {
  /** A closed shape around something, or an open line through it. */
  readonly closed: boolean;
  readonly label: string;
  /** Points in pixels of the map. */
  readonly onDrawn: (points: readonly [number, number][]) => void;
}

/** A sheet over the map on which the pointer draws: a lasso or a cut. */
export function Sketch({ closed, label, onDrawn }: Props) {
  const [points, setPoints] = useState<readonly [number, number][]>([]);
  const sheet = useRef<SVGSVGElement>(null);
  const at = (event: React.PointerEvent): [number, number] => {
    const box = sheet.current!.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const path = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('') + (closed ? 'Z' : '');
  return (
    <svg
      ref={sheet}
      className="sketch"
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setPoints([at(event)]);
      }}
      onPointerMove={(event) => {
        if (points.length > 0) setPoints([...points, at(event)]);
      }}
      onPointerUp={() => {
        if (points.length > 1) onDrawn(points);
        setPoints([]);
      }}
      onPointerCancel={() => setPoints([])}
    >
      {points.length > 0 && (
        <path
          d={path}
          fill={closed ? 'rgb(10 79 208 / 15%)' : 'none'}
          stroke="#0a4fd0"
          strokeWidth="2.5"
          strokeDasharray="6 4"
        />
      )}
    </svg>
  );
}
