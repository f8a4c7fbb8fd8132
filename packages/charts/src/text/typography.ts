/** What a text is for. Its name is its class; its size is known here because layout measures with it. */
export type TextRole = 'title' | 'subtitle' | 'panel-title' | 'label' | 'tick' | 'caption';

export interface TextStyle {
  /** Font size in px. */
  readonly size: number;
  readonly weight: number;
  /** Which of the theme's two inks. */
  readonly ink: 'ink' | 'muted';
}

export const textStyles: Readonly<Record<TextRole, TextStyle>> = {
  title: { size: 18, weight: 600, ink: 'ink' },
  subtitle: { size: 13, weight: 400, ink: 'muted' },
  'panel-title': { size: 13.5, weight: 600, ink: 'ink' },
  label: { size: 12, weight: 400, ink: 'ink' },
  tick: { size: 11, weight: 400, ink: 'muted' },
  caption: { size: 13, weight: 400, ink: 'ink' },
};

/**
 * The reader's own interface font: nothing is loaded. `system-ui` is not among them, because on a bare Linux it is
 * DejaVu Sans, much wider than the rest.
 */
export const FONT_STACK: string =
  "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue','Noto Sans','Liberation Sans',Arial,sans-serif";
