import { toSvg, type Drawing, type Theme } from '@initscope/charts';

/** A drawing as an SVG file that stands on its own, in one theme whatever the system's is. */
export function svgFile(drawing: Drawing, theme: Theme): Blob {
  return new Blob([toSvg(drawing, { theme })], { type: 'image/svg+xml' });
}

/** Pixels of a PNG to one of the drawing. */
export const pngScale = 2;

/**
 * A drawing as a PNG file, in the fonts that the reader's system has. Its SVG goes through an image of a `blob:` address, which the content
 * security policy has to allow (`img-src`), onto a canvas; it loads nothing, so that the canvas can be read.
 *
 * @throws Error with a sentence for the reader if this browser cannot.
 */
export async function pngFile(drawing: Drawing, theme: Theme): Promise<Blob> {
  const address = URL.createObjectURL(svgFile(drawing, theme));
  try {
    const image = new Image();
    image.src = address;
    await image.decode().catch(() => {
      throw new Error(cannot('could not read the picture'));
    });
    return await pngOf(image, drawing);
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function pngOf(image: HTMLImageElement, { width, height }: Drawing): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * pngScale);
  canvas.height = Math.ceil(height * pngScale);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, width * pngScale, height * pngScale);
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (file === null) throw new Error(cannot(`has no room for ${canvas.width} × ${canvas.height} pixels`));
  return file;
}

function cannot(why: string): string {
  return `No PNG was made: this browser ${why}; the SVG file holds the same picture.`;
}
