import { writeFileSync } from 'node:fs';
import { palettePng } from './palettePng.mjs';

/** Writes a screenshot with few colours; a page of the browser's context decodes it. */
export async function saveScreenshot(context, file, png) {
  const page = await context.newPage();
  const { width, height, pixels } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const drawing = canvas.getContext('2d');
    drawing.drawImage(bitmap, 0, 0);
    const { data } = drawing.getImageData(0, 0, bitmap.width, bitmap.height);
    let pixels = '';
    for (let i = 0; i < data.length; i += 30_000) pixels += btoa(String.fromCharCode(...data.subarray(i, i + 30_000)));
    return { width: bitmap.width, height: bitmap.height, pixels };
  }, png.toString('base64'));
  await page.close();
  writeFileSync(file, palettePng(Buffer.from(pixels, 'base64'), width, height));
}
