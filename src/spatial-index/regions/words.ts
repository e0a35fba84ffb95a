/** A growing column of 32-bit words. */
export class Words {
  values: Int32Array;
  length = 0;

  constructor(room: number) {
    this.values = new Int32Array(room);
  }

  /** Makes room for so many more. */
  reserve(count: number): void {
    if (this.length + count <= this.values.length) return;
    const longer = new Int32Array(Math.max(2 * this.values.length, this.length + count));
    longer.set(this.values);
    this.values = longer;
  }
}
