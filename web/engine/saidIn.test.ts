import { expect, it } from 'vitest';
import { saidRejections } from './saidIn.ts';

const reason = (code: string, args: Record<string, string> = {}) => ({ code, args, text: '原文', remedy: '办法' });

it('says a reason of the catalogue in both languages, and an unknown one as it was written', () => {
  const [known, unknown] = saidRejections({
    rejections: [
      { file: 'a.csv', row: 7, reason: reason('coordinates-not-numbers') },
      { file: 'a.csv', row: 8, reason: reason('of-another-version') },
    ],
  });
  expect(known).toMatchObject({ file: 'a.csv', row: 7 });
  expect(known!.said.en.reason).toMatch(/coordinate/i);
  expect(known!.said.zh.reason).toMatch(/坐标/);
  expect(unknown!.said).toEqual({ en: { reason: '原文', remedy: '办法' }, zh: { reason: '原文', remedy: '办法' } });
});
