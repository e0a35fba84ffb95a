import { MultiBar, Presets, type SingleBar } from 'cli-progress';

/** Progress bars on a terminal; on a pipe, or when quiet, only messages. */
export interface ProgressBars {
  start(bar: number, what: string, total: number): void;
  step(bar: number, done: number): void;
  end(bar: number): void;
  /** A line of text that does not break the bars. */
  print(text: string): void;
  stop(): void;
}

export function progressBars(stream: NodeJS.WriteStream, quiet: boolean): ProgressBars {
  const bars = new Map<number, SingleBar>();
  let group: MultiBar | null = null;
  const draw = stream.isTTY && !quiet;
  return {
    start(bar, what, total) {
      if (!draw) return;
      group ??= new MultiBar(
        {
          stream,
          format: `{what} {bar} {value}/{total}  {percentage} %  {eta_formatted}`,
          hideCursor: false,
          clearOnComplete: true,
          etaBuffer: 50,
        },
        Presets.rect,
      );
      bars.set(bar, group.create(total, 0, { what }));
    },
    step(bar, done) {
      bars.get(bar)?.update(done);
    },
    end(bar) {
      const one = bars.get(bar);
      if (one) group?.remove(one);
      bars.delete(bar);
    },
    print(text) {
      if (group && bars.size > 0) group.log(`${text}\n`);
      else stream.write(`${text}\n`);
    },
    stop() {
      group?.stop();
      group = null;
      bars.clear();
    },
  };
}
