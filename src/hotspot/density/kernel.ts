import type { Metres } from '../../model/units.ts';

/**
 * Kernels of two dimensions, both with integral 1, at distance d and bandwidth h (metres):
 * quartic K = 3/(πh²)·(1 − d²/h²)² for d < h, else 0; Gaussian K = 1/(2πh²)·exp(−d²/2h²), cut at 5h (it loses 4 millionths).
 */
export type Kernel = 'quartic' | 'gaussian';

/** How far a kernel reaches. */
export function reachOf(kernel: Kernel, bandwidth: Metres): Metres {
  return kernel === 'quartic' ? bandwidth : 5 * bandwidth;
}

/** The kernel's density per square metre at a squared distance. */
export function kernelAt(kernel: Kernel, bandwidth: Metres, squared: number): number {
  const h2 = bandwidth * bandwidth;
  if (kernel === 'quartic') return squared >= h2 ? 0 : (3 / (Math.PI * h2)) * (1 - squared / h2) ** 2;
  return squared > 25 * h2 ? 0 : Math.exp(-squared / (2 * h2)) / (2 * Math.PI * h2);
}

/**
 * The bandwidth at which a quartic kernel smooths as much as a Gaussian one of bandwidth 1: the sixth root of the ratio of
 * ∫K²/μ₂² (576/5π to 1/4π), the 2.78 of Silverman 1986, table 4.1.
 */
export const QUARTIC_BY_GAUSSIAN = (4 * (576 / 5)) ** (1 / 6);
