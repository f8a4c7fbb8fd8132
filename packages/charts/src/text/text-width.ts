/**
 * Roughly how wide a text is set in a system sans-serif, in px: as wide as DejaVu Sans, the widest that a
 * reader is likely to have, and so a tenth more than most. There is
 * no DOM to ask, and a figure must come out the same everywhere.
 */
export function textWidth(text: string, size: number, weight = 400): number {
  let em = 0;
  for (const character of text) em += characterWidth(character);
  return em * size * (weight >= 600 ? 1.1 : 1);
}

function characterWidth(character: string): number {
  if (/[iljtfrI.,:;'’|!()[\]/ ]/.test(character)) return 0.33;
  if (/[⁻⁰¹²³⁴-⁹]/.test(character)) return 0.43;
  if (/[mwMW%@—…]/.test(character)) return 0.94;
  if (/[A-Z=+×<>~≈]/.test(character)) return 0.71;
  // CJK, emoji and their like are set square.
  if (/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{3ffff}]/u.test(character)) return 1.05;
  return 0.6;
}
