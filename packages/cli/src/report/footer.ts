import { compactSpec, fieldNames } from '@initscope/core';
import type { FoundResult } from '../results/sweep-folder.ts';
import { commandLine } from '../sweep/command-line.ts';
import { version } from '../version.ts';
import { html, type Markup } from './html.ts';

/** What was computed, by which version, and how to compute it again. */
export function footer({ result, theory }: FoundResult): Markup {
  const { spec } = result;
  const compact: Readonly<Record<string, string | undefined>> = compactSpec(spec);
  const command = commandLine('sweep', spec, theory === undefined ? [] : ['--theory']);
  const rows = fieldNames.flatMap((name) => {
    const text = compact[name];
    return text === undefined
      ? []
      : [
          html`<dt>${name}</dt>
            <dd>${text}</dd>`,
        ];
  });
  return html`<footer>
    <h2>How this was computed</h2>
    <p>
      By initscope ${result.version}${result.version === version ? '' : `; this page by initscope ${version}`}. The same
      sweep again:
    </p>
    <div class="scroller" role="region" aria-label="The command" tabindex="0">
      <pre><code>${command}</code></pre>
    </div>
    <details>
      <summary>The sweep’s spec</summary>
      <dl>${rows}</dl>
    </details>
    <p>
      std is the standard deviation over a layer’s units and all inputs, before any training; each number is the median
      over the seeds. h are hidden units, f preactivations; ∂L/∂f and ∂L/∂h are the loss’s gradients by them. Layer 0’s
      h is the input. σ² is the variance of the hidden layers’ weights, D their width, σ_w² = D·σ². Logarithms are to
      base 10, rounded to five decimals in this page.
    </p>
  </footer>`;
}
