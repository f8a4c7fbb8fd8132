import { boundOf, gainNameOf, rootOf } from './python-words.ts';
import type { Fan, WeightRule } from './weight-rule.ts';

const fans: Readonly<Record<Fan, string>> = {
  fan_in: 'fan_in',
  fan_out: 'fan_out',
  fan_avg: '((fan_in + fan_out) / 2)',
  fan_max: 'max(fan_in, fan_out)',
};

/** The body of `draw(fan_in, fan_out)`: the next weights of the stream, fan_out × fan_in, drawn row by row. */
export function numpyWeights(rule: WeightRule): string[] {
  switch (rule.distribution) {
    case 'normal':
      return [`return ${stdOf(rule)} * random.normal(size=(fan_out, fan_in))`];
    case 'uniform':
      return [
        `bound = ${boundOf(rule.scale, rule.fan === null ? null : fans[rule.fan])}`,
        'return bound * (2 * random.random_sample((fan_out, fan_in)) - 1)',
      ];
    case 'truncated':
      return [
        '# Normals beyond ±2 are drawn again; what is kept has a std of 0.8796…',
        'kept = np.empty(0)',
        'while kept.size < fan_out * fan_in:',
        '    more = random.normal(size=fan_out * fan_in - kept.size)',
        '    kept = np.append(kept, more[np.abs(more) <= 2])',
        `return ${stdOf(rule)} / 0.87962566103423978 * kept.reshape(fan_out, fan_in)`,
      ];
    case 'orthogonal':
      return [
        '# Q of A = QR, with the signs that make it uniform over all orthogonal matrices.',
        'a = random.normal(size=(fan_out, fan_in))',
        'q, r = np.linalg.qr(a if fan_out >= fan_in else a.T)',
        'q = q * np.sign(np.diag(r))',
        `return ${gainOf(rule.scale)}(q if fan_out >= fan_in else q.T)`,
      ];
  }
}

function stdOf(rule: WeightRule): string {
  return `np.sqrt(${varianceOf(rule)})`;
}

function varianceOf({ fan, scale }: WeightRule): string {
  return fan === null ? 'sigma_sq' : `${scale} / ${fans[fan]}`;
}

function gainOf(scale: number): string {
  if (scale === 1) return '';
  return gainNameOf(scale) === 'tanh' ? '5 / 3 * ' : `${rootOf(scale)} * `;
}
