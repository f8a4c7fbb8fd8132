import type { AskedChoice, AskedNumber } from './asked.ts';

// What the lesson asks, and what it says to each answer. Replies explain; none of them scolds.

/** How large std of h is in layer 49 of the deep network at σ² = 1. */
export const howLarge: AskedChoice = {
  kind: 'choice',
  choices: [
    {
      label: 'About a thousand: it is deeper, but the weights are no larger',
      reply:
        'A thousand is passed after five layers already. The same factor comes back in every layer, and there are 48 of them.',
    },
    {
      label: 'About 10⁸, since 11 is multiplied by itself a few times',
      reply:
        'You saw that it compounds. But each sum now has 80 terms rather than 8, so that each layer multiplies by more than before.',
    },
    {
      label: 'About 10³⁸, more than there are bacteria on Earth',
      reply: 'That is what happens: a steady factor, multiplied by itself 48 times over.',
    },
  ],
};

/** Which σ² keeps it. */
export const whichVariance: AskedNumber = {
  kind: 'number',
  label: 'The σ² that I would take:',
  example: '0.1',
  reply: (value) => {
    if (value <= 0) return 'A variance is above 0: at 0 every weight is 0, and nothing passes at all.';
    if (value < 0.02)
      return 'Less than it takes: at this σ² hidden units fade from layer to layer. Further up there is a balance.';
    if (value <= 0.03) return 'That is where the balance lies. Now see whether there is a rule behind the number.';
    if (value <= 0.2) return 'Close on a scale from 0 to 1, and yet too much: 48 layers compound even a small excess.';
    return 'More than it takes: at this σ² hidden units still explode. Think of what 80 terms add up to.';
  },
};

/** Where gradients are largest. */
export const whereLargest: AskedChoice = {
  kind: 'choice',
  choices: [
    {
      label: 'In layer 4, next to the loss',
      reply:
        'There the gradient starts, and it starts small: each layer that it passes on its way back multiplies it again.',
    },
    {
      label: 'In layer 1, next to the input',
      reply: 'Yes: gradients are computed from the output to the input, and grow the way they go.',
    },
    {
      label: 'About the same everywhere',
      reply: 'They would be if each layer passed on what it got. At σ² = 1 each of them multiplies it.',
    },
  ],
};

/** Which σ² keeps gradients. */
export const sameVariance: AskedChoice = {
  kind: 'choice',
  choices: [
    {
      label: 'A smaller one than for hidden units',
      reply:
        'A fair guess, since they explode twice as far. But it is the start that differs, not the step from layer to layer.',
    },
    {
      label: 'The same one, 2/80',
      reply: 'Yes: one step back multiplies by what one step forward does.',
    },
    {
      label: 'A larger one',
      reply: 'Larger weights pass larger gradients back, and these explode already at σ² = 1. It takes less than that.',
    },
  ],
};

/** Which layer float32 overflows in. */
export const whichLayer = (answer: number): AskedNumber => ({
  kind: 'number',
  label: 'Layer:',
  example: '20',
  reply: (value) => {
    if (value === answer) return `Layer ${answer} it is.`;
    if (value < answer)
      return `It lasts longer, to layer ${answer}: float32 reaches far, it is the network that goes further.`;
    return `Sooner, in layer ${answer}: std is an average, and a layer’s largest unit is well above it.`;
  },
});

/** Where the median network lies. */
export const medianNetwork: AskedChoice = {
  kind: 'choice',
  choices: [
    {
      label: 'On theory’s line, give or take',
      reply:
        'So one might think, and so it is for networks of infinite width. At 80 units the typical network drifts away.',
    },
    {
      label: 'Below it',
      reply:
        'Yes, about half as large by layer 49. It is the average that theory keeps, and a typical network is not average.',
    },
    {
      label: 'Above it',
      reply: 'A few networks are, by a lot. It is just these few that hold the average up, while most sink.',
    },
  ],
};
