import { divergingScale } from '@initscope/charts';
import type { ReportNetwork } from '../report-data.ts';
import { elementOf, elementsOf } from './element-of.ts';
import { NetworkView } from './network-view.ts';
import { readData } from './read-data.ts';
import { speaker } from './speaker.ts';

// Without this script the page is whole but still; it gives every network its crosshair, and shows one network at a time.

const { networks } = readData();
const scale = divergingScale(networks.flatMap(({ planes }) => planes));
const say = speaker(elementOf(document, '.said', HTMLElement));
const sections = networks.map((_, index) => elementOf(document, `#network-${index + 1}`, HTMLElement));
const views = new Map<number, NetworkView>();

/** A network's view is made when it is first shown. */
function begin(index: number, network: ReportNetwork): void {
  if (!views.has(index)) views.set(index, new NetworkView(sections[index], network, scale, say));
}

function show(chosen: number): void {
  sections.forEach((section, index) => {
    section.hidden = index !== chosen;
  });
  for (const link of elementsOf(document, 'a[data-network]', HTMLElement)) {
    const row = link.closest('tr');
    if (Number(link.dataset['network']) === chosen) row?.setAttribute('aria-current', 'true');
    else row?.removeAttribute('aria-current');
  }
  for (const select of elementsOf(document, '#network', HTMLSelectElement)) select.value = String(chosen);
  begin(chosen, networks[chosen]);
}

/** The network that the address names, or the first. */
function named(): number {
  const [, digits] = /^#network-(\d+)$/.exec(location.hash) ?? [];
  const index = Number(digits) - 1;
  return index in networks ? index : 0;
}

for (const chooser of elementsOf(document, '.chooser', HTMLElement)) {
  chooser.hidden = false;
  chooser.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) show(Number(event.target.value));
  });
}
for (const link of elementsOf(document, 'a[data-network]', HTMLElement)) {
  link.addEventListener('click', () => {
    show(Number(link.dataset['network']));
  });
}
window.addEventListener('hashchange', () => {
  show(named());
});
show(named());
