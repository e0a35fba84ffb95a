import { withResolution } from './pngResolution.ts';

/** Millimetres of an inch. */
const INCH = 25.4;

/** A sheet as a picture of its true size on paper. Rejects where the browser cannot hold so many pixels. */
export async function pngOfSvg(svg: Uint8Array<ArrayBuffer>, dotsPerInch: number): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = sizeOf(new TextDecoder().decode(svg.subarray(0, 400)));
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round((width / INCH) * dotsPerInch);
    canvas.height = Math.round((height / INCH) * dotsPerInch);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('The browser draws no pictures.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error(`The browser cannot make a picture of ${canvas.width} × ${canvas.height} pixels.`);
    return withResolution(new Uint8Array(await blob.arrayBuffer()), dotsPerInch);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Width and height of a sheet, millimetres. */
function sizeOf(head: string): { width: number; height: number } {
  const [, width, height] = /width="([\d.]+)mm" height="([\d.]+)mm"/.exec(head) ?? [];
  if (width === undefined || height === undefined) throw new Error('The sheet tells no size.');
  return { width: Number(width), height: Number(height) };
}
