/** A query of an address, `a=1&b=lin:0:4:81`, in which what may stand as it is does; empty of no fields. */
export function queryText(fields: readonly (readonly [name: string, text: string])[]): string {
  return fields.map(([name, text]) => `${name}=${readable(encodeURIComponent(text))}`).join('&');
}

function readable(encoded: string): string {
  return encoded.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/');
}
