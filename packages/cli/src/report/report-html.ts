import { createHash } from 'node:crypto';
import { count, divergingScale, profileStylesheet, stylesheet, type Theme } from '@initscope/charts';
import type { FoundResult } from '../results/sweep-folder.ts';
import { UsageError } from '../usage-error.ts';
import { comparisonTable } from './comparison-table.ts';
import { differencesOf } from '../networks/differences.ts';
import { footer } from './footer.ts';
import { html, jsonText, Markup } from './html.ts';
import { networkSection } from './network-section.ts';
import type { ReportedNetwork } from './networks-of.ts';
import type { ReportData } from './report-data.ts';

/** A page of more networks than this no browser opens gladly. */
const mostInPage = 500;

/** The page's own script and rules, as text. */
export interface PageParts {
  readonly script: string;
  readonly styles: string;
}

/**
 * A result as one HTML file that needs nothing else: it loads nothing, and by its content security policy could not. The script and
 * the rules in it are allowed by their hashes, and no others.
 */
export function reportHtml(
  found: FoundResult,
  networks: readonly ReportedNetwork[],
  theme: Theme | 'auto',
  parts: PageParts,
): string {
  if (networks.length > mostInPage) {
    throw new UsageError(
      `--format: the result has ${networks.length} networks; allowed: ${mostInPage} in one page; choose one by --network`,
    );
  }
  const data: ReportData = { networks: networks.map((network) => network.data) };
  const scale = divergingScale(data.networks.flatMap(({ planes }) => planes));
  const styles = `${themeRules(theme)}${parts.styles}\n${stylesheet(theme)}${profileStylesheet(theme)}`;
  const policy = `default-src 'none'; script-src '${hashOf(parts.script)}'; style-src '${hashOf(styles)}'; base-uri 'none'; form-action 'none'`;
  const isAlone = networks.length === 1;
  const title = titleOf(networks);
  // What is in these is their text to the byte: its hash is in the policy.
  const style = new Markup(`<style>${styles}</style>`);
  const script = new Markup(`<script>${parts.script}</script>`);
  const carried = new Markup(`<script type="application/json" id="report-data">${jsonText(data)}</script>`);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="initscope" />
        <title>${title} · initscope</title>
        ${style}
      </head>
      <body>
        <header>
          <p class="kicker">initscope report</p>
          <h1 id="title">${title}</h1>
          <p class="lede">${ledeOf(found, networks)}</p>
        </header>
        <main>
          ${isAlone ? new Markup('') : comparisonTable(networks)} ${isAlone ? new Markup('') : chooser(networks)}
          ${networks.map((network, index) => networkSection(network, index, scale, isAlone ? 'unnamed' : 'named'))}
        </main>
        ${footer(found)}
        <p class="said" role="status"></p>
        ${carried} ${script}
      </body>
    </html> `;
  return page.text;
}

function chooser(networks: readonly ReportedNetwork[]): Markup {
  const options = networks.map(({ data }, index) => html`<option value="${index}">${data.name}</option>`);
  return html`<p class="chooser" hidden>
    <label for="network">network</label
    ><select id="network">
      ${options}
    </select>
  </p>`;
}

function titleOf(networks: readonly ReportedNetwork[]): string {
  if (networks.length === 1) return networks[0].data.name;
  const { nouns } = differencesOf(networks.map(({ facet }) => facet));
  return `${networks.length} networks${nouns === '' ? '' : `, by ${nouns}`}`;
}

function ledeOf({ result, theory }: FoundResult, networks: readonly ReportedNetwork[]): string {
  const most = Math.max(...networks.map(({ data }) => data.sigmaSq.length));
  const seeds = result.spec.seeds.length;
  const missing = result.facets.length - networks.length;
  return [
    'How large each layer’s signals and gradients are before any training',
    most === 1 ? ', at one weight variance σ² each' : `, at ${count(most, 'weight variance')} σ²`,
    `; ${seeds === 1 ? 'one seed' : `the median over ${seeds} seeds`}`,
    theory === undefined ? '' : ', beside what theory says',
    '.',
    missing > 0 ? ` ${count(missing, 'network')} of the result ${missing === 1 ? 'has' : 'have'} no numbers yet.` : '',
  ].join('');
}

/** Which of the two sets of colours holds is said once, at the top. */
function themeRules(theme: Theme | 'auto'): string {
  const dark = '--page:#121318;--ink:#eceef2;--muted:#a3a8b3;--rule:#33363f;--accent:#b896f6;--ground:#191b21';
  const light = '--page:#fff;--ink:#1d1f24;--muted:#5a5f69;--rule:#d9dbe0;--accent:#5b3a9e;--ground:#f6f6f5';
  if (theme !== 'auto') return `:root{color-scheme:${theme};${theme === 'dark' ? dark : light}}\n`;
  return `:root{color-scheme:light dark;${light}}\n@media (prefers-color-scheme:dark){:root{${dark}}}\n`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
