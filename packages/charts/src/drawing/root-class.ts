/** The class on the `<svg>` element, under which every rule is written. */
export const ROOT_CLASS = 'initscope-chart';
