/** Uniforms of the layers of flat places: the matrix to clip space, and half the canvas in pixels. */
const BLOCK = `\
layout(std140) uniform flatPlacesUniforms {
  mat4 toClip;
  vec4 colour;
  vec2 halfSize;
} flatPlaces;
`;

export const flatUniforms = {
  name: 'flatPlaces',
  vs: BLOCK,
  fs: BLOCK,
  uniformTypes: { toClip: 'mat4x4<f32>', colour: 'vec4<f32>', halfSize: 'vec2<f32>' },
} as const;
