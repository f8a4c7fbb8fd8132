/** Longer lines are read by nobody; what was given may be a whole file. */
const longest = 1600;
/** What an error ends with: what is allowed, and an example. */
const longestEnd = 700;

/** Controls, ends of lines and paragraphs, invisible marks such as those that turn a line round, and halves of signs. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A message as one line of signs that can be seen, whatever it quotes: its middle is left out if it is too long. */
export function asOneLine(message: string): string {
  const line = message.replaceAll(invisible, escaped);
  if (line.length <= longest) return line;
  return `${line.slice(0, longest - longestEnd)} … ${line.slice(-longestEnd)}`;
}

/** As JSON spells it. */
function escaped(sign: string): string {
  const codes = Array.from({ length: sign.length }, (_, i) => sign.charCodeAt(i).toString(16).padStart(4, '0'));
  return codes.map((code) => `\\u${code}`).join('');
}
