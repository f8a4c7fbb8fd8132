/** The sections of the page on method, by the id of their heading. */
export const sections = [
  ['conventions', 'Conventions'],
  ['statistics', 'What is measured'],
  ['random', 'Random numbers'],
  ['engines', 'Rays, spectral, dense'],
  ['exactness', 'Exactness'],
  ['theory', 'The theory line'],
  ['band', 'The band over seeds'],
  ['formats', 'Number formats'],
  ['initialisers', 'Initialisers'],
  ['gains', 'Gains'],
  ['colours', 'Colours'],
  ['limits', 'Limits'],
  ['sources', 'Sources'],
  ['reuse', 'Citing and reusing'],
] as const;
