import type { PhaseView } from './phase-view.ts';
import { FieldError } from './read-fields.ts';

/** Makes a view of another one. */
export type EditView = (view: PhaseView) => PhaseView;

/** Shows a changed view; or says in a sentence why it cannot be. */
export function edited(view: PhaseView, change: EditView, show: (view: PhaseView) => void): string | undefined {
  try {
    show(change(view));
    return undefined;
  } catch (error) {
    if (error instanceof FieldError) return error.message;
    throw error;
  }
}
