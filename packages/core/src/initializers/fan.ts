/** The fan that a variance is relative to: a layer's inputs, its outputs, or their mean. */
export function fanOf(mode: string, fanIn: number, fanOut: number): number {
  switch (mode) {
    case 'fan_in':
      return fanIn;
    case 'fan_out':
      return fanOut;
    case 'fan_avg':
      return (fanIn + fanOut) / 2;
    default:
      throw new RangeError(`a fan is fan_in, fan_out or fan_avg, but ${mode} was given`);
  }
}
