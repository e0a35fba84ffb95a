import { Layer, type LayerProps, picking, type UpdateParameters } from '@deck.gl/core';
import { Model } from '@luma.gl/engine';
import { type Flat, flat, toClip } from './flat.ts';
import { flatUniforms } from './flatUniforms.ts';
import type { Ground } from './ground.ts';
import { ON_GROUND } from './onGround.ts';
import type { Rgba } from './palette.ts';

interface GroundProps extends LayerProps {
  readonly data: Ground;
  /** The colour of a feature. */
  readonly colourOf: (feature: number) => Rgba;
  /** Colours are taken anew when this changes. */
  readonly paintedBy: string | number | object;
  /** Told at every drawing, with the zoom. */
  readonly onDrawn?: ((zoom: number) => void) | null;
}

type Props = GroundProps & Required<LayerProps>;

const VERTEX = `#version 300 es
#define SHADER_NAME ground-layer-vertex-shader
in vec2 positions;
in vec4 colors;
in float rowIndexes;
out vec4 vColor;
void main(void) {
  geometry.pickingColor = picking_getPickingColorFromIndex(rowIndexes);
  gl_Position = flatPlaces.toClip * vec4(positions, 0.0, 1.0);
  DECKGL_FILTER_GL_POSITION(gl_Position, geometry);
  vColor = colors;
  DECKGL_FILTER_COLOR(vColor, geometry);
}
`;

const FRAGMENT = `#version 300 es
#define SHADER_NAME ground-layer-fragment-shader
precision highp float;
in vec4 vColor;
out vec4 fragColor;
void main(void) {
  fragColor = vColor;
  geometry.uv = vec2(0.0);
  DECKGL_FILTER_COLOR(fragColor, geometry);
}
`;

interface Filled {
  value: Float32Array | Uint32Array | Uint8ClampedArray;
}

/**
 * Flat polygons from columns as they are: no object a polygon, no light, one draw call, the shortest shader. The index that is picked is the
 * feature's.
 */
export class GroundLayer extends Layer<Props> {
  static override layerName = 'GroundLayer';
  static override defaultProps = {
    data: { type: 'data', value: [] },
    colourOf: { type: 'function', value: () => [0, 0, 0, 255], compare: false },
    paintedBy: { type: 'unknown', value: '' },
    onDrawn: { type: 'function', value: null, optional: true, compare: false },
    parameters: { type: 'object', value: ON_GROUND, compare: 2 },
  } as never;

  override getShaders() {
    return super.getShaders({ vs: VERTEX, fs: FRAGMENT, modules: [picking, flatUniforms] });
  }

  override get wrapLongitude(): boolean {
    return false;
  }

  override initializeState(): void {
    // Deck hands over the layer as it is now: the one that set these up has the colours and the ground of its time.
    const filled = (size: number, from: (layer: GroundLayer) => Filled['value'], more: object = {}) => ({
      size,
      noAlloc: true,
      update(this: GroundLayer, attribute: unknown) {
        (attribute as Filled).value = from(this);
      },
      ...more,
    });
    const attributes = this.getAttributeManager()!;
    attributes.add({
      indices: filled(1, (layer) => layer.#ground.triangles, { isIndexed: true }),
      positions: filled(2, (layer) => layer.#own.flat.positions),
      colors: filled(4, (layer) => layer.#colours(), { type: 'unorm8' }),
      rowIndexes: filled(1, (layer) => layer.#features(), { type: 'uint32' }),
    } as never);
    this.setState({
      model: new Model(this.context.device, {
        ...this.getShaders(),
        id: this.props.id,
        topology: 'triangle-list',
        bufferLayout: attributes.getBufferLayouts({ isInstanced: false }),
        isIndexed: true,
      }),
    });
  }

  override updateState(parameters: UpdateParameters<this>): void {
    super.updateState(parameters);
    const { props, oldProps, changeFlags } = parameters;
    if (changeFlags.dataChanged) {
      this.setState({ numInstances: this.#ground.positions.length / 2, flat: flat(this.#ground.positions) });
      this.getAttributeManager()!.invalidateAll();
    } else if (props.paintedBy !== oldProps.paintedBy) this.getAttributeManager()!.invalidate('colors');
  }

  override draw(): void {
    const { model, flat: places } = this.#own;
    model.setVertexCount(this.#ground.triangles.length);
    model.shaderInputs.setProps({ flatPlaces: { toClip: toClip(this.context.viewport, places.origin) } });
    model.draw(this.context.renderPass);
    this.props.onDrawn?.(this.context.viewport.zoom);
  }

  get #ground(): Ground {
    return this.props.data;
  }

  get #own(): { readonly model: Model; readonly flat: Flat } {
    return this.state as never;
  }

  #colours(): Uint8ClampedArray {
    const { length, starts, feature, positions } = this.#ground;
    const colours = new Uint8ClampedArray(2 * positions.length);
    const words = new Uint32Array(colours.buffer);
    const one = new Uint8Array(4);
    const word = new Uint32Array(one.buffer);
    for (let p = 0; p < length; p++) {
      one.set(this.props.colourOf(feature[p]!));
      words.fill(word[0]!, starts[p]!, starts[p + 1]!);
    }
    return colours;
  }

  #features(): Uint32Array {
    const { length, starts, feature, positions } = this.#ground;
    const features = new Uint32Array(positions.length / 2);
    for (let p = 0; p < length; p++) features.fill(feature[p]!, starts[p]!, starts[p + 1]!);
    return features;
  }
}
