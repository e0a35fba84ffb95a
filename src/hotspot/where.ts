import { type HotClass, hotClass } from '../model/hotClass.ts';
import { geary } from './global/geary.ts';
import { generalG } from './global/generalG.ts';
import type { GlobalTest } from './global/moments.ts';
import { moran } from './global/moran.ts';
import { exactP } from './local/exactP.ts';
import { type GetisOrd, getisOrd } from './local/getisOrd.ts';
import { type LocalMoran, localMoran } from './local/localMoran.ts';
import { permutationP } from './local/permute.ts';
import { skewedP } from './local/skewedP.ts';
import { bonferroni, falseDiscoveryRate } from './multipleTesting.ts';
import { twoSidedP } from './normal.ts';
import { rowStandardized, type Weights } from './weights/weights.ts';

/** How many tests at once are answered for. */
export type Correction = 'fdr' | 'bonferroni' | 'none';
/**
 * Where p of Gi* comes from: the normal approximation, the exact distribution (`exactP`; counts only, elsewhere `gamma`), an
 * approximation that heeds skewness (`skewedP`), or permutation.
 */
export type TestKind = 'normal' | 'exact' | 'gamma' | 'permutation';

export interface WhereOptions {
  /** Rounds of the conditional permutation test; 0 for none. */
  readonly permutations: number;
  readonly seed: number;
  /** Which p the classes are made of. */
  readonly test: TestKind;
  readonly correction: Correction;
  /** Weights of Moran and Geary; row-standardized unless told. */
  readonly style?: 'row' | 'binary';
}

/** Clusters of high and low values, region by region and over all. Columns have one entry a region. */
export interface WhereResult {
  readonly moran: GlobalTest;
  readonly geary: GlobalTest;
  /** Null where a value is negative. */
  readonly generalG: GlobalTest | null;
  readonly local: GetisOrd;
  readonly localMoran: LocalMoran;
  /** Where p came from in the end. */
  readonly test: TestKind;
  /** Two-sided p of Gi*. */
  readonly p: Float64Array;
  /** Pseudo p by permutation; null without one. */
  readonly pSim: Float64Array | null;
  /** Benjamini–Hochberg over all regions. */
  readonly q: Float64Array;
  readonly pBonferroni: Float64Array;
  /** By the correction asked for. */
  readonly class: readonly HotClass[];
}

/**
 * Where high and low values cluster. Global and local Moran and Geary use row-standardized weights (or binary ones, as `style`
 * asks), Gi, Gi* and G binary ones (Gi and Gi* are the same either way). Null hypothesis throughout: the values are dealt out to the regions at random.
 * @param x a value a region, all finite, not all alike
 * @param binary weights of 1
 */
export function clustersWhere(x: Float64Array, binary: Weights, options: WhereOptions): WhereResult {
  const standardized = options.style === 'binary' ? binary : rowStandardized(binary);
  const local = getisOrd(x, binary);
  const pSim = options.permutations > 0 ? permutationP(x, binary, options.permutations, options.seed) : null;
  const [test, p] = pOf(x, binary, local.giStar, pSim, options.test);
  const q = falseDiscoveryRate(p);
  const pBonferroni = bonferroni(p);
  const judged = options.correction === 'fdr' ? q : options.correction === 'bonferroni' ? pBonferroni : p;
  return {
    test,
    moran: moran(x, standardized),
    geary: geary(x, standardized),
    generalG: generalG(x, binary),
    local,
    localMoran: localMoran(x, standardized),
    p,
    pSim,
    q,
    pBonferroni,
    class: Array.from(judged, (one, i) => hotClass(local.giStar[i]!, one)),
  };
}

function pOf(
  x: Float64Array,
  weights: Weights,
  giStar: Float64Array,
  pSim: Float64Array | null,
  asked: TestKind,
): [TestKind, Float64Array] {
  if (asked === 'permutation' && pSim !== null) return ['permutation', pSim];
  if (asked === 'normal') return ['normal', giStar.map(twoSidedP)];
  const exact = asked === 'exact' ? exactP(x, weights) : null;
  return exact === null ? ['gamma', skewedP(x, weights, giStar)] : ['exact', exact];
}
