import { fileURLToPath } from 'node:url';
import type { Resvg } from '@resvg/resvg-js';
import { UsageError } from '../usage-error.ts';

/** Pixels per px of the picture: sharp on a good screen, and on paper. */
const SCALE = 2;

/** More pixels than this are 512 MB to draw on. */
const mostPixels = 2 ** 27;

/**
 * An SVG as PNG. Its fonts come with the program and no others are looked for, so that the same picture has the same bytes everywhere.
 *
 * @param size - the SVG's, in px.
 * @throws UsageError if that cannot be done here.
 */
export async function pngOf(
  svg: string,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  if (size.width * size.height * SCALE ** 2 > mostPixels) {
    throw new UsageError(
      `--format: a PNG of ${size.width * SCALE} × ${size.height * SCALE} pixels is too large; give a smaller --width, choose one network by --network, or take --format svg`,
    );
  }
  const Renderer = await loadResvg();
  const fonts = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) =>
    fileURLToPath(new URL(`./fonts/${name}`, import.meta.url)),
  );
  const drawn = new Renderer(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    font: {
      loadSystemFonts: false,
      fontFiles: fonts,
      defaultFontFamily: 'DejaVu Sans',
      sansSerifFamily: 'DejaVu Sans',
    },
  });
  return drawn.render().asPng();
}

/** It is native, and there is a build for most platforms but not for all. */
async function loadResvg(): Promise<typeof Resvg> {
  try {
    const { Resvg: loaded } = await import('@resvg/resvg-js');
    return loaded;
  } catch {
    throw new UsageError(
      `--format: png needs the package @resvg/resvg-js, which is not installed for ${process.platform} on ${process.arch}; allowed: html, svg; for example --format svg`,
    );
  }
}
