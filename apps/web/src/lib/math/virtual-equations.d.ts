/** The site's equations as MathML, set while the site is built: config/equations.ts. */
declare module 'virtual:equations' {
  import type { EquationName } from '#lib/math/equations.ts';

  export const mathMl: Readonly<Record<EquationName, string>>;
}
