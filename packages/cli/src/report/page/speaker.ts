/** Says what was chosen to those who listen, once the choosing pauses. */
export function speaker(region: HTMLElement): (sentence: string) => void {
  let pending: number | undefined;
  return (sentence) => {
    window.clearTimeout(pending);
    pending = window.setTimeout(() => {
      region.textContent = sentence;
    }, 300);
  };
}
