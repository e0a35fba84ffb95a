import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeUtf8 } from '../text/textCoding.ts';
import { decimalBytes, wholeBytes } from './decimalBytes.ts';

const parsed = (text: string) => {
  const bytes = encodeUtf8(`x${text}y`);
  return decimalBytes(bytes, 1, bytes.length - 1);
};

it('is exactly what Number gives for decimals of up to 15 digits', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 15 }).map((d) => d.join(''));
  fc.assert(
    fc.property(digits, fc.nat(15), fc.constantFrom('', '-', '+'), (all, point, sign) => {
      const text = `${sign}${all.slice(0, point)}.${all.slice(point)}`;
      expect(parsed(text)).toBe(Number(text));
      expect(parsed(sign + all)).toBe(Number(sign + all));
    }),
    { numRuns: 2000 },
  );
});

it('leaves to the caller what it cannot be sure of', () => {
  for (const text of ['', '.', '-', '1e5', ' 1', '1 ', '1.2.3', '--1', '１', '1234567890123456', 'NaN', '0x1F', '1,5'])
    expect(parsed(text)).toBeNaN();
});

it('reads whole numbers without a sign', () => {
  const whole = (text: string) => wholeBytes(encodeUtf8(text), 0, text.length);
  expect(['0', '007', '123456789012345'].map(whole)).toEqual([0, 7, 123456789012345]);
  for (const text of ['', '-1', '1.0', '12户', '1234567890123456']) expect(whole(text)).toBeNaN();
});
