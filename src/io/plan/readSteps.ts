/** One line of a file of steps, with its place for messages. */
export interface StepLine {
  readonly where: string;
  readonly text: string;
}

/** The lines of a file of steps, one step of JSON a line; empty lines and lines that begin with # are left out. */
export function stepLines(name: string, text: string): StepLine[] {
  return text
    .split(/\r?\n/)
    .map((line, i) => ({ where: `${name}:${i + 1}`, text: line.trim() }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
}
