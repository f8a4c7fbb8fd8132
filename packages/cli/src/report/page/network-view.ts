import {
  cellAt,
  heatmap,
  layerAt,
  profile,
  profileCrosshair,
  quantityNames,
  unionOfLayers,
  type DivergingScale,
  type Panel,
  type ProfileDrawing,
  type ProfileSeries,
} from '@initscope/charts';
import { HEATMAP_HEIGHT, PROFILE_HEIGHT } from '../chart-heights.ts';
import { readingInWords, varianceOf, type Place } from '../readout.ts';
import type { ReportNetwork } from '../report-data.ts';
import { heatmapPlaneOf, seriesAt } from '../series-of-network.ts';
import { startingPlace } from '../starting-place.ts';
import { cellCrosshair } from './cell-crosshair.ts';
import { Chart } from './chart.ts';
import { elementOf, elementsOf } from './element-of.ts';
import { moved, type Bounds } from './moved.ts';
import { ReadoutView } from './readout-view.ts';

/** A heatmap as it stands on the page. */
interface Heatmap {
  readonly chart: Chart;
  readonly plane: number;
  panels: readonly Panel[];
}

/** One network of the page: heatmaps, profile, slider and numbers, all at the same place. */
export class NetworkView {
  readonly #network: ReportNetwork;
  readonly #scale: DivergingScale;
  readonly #say: (sentence: string) => void;
  readonly #bounds: Bounds;
  readonly #heatmaps: readonly Heatmap[];
  readonly #profile: Chart;
  readonly #readout: ReadoutView;
  readonly #slider: HTMLInputElement | undefined;
  #drawn:
    | { readonly drawing: ProfileDrawing; readonly series: readonly ProfileSeries[]; readonly column: number }
    | undefined;
  #drawnWidth = 0;
  #chosen: Place;

  constructor(section: HTMLElement, network: ReportNetwork, scale: DivergingScale, say: (sentence: string) => void) {
    this.#network = network;
    this.#scale = scale;
    this.#say = say;
    this.#bounds = { layers: unionOfLayers(network.planes), columns: network.sigmaSq.length };
    this.#chosen = startingPlace(network);
    this.#readout = new ReadoutView(section, network);
    const hint = elementOf(section, '.hint', HTMLElement);
    hint.hidden = false;

    this.#heatmaps = elementsOf(section, '[data-plane]', HTMLElement).map((box) => {
      const plane = Number(box.dataset['plane']);
      const name = `${quantityNames[network.planes[plane].quantity]}: std by layer and σ²`;
      const chart = new Chart(box, `${section.id}-${plane}`, name, 'heatmap', hint.id, {
        look: (x, y) => {
          this.#look(this.#placeOnHeatmap(plane, x, y));
        },
        choose: (x, y) => {
          this.#choose(this.#placeOnHeatmap(plane, x, y));
        },
        leave: () => {
          this.#show(this.#chosen);
        },
        key: (key) => this.#choose(moved(this.#chosen, key, 'heatmap', this.#bounds)),
      });
      return { chart, plane, panels: [] };
    });

    const box = elementOf(section, '[data-profile]', HTMLElement);
    this.#profile = new Chart(box, `${section.id}-profile`, 'std through the layers', 'line chart', hint.id, {
      look: (x, y) => {
        this.#look(this.#placeOnProfile(x, y));
      },
      choose: (x, y) => {
        this.#choose(this.#placeOnProfile(x, y));
      },
      leave: () => {
        this.#show(this.#chosen);
      },
      key: (key) => this.#choose(moved(this.#chosen, key, 'profile', this.#bounds)),
    });

    this.#slider = elementsOf(section, 'input[type=range]', HTMLInputElement).at(0);
    this.#slider?.addEventListener('input', (event) => {
      if (event.target instanceof HTMLInputElement) {
        this.#choose({ ...this.#chosen, column: Number(event.target.value) });
      }
    });
    for (const row of elementsOf(section, '.slider', HTMLElement)) row.hidden = false;
    new ResizeObserver(() => {
      this.#draw();
    }).observe(elementOf(section, '.explorer', HTMLElement));
  }

  /** Draws everything to the widths there are; nothing where they are as they were, since what is drawn has heights of its own. */
  #draw(): void {
    const { width } = this.#profile;
    if (width === 0 || width === this.#drawnWidth) return;
    this.#drawnWidth = width;
    const planes = this.#network.planes.map((plane) => heatmapPlaneOf(this.#network, plane));
    for (const each of this.#heatmaps) {
      const drawing = heatmap(planes[each.plane], {
        width: Math.max(240, each.chart.width),
        plotHeight: HEATMAP_HEIGHT,
        scale: this.#scale,
        layers: this.#bounds.layers,
        critical: this.#network.critical,
        legend: false,
      });
      each.panels = drawing.panels;
      each.chart.draw(drawing);
    }
    this.#drawn = undefined;
    this.#show(this.#chosen);
  }

  #placeOnHeatmap(plane: number, x: number, y: number): Place | undefined {
    const panels = this.#heatmaps.find((each) => each.plane === plane)?.panels ?? [];
    const cell = cellAt(panels, x, y);
    return cell === undefined ? undefined : { layer: cell.layer, column: cell.column };
  }

  #placeOnProfile(x: number, y: number): Place | undefined {
    const layer = this.#drawn === undefined ? undefined : layerAt(this.#drawn.drawing.profile, x, y);
    return layer === undefined ? undefined : { layer, column: this.#chosen.column };
  }

  /** For as long as the pointer is there. */
  #look(place: Place | undefined): void {
    this.#show(place ?? this.#chosen);
  }

  /** For good; whether there is such a place. */
  #choose(place: Place | undefined): boolean {
    if (place === undefined) return false;
    this.#chosen = place;
    this.#show(place);
    this.#say(readingInWords(this.#network, place));
    return true;
  }

  #show(place: Place): void {
    for (const { chart, panels } of this.#heatmaps) {
      chart.overlay(panels.flatMap((panel) => cellCrosshair(panel, place.layer, place.column)));
    }
    if (this.#drawn?.column !== place.column) this.#drawProfile(place.column);
    if (this.#drawn !== undefined) {
      this.#profile.overlay(profileCrosshair(this.#drawn.drawing.profile, this.#drawn.series, place.layer));
    }
    this.#readout.show(place);
    if (this.#slider !== undefined) {
      this.#slider.value = String(place.column);
      this.#slider.setAttribute('aria-valuetext', varianceOf(this.#network.sigmaSq[place.column], this.#network.width));
    }
  }

  #drawProfile(column: number): void {
    const series = seriesAt(this.#network, column);
    const width = Math.max(240, this.#profile.width);
    const drawing = profile({ series, width, plotHeight: PROFILE_HEIGHT });
    this.#drawn = { drawing, series, column };
    this.#profile.draw(drawing);
  }
}
