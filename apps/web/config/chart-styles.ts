import { profileStylesheet, stylesheet } from '@initscope/charts';
import type { Plugin } from 'vite';

const id = 'virtual:chart-styles.css';
const resolvedId = `\0${id}`;

/** Makes a CSS file of the charts' own rules, so that the page needs no inline style for them. */
export function chartStyles(): Plugin {
  return {
    name: 'chart-styles',
    resolveId: (source) => (source === id ? resolvedId : undefined),
    load: (source) => (source === resolvedId ? stylesheet('auto') + profileStylesheet('auto') : undefined),
  };
}
