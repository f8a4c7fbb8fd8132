/** The site's equations as MathML, set while the site is built: config/equations.ts. */
declare module 'virtual:equations' {
  export const mathMl: Readonly<Record<import('./equations.ts').EquationName, string>>;
}
