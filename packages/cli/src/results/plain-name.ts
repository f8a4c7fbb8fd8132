/** A name without what shells and file systems take for themselves: `leaky_relu(0.2)` is `leaky_relu_0.2`. */
export function plainName(name: string): string {
  return name.replace(/[(,=]/g, '_').replace(/[^\w.-]/g, '');
}
