import { describe, expect, it } from 'vitest';
import { encodePolyline } from './encodePolyline.ts';
import { decodePolyline } from './page/decode.ts';

const lattice = { unitsPerDegree: 1e5, origin: [0, 0] as const };

describe('encodePolyline', () => {
  it("agrees with the format's published example", () => {
    // Google's documentation, latitude first there: (38.5, −120.2), (40.7, −120.95), (43.252, −126.453).
    const points = [
      [38.5, -120.2],
      [40.7, -120.95],
      [43.252, -126.453],
    ];
    expect(encodePolyline(points, lattice, false, 2)).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@');
  });

  it('is read back to the whole units', () => {
    const fine = { unitsPerDegree: 1e6, origin: [120150000, 33360000] as const };
    const points = [
      [120.15, 33.36],
      [120.1512345, 33.3587654],
      [-179.9999999, -89.9999999],
    ];
    const text = encodePolyline(points, fine, false, 2)!;
    expect([...decodePolyline(text, fine.origin)]).toEqual([
      120150000, 33360000, 120151235, 33358765, -180000000, -90000000,
    ]);
  });

  it('writes repeated points once and leaves out what is no line or no ring any more', () => {
    expect([
      ...decodePolyline(
        encodePolyline(
          [
            [0, 0],
            [0, 0],
            [1, 1],
          ],
          lattice,
          false,
          2,
        )!,
        [0, 0],
      ),
    ]).toEqual([0, 0, 1e5, 1e5]);
    expect(
      encodePolyline(
        [
          [0, 0],
          [1e-7, 0],
        ],
        lattice,
        false,
        2,
      ),
    ).toBeNull();
    expect(
      encodePolyline(
        [
          [0, 0],
          [1e-7, 0],
          [0, 1e-7],
          [0, 0],
        ],
        lattice,
        true,
        3,
      ),
    ).toBeNull();
  });
});
