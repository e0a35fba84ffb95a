const CANDIDATES = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof CANDIDATES)[number];

const SAMPLE_LINES = 20;

/**
 * The delimiter of a CSV text, from its first lines: the candidate that cuts most of them into the same number of
 * fields, more than one; of equals, the one with more fields. Delimiters within quotes do not count.
 */
export function sniffDelimiter(sample: string): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const candidate of CANDIDATES) {
    const counts = fieldCounts(sample, candidate);
    const usual = mode(counts.filter((count) => count > 1));
    const score = counts.filter((count) => count === usual).length * 1000 + usual;
    if (usual > 1 && score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

function fieldCounts(sample: string, delimiter: string): number[] {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  let empty = true;
  for (let i = 0; i < sample.length && counts.length < SAMPLE_LINES; i++) {
    const c = sample[i];
    if (c === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (c === '\n' || c === '\r') {
      if (!empty) counts.push(fields);
      fields = 1;
      empty = true;
      continue;
    } else if (c === delimiter) fields++;
    empty = false;
  }
  if (!empty && counts.length === 0) counts.push(fields);
  return counts;
}

function mode(counts: readonly number[]): number {
  let best = 0;
  let times = 0;
  for (const count of counts) {
    const n = counts.filter((other) => other === count).length;
    if (n > times || (n === times && count > best)) {
      best = count;
      times = n;
    }
  }
  return best;
}
