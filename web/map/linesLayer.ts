import { Layer, type LayerProps, type UpdateParameters } from '@deck.gl/core';
import { Geometry, Model } from '@luma.gl/engine';
import { type Flat, flat, toClip } from './flat.ts';
import { flatUniforms } from './flatUniforms.ts';
import type { Lines } from './lines.ts';
import { ON_GROUND } from './onGround.ts';
import type { Rgba } from './palette.ts';

interface LinesProps extends LayerProps {
  readonly data: Lines;
  readonly colour: Rgba;
  /** Pixels; of each line. */
  readonly widthOf: (line: number) => number;
  /** Whether segments reach half their width beyond their ends, so that corners close: for colours that cover. */
  readonly closed?: boolean;
}

type Props = LinesProps & Required<LayerProps>;

const VERTEX = `#version 300 es
#define SHADER_NAME lines-layer-vertex-shader
in vec2 positions;
in vec4 instanceSegments;
in vec2 instanceWidths;
out vec2 vAcross;
const float NEAR = 1e-4;
void main(void) {
  vec4 a = flatPlaces.toClip * vec4(instanceSegments.xy, 0.0, 1.0);
  vec4 b = flatPlaces.toClip * vec4(instanceSegments.zw, 0.0, 1.0);
  // What lies behind the eye is cut off.
  if (a.w < NEAR && b.w < NEAR) { gl_Position = vec4(2.0, 2.0, 2.0, 1.0); vAcross = vec2(0.0); return; }
  if (a.w < NEAR) a = mix(a, b, (NEAR - a.w) / (b.w - a.w));
  if (b.w < NEAR) b = mix(b, a, (NEAR - b.w) / (a.w - b.w));
  vec2 from = a.xy / a.w * flatPlaces.halfSize;
  vec2 to = b.xy / b.w * flatPlaces.halfSize;
  vec2 along = to - from;
  float length_ = length(along);
  along = length_ > 0.0 ? along / length_ : vec2(1.0, 0.0);
  // Half a pixel more, over which the edge fades.
  float reach = instanceWidths.x * 0.5 + 0.5;
  vec2 place = mix(from, to, positions.x)
    + vec2(-along.y, along.x) * positions.y * reach
    + along * (positions.x * 2.0 - 1.0) * instanceWidths.y;
  vec4 end = mix(a, b, positions.x);
  gl_Position = vec4(place / flatPlaces.halfSize * end.w, end.z, end.w);
  vAcross = vec2(positions.y * reach, reach);
}
`;

const FRAGMENT = `#version 300 es
#define SHADER_NAME lines-layer-fragment-shader
precision highp float;
in vec2 vAcross;
out vec4 fragColor;
void main(void) {
  fragColor = vec4(flatPlaces.colour.rgb, flatPlaces.colour.a * clamp(vAcross.y - abs(vAcross.x), 0.0, 1.0));
}
`;

interface Filled {
  value: Float32Array;
}

/** Straight lines of a width in pixels from columns, with smooth edges; the shortest shader that does it. Not to be picked. */
export class LinesLayer extends Layer<Props> {
  static override layerName = 'LinesLayer';
  static override defaultProps = {
    data: { type: 'data', value: [] },
    colour: { type: 'color', value: [0, 0, 0, 255] },
    widthOf: { type: 'function', value: () => 1, compare: false },
    closed: true,
    parameters: { type: 'object', value: ON_GROUND, compare: 2 },
  } as never;

  override getShaders() {
    return super.getShaders({ vs: VERTEX, fs: FRAGMENT, modules: [flatUniforms] });
  }

  override get wrapLongitude(): boolean {
    return false;
  }

  override initializeState(): void {
    const attributes = this.getAttributeManager()!;
    const filled = (size: number, value: () => Float32Array) => ({
      size,
      stepMode: 'instance',
      noAlloc: true,
      update: (attribute: unknown) => {
        (attribute as Filled).value = value();
      },
    });
    attributes.addInstanced({
      instanceSegments: filled(4, () => this.#own.segments),
      instanceWidths: filled(2, () => this.#own.widths),
    } as never);
    this.setState({
      model: new Model(this.context.device, {
        ...this.getShaders(),
        id: this.props.id,
        bufferLayout: attributes.getBufferLayouts(),
        geometry: new Geometry({
          topology: 'triangle-strip',
          attributes: { positions: { size: 2, value: new Float32Array([0, -1, 0, 1, 1, -1, 1, 1]) } },
        }),
        isInstanced: true,
      }),
    });
  }

  override updateState(parameters: UpdateParameters<this>): void {
    super.updateState(parameters);
    if (!parameters.changeFlags.dataChanged) return;
    this.setState(segmentsOf(this.props.data, this.props.widthOf, this.props.closed ?? true));
    this.getAttributeManager()!.invalidateAll();
  }

  override draw(): void {
    const { model, origin } = this.#own;
    const { viewport } = this.context;
    model.shaderInputs.setProps({
      flatPlaces: {
        toClip: toClip(viewport, origin),
        colour: this.props.colour.map((part) => part / 255),
        halfSize: [viewport.width / 2, viewport.height / 2],
      },
    });
    model.draw(this.context.renderPass);
  }

  get #own(): ReturnType<typeof segmentsOf> & { readonly model: Model } {
    return this.state as never;
  }
}

/** From and to of every segment, and its width and how far it reaches beyond its ends. */
function segmentsOf({ length, startIndices, positions }: Lines, widthOf: (line: number) => number, closed: boolean) {
  const places: Flat = flat(positions);
  let numInstances = 0;
  for (let line = 0; line < length; line++)
    numInstances += Math.max(0, startIndices[line + 1]! - startIndices[line]! - 1);
  const segments = new Float32Array(4 * numInstances);
  const widths = new Float32Array(2 * numInstances);
  let at = 0;
  for (let line = 0; line < length; line++) {
    const width = widthOf(line);
    for (let v = startIndices[line]!; v < startIndices[line + 1]! - 1; v++, at++) {
      segments.set(places.positions.subarray(2 * v, 2 * v + 4), 4 * at);
      widths[2 * at] = width;
      widths[2 * at + 1] = closed ? width / 2 : 0;
    }
  }
  return { numInstances, origin: places.origin, segments, widths };
}
