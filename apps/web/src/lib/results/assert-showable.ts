import { isGradient, type Facet, type Plane, type SweepResult } from '@initscope/core';

/**
 * A file may keep to the form of a result and yet hold nothing that can be drawn.
 *
 * @throws Error saying what is missing or contradicts itself.
 */
export function assertShowable({ facets }: Pick<SweepResult, 'facets'>): void {
  if (facets.length === 0) throw new Error('it holds no network');
  for (const [index, { network, sigmaSq, planes }] of facets.entries()) {
    const which = facets.length === 1 ? 'its network' : `its network ${index + 1}`;
    if (planes.length === 0) throw new Error(`nothing of ${which} was measured`);
    if (new Set(planes.map(({ quantity }) => quantity)).size < planes.length) {
      throw new Error(`a quantity of ${which} is there twice`);
    }
    for (const plane of planes) assertDrawable(plane, { network, sigmaSq }, which);
  }
}

function assertDrawable(plane: Plane, { network, sigmaSq }: Pick<Facet, 'network' | 'sigmaSq'>, which: string): void {
  const { quantity, layers } = plane;
  if (plane.sigmaSq.length === 0 || layers.length === 0) throw new Error(`${quantity} of ${which} is empty`);
  if (!ascends(plane.sigmaSq) || !ascends(layers)) throw new Error(`σ² or layers of ${which} are out of order`);
  if (plane.sigmaSq.join() !== sigmaSq.join()) throw new Error(`${quantity} of ${which} is at other σ² than it says`);
  // By their number and ends, as they ascend: a file may say of any number of layers that they are its network's.
  const first = isGradient(quantity) ? 1 : 0;
  const last = network.layers - 1;
  if (layers[0] !== first || layers[layers.length - 1] !== last || layers.length !== last - first + 1) {
    throw new Error(`${quantity} of ${which} is of other layers than it has`);
  }
}

function ascends(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > values[index - 1]);
}
