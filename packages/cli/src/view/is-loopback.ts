/**
 * Does a request's Host header name this machine itself? A page elsewhere can give its own name this machine's address (DNS
 * rebinding) and would then be let read what is served here; the header still holds that name. Any port will do: behind a
 * tunnel it is another.
 */
export function isLoopback(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);
}
