import { type Box, holds } from './boxes.ts';

/** Around what is seen, as many times its width and height, that is drawn along: so far the map moves before it is drawn anew. */
const MARGIN = 0.5;
/** A box that is so many times wider than what is seen holds too much. */
const MOST = 4;

/** The box to be drawn: the one before while it still holds all that is seen and not much more. */
export function boxToDraw(before: Box | null, seen: Box): Box {
  const [width, height] = [seen[2] - seen[0], seen[3] - seen[1]];
  if (before && holds(before, seen) && before[2] - before[0] <= MOST * width) return before;
  return [seen[0] - MARGIN * width, seen[1] - MARGIN * height, seen[2] + MARGIN * width, seen[3] + MARGIN * height];
}
