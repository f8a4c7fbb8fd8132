/** Truncated normals are redrawn beyond so many standard deviations. */
export const truncation = 2;

/** The standard deviation that N(0, 1) has left when it is truncated there: √(1 − 4φ(2)/(2Φ(2) − 1)), as Keras spells it. */
export const truncatedStd = 0.87962566103423978;
