import { expect, it } from 'vitest';
import * as assets from './pageAssets.ts';

it('the embedded script and style are those of page/ (else run: node scripts/page.mjs)', async () => {
  const { pageAssets } = (await import('../../../scripts/page.mjs' as string)) as {
    pageAssets: () => Promise<Record<string, string>>;
  };
  expect({ ...assets }).toEqual(await pageAssets());
});
