import type { Theme } from './palette.ts';

/** Everything that charts are coloured with but the colour classes and the lines of profiles. */
export interface Inks {
  readonly page: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  /** What the reader points at. */
  readonly accent: string;
  /** The ground of dead cells. */
  readonly neutral: string;
  readonly neutralStroke: string;
}

/** The inks of each theme; the site's are the same. */
export const inks: Readonly<Record<Theme, Inks>> = {
  light: {
    page: '#ffffff',
    ink: '#1d1f24',
    muted: '#5a5f69',
    rule: '#b9bdc5',
    accent: '#5b3a9e',
    neutral: '#d3d5d8',
    neutralStroke: '#5d6168',
  },
  dark: {
    page: '#121318',
    ink: '#eceef2',
    muted: '#a3a8b3',
    rule: '#4d515b',
    accent: '#b896f6',
    neutral: '#4a4d55',
    neutralStroke: '#b4b8c0',
  },
};
