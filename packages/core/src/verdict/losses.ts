import type { FormatName } from '../precision/number-format.ts';
import type { FormatLimits, FormatLoss, PrecisionLimits } from '../precision/precision-limits.ts';

/**
 * Which formats lose a signal, in words, its squares only where a format holds the signal itself: "float16 overflows at layer 6, bfloat16
 * and float32 at layer 49; their squares overflow float64 from layer 193". Empty if all is well.
 */
export function lossesInWords({ values, squares }: PrecisionLimits): string {
  const held = values.filter(({ lost }) => lost === null);
  const losses = groups(values, ({ lost }) => lost);
  const digits = groups(held, ({ losesDigitsFrom }) =>
    losesDigitsFrom === null ? null : { kind: 'digits', layer: losesDigitsFrom },
  );
  const ofSquares = groups(
    squares.filter(({ format }) => held.some((each) => each.format === format)),
    ({ lost }) => lost,
  );
  return [
    [...inClauses(losses), ...inClauses(digits)].join(', '),
    ofSquares.map((group, i) => squaresInWords(group, ofSquares[i - 1])).join(', '),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** Where these formats lose a signal, in words: "float16 overflows at layer 6, bfloat16 and float32 at layer 49". Empty if none does. */
export function lossesOfValuesInWords(values: readonly FormatLimits[]): string {
  return inClauses(groups(values, ({ lost }) => lost)).join(', ');
}

interface Event {
  readonly kind: FormatLoss['kind'] | 'digits';
  readonly layer: number;
}

/** Formats that share an event. */
interface Group extends Event {
  readonly formats: readonly FormatName[];
}

function groups(limits: readonly FormatLimits[], eventOf: (limits: FormatLimits) => Event | null): Group[] {
  const found: Group[] = [];
  for (const each of limits) {
    const event = eventOf(each);
    if (event === null) continue;
    const last = found.at(-1);
    if (last?.kind === event.kind && last.layer === event.layer) {
      found[found.length - 1] = { ...last, formats: [...last.formats, each.format] };
    } else found.push({ ...event, formats: [each.format] });
  }
  return found;
}

/** The verb of one format and of several. */
const verbs: Readonly<Record<Event['kind'], readonly [string, string]>> = {
  overflow: ['overflows at', 'overflow at'],
  zero: ['rounds everything to 0 at', 'round everything to 0 at'],
  digits: ['loses digits from', 'lose digits from'],
};

/** A clause for each group; where the kind stays the same, the verb is said once. */
function inClauses(found: readonly Group[]): string[] {
  return found.map(({ kind, layer, formats }, i) => {
    const [one, several] = verbs[kind];
    const verb = formats.length === 1 ? one : several;
    const said = i > 0 && found[i - 1].kind === kind ? verb.slice(verb.lastIndexOf(' ') + 1) : verb;
    return `${listed(formats)} ${said} layer ${layer}`;
  });
}

function squaresInWords({ kind, layer, formats }: Group, before: Group | undefined): string {
  const isSaid = before?.kind === kind;
  const verb = isSaid ? '' : kind === 'overflow' ? 'overflow ' : 'round to 0 ';
  const where = kind === 'overflow' ? listed(formats) : `in ${listed(formats)}`;
  return `${before === undefined ? 'their squares ' : ''}${verb}${where} from layer ${layer}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
