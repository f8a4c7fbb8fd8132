import type { Theme } from '../colour/palette.ts';
import type { Sheet } from '../drawing/sheet.ts';

const inks: Readonly<Record<Theme, { readonly ink: string; readonly page: string }>> = {
  light: { ink: '#1d1f24', page: '#ffffff' },
  dark: { ink: '#eceef2', page: '#121318' },
};

/** What phase diagrams use beyond heatmaps' rules. */
export const phaseSheet: Sheet = { shapes, colours };

function shapes(scope: string): string {
  return [
    `${scope} .phase-line{fill:none;stroke-width:2;stroke-linejoin:round}`,
    `${scope} .phase-halo{fill:none;stroke-width:5;stroke-opacity:.75;stroke-linejoin:round}`,
    `${scope} .phase-boundary{stroke-width:1.5;stroke-dasharray:5 3}`,
    `${scope} .phase-name{stroke-width:3.5;stroke-linejoin:round;paint-order:stroke}`,
    `${scope} .phase-ring{stroke-width:2}`,
    `${scope} .phase-dot{stroke-width:1.5}`,
    `${scope} .phase-cross{fill:none;stroke-width:1}`,
    `${scope} .phase-cross-halo{fill:none;stroke-width:4;stroke-opacity:.8}`,
    '',
  ].join('\n');
}

function colours(theme: Theme, scope: string): string {
  const { ink, page } = inks[theme];
  return [
    `${scope} .phase-line,${scope} .phase-boundary,${scope} .phase-cross{stroke:${ink}}`,
    `${scope} .phase-halo,${scope} .phase-cross-halo,${scope} .phase-name{stroke:${page}}`,
    `${scope} .phase-ring{fill:${page};stroke:${ink}}`,
    `${scope} .phase-dot{fill:${ink};stroke:${page}}`,
    '',
  ].join('\n');
}
