const otherKinds =
  /^\.(json|txt|tsv|xlsx?|html?|svg|png|jpe?g|gif|pdf|npy|h5|hdf5|arrow|feather|gz|zip|ya?ml|db|sqlite)$/i;

/** Is this the ending of a file of some well-known kind? Where none such is written, nobody means it as a name for something else. */
export function isOtherKind(extension: string): boolean {
  return otherKinds.test(extension);
}
