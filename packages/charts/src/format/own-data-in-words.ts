/** What follows a network, or its seeds, where the data have a seed of their own: ", data of seed 1000". Nothing where each seed of weights draws its own. */
export function ownDataInWords({ dataSeed }: { readonly dataSeed?: number }): string {
  return dataSeed === undefined ? '' : `, data of seed ${dataSeed}`;
}
