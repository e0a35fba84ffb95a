/** A growing column of 32-bit words. */
export class Words {
  values = new Int32Array(1 << 16);
  length = 0;

  /** Makes room for so many more. */
  reserve(count: number): void {
    if (this.length + count <= this.values.length) return;
    const longer = new Int32Array(Math.max(2 * this.values.length, this.length + count));
    longer.set(this.values);
    this.values = longer;
  }
}
