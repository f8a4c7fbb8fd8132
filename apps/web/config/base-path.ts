/**
 * The path the site is served under, from the environment: `BASE_PATH=/initscope pnpm run build`. None by default,
 * which also suits a site in a folder, since the built files refer to each other by relative paths.
 */
export function basePath(given: string | undefined): '' | `/${string}` {
  if (given === undefined || given === '' || given === '/') return '';
  if (isPath(given)) return given;
  throw new Error(
    `BASE_PATH is ${JSON.stringify(given)}; it has to begin with a slash and not end with one, for example BASE_PATH=/initscope`,
  );
}

function isPath(text: string): text is `/${string}` {
  return /^(\/[\w.~-]+)+$/.test(text);
}
