/** How many interquartile ranges beyond the quartiles a place counts as far off: Tukey's outer fences. */
const FENCES = 3;

/**
 * Marks places that lie far from the bulk: beyond Tukey's outer fences (3 interquartile ranges beyond the quartiles) in
 * either coordinate. Wrong geocodes in other towns would otherwise stretch the study area. Places without coordinates are
 * not marked.
 */
export function farPlaces(x: Float64Array, y: Float64Array): Uint8Array {
  const far = new Uint8Array(x.length);
  for (const values of [x, y]) {
    const sorted = values.filter((v) => !Number.isNaN(v)).sort();
    if (sorted.length === 0) continue;
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!;
    const [low, high] = [at(0.25), at(0.75)];
    const reach = FENCES * (high - low);
    // Where half of all lie at one coordinate there is no spread to judge by.
    if (reach === 0) continue;
    for (let i = 0; i < values.length; i++) if (values[i]! < low - reach || values[i]! > high + reach) far[i] = 1;
  }
  return far;
}
