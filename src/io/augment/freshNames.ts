/** The names, with a number behind those that a table has already. */
export function freshNames(names: readonly string[], header: readonly string[]): string[] {
  const taken = new Set(header.map((name) => name.trim()));
  return names.map((name) => {
    let fresh = name;
    for (let n = 2; taken.has(fresh); n++) fresh = `${name}_${n}`;
    return fresh;
  });
}
