/** Nanoseconds for scaling a weight by σ and packing it for the product, in each pass. */
export const pack = 0.36;
