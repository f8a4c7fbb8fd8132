/** An amount of memory or disk: `340 MB`. */
export function bytesInWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];
  const unit = Math.min(Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)), units.length - 1);
  return `${Number((bytes / 1000 ** unit).toPrecision(2))} ${units[unit]}`;
}

/** A length of time, in two figures and the unit that fits: `0.4 s`, `12 min`, `5.1 h`. */
export function secondsInWords(seconds: number): string {
  if (seconds < 90) return `${Number(seconds.toPrecision(2))} s`;
  const minutes = seconds / 60;
  if (minutes < 90) return `${Number(minutes.toPrecision(2))} min`;
  const hours = minutes / 60;
  return hours < 48 ? `${Number(hours.toPrecision(2))} h` : `${Number((hours / 24).toPrecision(2))} days`;
}
