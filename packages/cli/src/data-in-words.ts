/** What follows a seed of weights, or a number of them, where the data have a seed of their own: ", data of seed 1000". */
export function ownDataInWords({ dataSeed }: { readonly dataSeed?: number }): string {
  return dataSeed === undefined ? '' : `, data of seed ${dataSeed}`;
}
