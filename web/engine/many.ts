/** Micro-grids that are drawn at once with all their vertices: plans of more are drawn in levels of detail. */
export const MANY = 1500;
